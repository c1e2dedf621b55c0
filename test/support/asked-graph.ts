import type { EntityType } from '../../schema/kinds/entities.ts'
import { entityKindOfPrefix } from '../../schema/kinds/find.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'

/**
 * What questions about a graph pick. A few choices only: each makes a text of its own, and Neo4j takes its time to plan
 * one.
 */

export const RELATIONS: readonly (RelationKind[] | undefined)[] = [
  undefined,
  undefined,
  ['MEMBERSHIP', 'HOLDS', 'SEAT_OF', 'PART_OF'],
  ['INVOLVEMENT', 'MENTION', 'PARTICIPATION', 'ADJACENT_TO', 'FUNDS'],
]
export const TYPES: readonly (EntityType[] | undefined)[] = [
  undefined,
  undefined,
  ['PERSON', 'POST', 'EVENT', 'ORGANIZATION'],
  ['DOCUMENT', 'PERSON', 'PARTNERSHIP'],
]

/** The type of the entity of an id. */
export const typeOf = (id: string): EntityType => entityKindOfPrefix(id.slice(0, id.indexOf(':')))?.type as EntityType
