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

/** Text as the part of an id behind the colon: lower case, accents folded, words joined by hyphens. Empty for text without letters or digits. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
