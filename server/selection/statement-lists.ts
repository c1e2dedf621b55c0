import type { EntityList } from '../../schema/kinds/entity-kind-row.ts'
import { statementKind } from '../../schema/kinds/find.ts'
import type { Order } from '../../schema/kinds/condition.ts'
import { statementKinds, type StatementTypename } from '../../schema/kinds/statements.ts'
import { counts } from '../cypher/when.ts'
import { filterConditions, ordered } from './conditions.ts'
import { connection, type ListPlan } from './connection.ts'
import { orderOf } from './order-of.ts'
import type { Compiling, FieldPlan } from './scope.ts'
import type { Selected } from './selected.ts'
import { whenOf } from './when-of.ts'

/** Lists of statements at one end of an entity. */

const oldestFirst: ListPlan['order'] = () => ({ by: 'es', descending: false })
const newestFirst: ListPlan['order'] = () => ({ by: 'es', descending: true })

/** As the field's `orderBy` says; by start where it has none. */
export const byStart =
  (kind: { readonly typename: string; readonly order: Order }): ListPlan['order'] =>
  (args) =>
    args['orderBy'] == null ? oldestFirst(args) : orderOf(kind, args['orderBy'])

/** Statements of one kind that have the row at one end, or at either. */
export function statementsAt({ statement, at, newestFirst: newest }: Extract<EntityList, { at: unknown }>): FieldPlan {
  const kind = statementKind(statement as StatementTypename)
  const order = newest === true ? newestFirst : byStart(kind)
  if (at === 'either')
    return connection({
      type: kind.typename,
      timed: true,
      order,
      match: (row, child) => `MATCH (${row})<-[:FROM|TO]-(${child}:${kind.typename})`,
      conditions: (_row, child, field, compiling) => filterConditions(kind, child, field, compiling),
    })
  return connection({
    type: kind.typename,
    timed: true,
    order: (args) => ({ ...order(args), anchor: at }),
    match: (_row, child) => `MATCH (${child}:${kind.typename})`,
    conditions: (row, child, field, compiling) => [
      `${child}.${at} = ${row}.id`,
      ...ordered(child),
      ...filterConditions(kind, child, field, compiling),
    ],
  })
}

/**
 * Grades of a body and of what is part of it: an inspection judges services, and the council that they belong to
 * reaches their grades through the structure, as it was on the day and by the record that are asked for.
 */
export const judgementsReached: FieldPlan = connection({
  type: 'Judgement',
  timed: true,
  order: newestFirst,
  match: (row, child, field, compiling) => {
    const { asOf, knownBy } = whenOf(field.args, compiling)
    const part = compiling.variable()
    const belongs = [`${part}.relation = 'PART_OF'`, ...counts(part, "['IN_FORCE']", asOf, knownBy)].join(' AND ')
    return (
      `MATCH (${row}) (()<-[:TO]-(${part}:Affiliation WHERE ${belongs})-[:FROM]->()){0,${PARTS_DEEP}} (${part}b) ` +
      `MATCH (${part}b)<-[:FROM]-(${child}:Judgement) WITH DISTINCT ${child}`
    )
  },
  conditions: (_row, child, field, compiling) => filterConditions(JUDGEMENT, child, field, compiling),
})

/** How many steps down from a body its parts are looked for: a team of a service of a department of a council. */
const PARTS_DEEP = 3
const JUDGEMENT = statementKind('Judgement')

/** Entities of one type that name the row in a property, by name. */
export const entitiesBy = ({ entity, by }: Extract<EntityList, { by: unknown }>): FieldPlan =>
  connection({
    type: entity,
    timed: false,
    order: () => ({ anchor: by, by: 'sortName', descending: false }),
    match: (_row, child) => `MATCH (${child}:${entity})`,
    conditions: (row, child) => [
      `${child}.${by} = ${row}.id`,
      `${child}.sortName IS NOT NULL`,
      `${child}.id IS NOT NULL`,
    ],
  })

const typenames = new Map<unknown, StatementTypename>(statementKinds.map(({ kind, typename }) => [kind, typename]))

const kinds = (child: string, field: Selected, compiling: Compiling): string[] => {
  const asked = field.args['kinds'] as readonly string[] | null | undefined
  return asked == null ? [] : [`${child}.typename IN ${compiling.parameter(asked.map((kind) => typenames.get(kind)))}`]
}

/** Every statement that has the row at an end. */
export const allStatements: FieldPlan = connection({
  type: 'Statement',
  timed: true,
  order: oldestFirst,
  match: (row, child) => `MATCH (${row})<-[:FROM|TO|THROUGH]-(${child}:Statement)`,
  conditions: (_row, child, field, compiling) => kinds(child, field, compiling),
})

/** Every statement that cites the row, once each. */
export const citingStatements: FieldPlan = connection({
  type: 'Statement',
  timed: true,
  order: oldestFirst,
  match: (row, child) => `MATCH (${row})<-[:CITES]-(citing:Statement) WITH DISTINCT citing AS ${child}`,
  conditions: (_row, child, field, compiling) => kinds(child, field, compiling),
})

/** Facts about the row. */
export const facts: FieldPlan = connection({
  type: 'Fact',
  timed: true,
  order: (args) => ({ ...oldestFirst(args), anchor: 'from' }),
  match: (_row, child) => `MATCH (${child}:Fact)`,
  conditions: (row, child, field, compiling) => [
    `${child}.from = ${row}.id`,
    ...ordered(child),
    ...(field.args['kinds'] == null ? [] : [`${child}.kind IN ${compiling.parameter(field.args['kinds'])}`]),
  ],
})
