import { type EntityKind, entityKinds, type EntityType } from './entities.ts'
import { type Relation, type RelationKind, relationKinds } from './relations.ts'
import { type StatementKind, statementKinds, type StatementTypename } from './statements.ts'

const byType = new Map<string, EntityKind>(entityKinds.map((row) => [row.type, row]))
const byTypename = new Map<string, EntityKind>(entityKinds.map((row) => [row.typename, row]))
const byPrefix = new Map<string, EntityKind>(entityKinds.map((row) => [row.prefix, row]))
const byStatement = new Map<string, StatementKind>(statementKinds.map((row) => [row.typename, row]))
const byRelation = new Map<string, Relation>(relationKinds.map((row) => [row.kind, row]))

/** The row of an entity type. */
export const entityKind = (type: EntityType): EntityKind => byType.get(type) as EntityKind
/** The row of an entity's GraphQL type, or undefined for none. */
export const entityKindOfTypename = (typename: string): EntityKind | undefined => byTypename.get(typename)
/** The row whose ids begin with this prefix, or undefined for none. */
export const entityKindOfPrefix = (prefix: string): EntityKind | undefined => byPrefix.get(prefix)
/** The row of a statement type. */
export const statementKind = (typename: StatementTypename): StatementKind => byStatement.get(typename) as StatementKind
/** The row of a relation kind. */
export const relationKind = (kind: RelationKind): Relation => byRelation.get(kind) as Relation

/** Kinds that an affiliation record may carry. */
export const affiliationKinds = relationKinds.flatMap((row) => (row.statement === 'Affiliation' ? [row.kind] : []))

/**
 * What needs nobody to see it each day: what STANDS is so for as long as its ends are, and an ACT was done once it was
 * done, as what is PRINTED was printed. A plan is neither.
 */
export function lastingOf(kind: RelationKind, standing: 'IN_FORCE' | 'PROPOSED'): 'STANDS' | 'ACT' | undefined {
  const { time } = relationKind(kind)
  if (standing === 'PROPOSED' || time === 'TERM') return undefined
  return time === 'STANDS' ? time : 'ACT'
}

/** Whether a tie of this relation stands as long as its ends do, and needs nobody to see it each day. */
export const stands = (kind: RelationKind): boolean => relationKind(kind).time === 'STANDS'
