import { fold } from './fold.ts'
import type { EntityKind } from './kinds/entities.ts'
import { entityKindOfPrefix } from './kinds/find.ts'
import { type StatementKind, statementKinds } from './kinds/statements.ts'

/** An entity's id: the prefix of its type, a colon and a slug, e.g. `org:ofsted`. */
export type EntityId = string & { readonly __brand: 'EntityId' }
/** A statement's id: the prefix of its kind, a colon and a slug, e.g. `membership:teresa-smith-executive-member`. */
export type StatementId = string & { readonly __brand: 'StatementId' }

const SHAPE = /^([a-z]+):([a-z0-9]+(?:[-.][a-z0-9]+)*)$/

const byStatementPrefix = new Map<string, StatementKind>(statementKinds.map((row) => [row.prefix, row]))

/** The kind an id names by its prefix: an entity's, a statement's, or undefined when it is no id of ours. */
export function kindOfId(id: string): EntityKind | StatementKind | undefined {
  const prefix = SHAPE.exec(id)?.[1]
  return prefix === undefined ? undefined : (entityKindOfPrefix(prefix) ?? byStatementPrefix.get(prefix))
}

/** Whether the text is a well-formed entity id. */
export function isEntityId(id: string): id is EntityId {
  const kind = kindOfId(id)
  return kind !== undefined && 'type' in kind
}

/** Whether the text is a well-formed statement id. */
export function isStatementId(id: string): id is StatementId {
  const kind = kindOfId(id)
  return kind !== undefined && !('type' in kind)
}

/**
 * Text as the part of an id behind the colon: folded, words joined by hyphens. A letter of another script than Latin is
 * written by its code point,
 * 'u5f20', so that two texts never share a slug because of their script. Empty for text without letters or digits.
 */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, (others) => others.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/[^-]/gu, codePoint))
    .replace(/^-+|-+$/g, '')
}

const codePoint = (letter: string): string => `u${letter.codePointAt(0)?.toString(16)}`
