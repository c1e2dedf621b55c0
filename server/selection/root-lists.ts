import type { EntityKind } from '../../schema/kinds/entities.ts'
import type { StatementKind } from '../../schema/kinds/statements.ts'
import { counts } from '../cypher/when.ts'
import { askedOf, cypherOf, filterConditions, ordered } from './conditions.ts'
import type { ListPlan } from './connection.ts'
import { filterOf } from './field-plans.ts'
import { orderOf } from './order-of.ts'
import type { Compiling } from './scope.ts'
import type { Selected } from './selected.ts'
import { byStart } from './statement-lists.ts'
import { whenOf } from './when-of.ts'

/** The lists of all entities of a type, and of all statements of a kind. */

/** What a filter says of one and the same role. */
function rolesAsked(kind: EntityKind, field: Selected) {
  return askedOf(kind, field).flatMap(({ condition, value }) =>
    condition.is === 'role' ? [{ meets: condition.meets, value }] : [],
  )
}

/** Conditions on one and the same membership. */
function membershipConditions(kind: EntityKind, membership: string, field: Selected, compiling: Compiling): string[] {
  const filter = filterOf(field)
  const when = whenOf(filter, compiling)
  return [
    ...ordered(membership),
    ...rolesAsked(kind, field).flatMap(({ meets, value }) =>
      typeof meets === 'string' || meets.is === 'role' ? [] : [cypherOf(meets, membership, value, compiling)],
    ),
    ...counts(membership, compiling.parameter(filter['standing'] ?? ['IN_FORCE']), when.asOf, when.knownBy),
  ]
}

/** Whether rows are asked for by the body or post that they have a role at. */
const atOneEntity = (kind: EntityKind, field: Selected): boolean =>
  rolesAsked(kind, field).some(({ meets }) => typeof meets === 'object' && meets.is === 'equal')

/**
 * Rows by a condition on a role: where a body or post is given its members are read, otherwise all rows are gone
 * through in order.
 */
function match(kind: EntityKind, child: string, field: Selected, compiling: Compiling): string {
  if (!atOneEntity(kind, field)) return `MATCH (${child}:${kind.typename})`
  const membership = compiling.variable()
  return (
    `MATCH (${membership}:Membership) WHERE ` +
    `${membershipConditions(kind, membership, field, compiling).join(' AND ')} MATCH ` +
    `(${membership})-[:FROM]->(${child}:${kind.typename}) WITH DISTINCT ${child}`
  )
}

function roleConditions(kind: EntityKind, child: string, field: Selected, compiling: Compiling): string[] {
  if (atOneEntity(kind, field) || rolesAsked(kind, field).length === 0) return []
  const membership = compiling.variable()
  return [
    `EXISTS { MATCH (${membership}:Membership) WHERE ` +
      `${[`${membership}.from = ${child}.id`, ...membershipConditions(kind, membership, field, compiling)].join(' AND ')} }`,
  ]
}

/** All entities of a type, filtered and sorted as the field's arguments say. */
export function entityList(kind: EntityKind): ListPlan {
  return {
    type: kind.typename,
    timed: false,
    order: ({ orderBy }) => orderOf(kind, orderBy),
    short: (field) => atOneEntity(kind, field),
    match: (_row, child, field, compiling) => match(kind, child, field, compiling),
    served: (child, { args }) => [
      `${child}.${orderOf(kind, args['orderBy']).by} IS NOT NULL`,
      `${child}.id IS NOT NULL`,
    ],
    conditions: (_row, child, field, compiling) => [
      ...filterConditions(kind, child, field, compiling),
      ...roleConditions(kind, child, field, compiling),
    ],
  }
}

/** All statements of a kind. */
export const statementList = (kind: StatementKind): ListPlan => ({
  type: kind.typename,
  timed: true,
  order: byStart(kind),
  match: (_row, child) => `MATCH (${child}:${kind.typename})`,
  conditions: (_row, child, field, compiling) => [
    ...ordered(child),
    ...filterConditions(kind, child, field, compiling),
  ],
})
