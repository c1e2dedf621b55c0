import type { EntityKind } from '../../schema/kinds/entities.ts'
import type { everyStatement } from '../../schema/kinds/statement-filter.ts'
import type { StatementKind } from '../../schema/kinds/statements.ts'
import { askedOf, conditionsOf, filterConditions, givenFilter, ordered, roleConditions } from './conditions.ts'
import type { ListPlan } from './connection.ts'
import { filterOf } from './field-plans.ts'
import { numbered, orderOf } from './order-of.ts'
import { ANY_TIME, type Compiling } from './scope.ts'
import type { Selected } from './selected.ts'
import { byStart } from './statement-lists.ts'

/** The lists of all entities of a type, of all statements of a kind, and of all statements. */

/** Whether rows are asked for by the body or post that they have a role at. */
const atOneEntity = (kind: EntityKind, field: Selected): boolean =>
  askedOf(kind, filterOf(field)).some(
    ({ condition }) => condition.is === 'role' && typeof condition.meets === 'object' && condition.meets.is === 'equal',
  )

/**
 * Rows by a condition on a role: where a body or post is given its members are read, otherwise all rows are gone
 * through in order.
 */
function match(kind: EntityKind, child: string, field: Selected, compiling: Compiling): string {
  if (!atOneEntity(kind, field)) return `MATCH (${child}:${kind.typename})`
  const membership = compiling.variable()
  return (
    `MATCH (${membership}:Membership) WHERE ` +
    `${roleConditions(kind, filterOf(field), membership, compiling).join(' AND ')} MATCH ` +
    `(${membership})-[:FROM]->(${child}:${kind.typename}) WITH DISTINCT ${child}`
  )
}

/** All entities of a type, filtered and sorted as the field's arguments say. */
export function entityList(kind: EntityKind): ListPlan {
  return {
    type: kind.typename,
    timed: false,
    order: ({ orderBy }) => orderOf(kind, orderBy),
    short: (field) => atOneEntity(kind, field),
    match: (_row, child, field, compiling) => match(kind, child, field, compiling),
    served: (child, { args }) => numbered(child, orderOf(kind, args['orderBy'])),
    conditions: (_row, child, field, compiling) =>
      conditionsOf({ ...kind, when: ANY_TIME }, givenFilter(field), child, compiling, atOneEntity(kind, field)),
  }
}

/** Statements that a filter asks for by their documents or their ends are read from there, not found among all. */
function matchStatements(label: string, child: string, field: Selected, compiling: Compiling): string {
  const { document, about } = filterOf(field)
  if (document != null)
    return (
      `UNWIND ${compiling.parameter(document)} AS cited MATCH (:Document {id: cited})<-[:CITES]-(${child}:${label}) ` +
      `WITH DISTINCT ${child}`
    )
  if (about != null)
    return (
      `UNWIND ${compiling.parameter(about)} AS end MATCH (:Entity {id: end})<-[:FROM|TO|THROUGH]-(${child}:${label}) ` +
      `WITH DISTINCT ${child}`
    )
  return `MATCH (${child}:${label})`
}

/** All statements of a kind, or of all kinds. */
export const statementList = (kind: StatementKind | typeof everyStatement): ListPlan => ({
  type: kind.typename,
  timed: true,
  order: byStart(kind),
  match: (_row, child, field, compiling) => matchStatements(kind.typename, child, field, compiling),
  conditions: (_row, child, field, compiling) => [
    ...ordered(child),
    ...numbered(child, byStart(kind)(field.args)),
    ...filterConditions(kind, child, field, compiling),
  ],
})
