import { connection, type ListPlan } from './connection.ts'
import { containsWords, filterOf, filterWords } from './field-plans.ts'
import type { Order } from './page.ts'
import type { Compiling, FieldPlan } from './scope.ts'
import type { Selected } from './selected.ts'

/** Lists of statements at one end of an entity. */

export const byStart = (args: Readonly<Record<string, unknown>>): Order => ({
  by: 'es',
  descending: args['orderBy'] === 'START_DESC',
})
const newestFirst = (): Order => ({ by: 'es', descending: true })

/** An index over (end, es, id) serves, and gives order and limit, only when the question says that es and id are there. */
export const ordered = (child: string): string[] => [`${child}.es IS NOT NULL`, `${child}.id IS NOT NULL`]

type Condition = (child: string, value: unknown, compiling: Compiling) => string

const equals =
  (property: string): Condition =>
  (child, value, compiling) =>
    `${child}.${property} = ${compiling.parameter(value)}`
const isIn =
  (property: string): Condition =>
  (child, value, compiling) =>
    `${child}.${property} IN ${compiling.parameter(value)}`
const words =
  (property: string): Condition =>
  (child, value, compiling) =>
    containsWords(`${child}.${property}`, filterWords(value), compiling)

/** What each filter of a list of statements means. */
const CONDITIONS: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  Membership: { role: words('foldedText'), person: equals('from'), organization: equals('to'), post: equals('post') },
  Participation: { role: words('foldedText') },
  Involvement: { role: words('foldedText') },
  Judgement: { category: words('foldedText') },
  Affiliation: { kind: isIn('relation') },
  Mention: { kind: isIn('kind') },
  Fact: {},
}

/** The conditions of a list's own filter argument. */
export function filterConditions(typename: string, child: string, field: Selected, compiling: Compiling): string[] {
  return Object.entries(filterOf(field)).flatMap(([name, value]) => {
    const condition = value == null ? undefined : CONDITIONS[typename]?.[name]
    return condition === undefined ? [] : [condition(child, value, compiling)]
  })
}

/** Statements of one kind that have the row at one end. */
export function statementsAt(
  typename: string,
  end: 'from' | 'to' | 'post',
  order: ListPlan['order'] = byStart,
): FieldPlan {
  return connection({
    type: typename,
    timed: true,
    order: (args) => ({ ...order(args), anchor: end }),
    match: (_row, child) => `MATCH (${child}:${typename})`,
    conditions: (row, child, field, compiling) => [
      `${child}.${end} = ${row}.id`,
      ...ordered(child),
      ...filterConditions(typename, child, field, compiling),
    ],
  })
}

/** Judgements, newest inspection first. */
export const judgementsAt = (end: 'from' | 'to'): FieldPlan => statementsAt('Judgement', end, newestFirst)

/** Statements of one kind that have the row at either end. */
export function statementsAtEither(typename: string): FieldPlan {
  return connection({
    type: typename,
    timed: true,
    order: byStart,
    match: (row, child) => `MATCH (${row})<-[:FROM|TO]-(${child}:${typename})`,
    conditions: (_row, child, field, compiling) => filterConditions(typename, child, field, compiling),
  })
}

const kinds = (child: string, field: Selected, compiling: Compiling): string[] => {
  const asked = field.args['kinds'] as readonly string[] | null | undefined
  return asked == null
    ? []
    : [`${child}.typename IN ${compiling.parameter(asked.map((kind) => kind.charAt(0) + kind.slice(1).toLowerCase()))}`]
}

/** Every statement that has the row at an end. */
export const allStatements: FieldPlan = connection({
  type: 'Statement',
  timed: true,
  order: byStart,
  match: (row, child) => `MATCH (${row})<-[:FROM|TO|THROUGH]-(${child}:Statement)`,
  conditions: (_row, child, field, compiling) => kinds(child, field, compiling),
})

/** Every statement that cites the row, once each. */
export const citingStatements: FieldPlan = connection({
  type: 'Statement',
  timed: true,
  order: byStart,
  match: (row, child) => `MATCH (${row})<-[:CITES]-(citing:Statement) WITH DISTINCT citing AS ${child}`,
  conditions: (_row, child, field, compiling) => kinds(child, field, compiling),
})

/** Facts about the row. */
export const facts: FieldPlan = connection({
  type: 'Fact',
  timed: true,
  order: (args) => ({ ...byStart(args), anchor: 'from' }),
  match: (_row, child) => `MATCH (${child}:Fact)`,
  conditions: (row, child, field, compiling) => [
    `${child}.from = ${row}.id`,
    ...ordered(child),
    ...(field.args['kinds'] == null ? [] : [`${child}.kind IN ${compiling.parameter(field.args['kinds'])}`]),
  ],
})
