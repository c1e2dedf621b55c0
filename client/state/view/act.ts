import type { EntityType } from '../../../schema/kinds/entities.ts'
import { lastingOf } from '../../../schema/kinds/find.ts'
import { type RelationKind, relationKinds } from '../../../schema/kinds/relations.ts'

/** A line, or a statement: the relation that it is drawn as, where it says so. */
export interface Drawn {
  readonly kind?: RelationKind
  readonly relation?: RelationKind
  readonly __typename?: string
  readonly standing?: 'IN_FORCE' | 'PROPOSED'
  /** Of a fact, what it is about. */
  readonly about?: { readonly type: EntityType }
}

/** Whether it was done, found or printed once: it has a day and no end. A plan to do it is none. */
export function isAct({ kind, relation, __typename, standing = 'IN_FORCE', about }: Drawn): boolean {
  if (about?.type === 'EVENT') return true
  const drawnAs = kind ?? relation ?? relationKinds.find(({ statement }) => statement === __typename)?.kind
  return drawnAs !== undefined && lastingOf(drawnAs, standing) === 'ACT'
}
