import type { Condition, Filter } from '../../schema/kinds/condition.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { dayOf } from '../../schema/time.ts'
import { wantedIn, wantedOfName } from '../../schema/found-by.ts'
import { bound, counts, holds, sourceCount } from '../cypher/when.ts'
import { badUserInput, wrongWayRound } from '../errors.ts'
import { containsWanted, containsWords, filterOf } from './field-plans.ts'
import type { Compiling, When } from './scope.ts'
import type { Selected } from './selected.ts'
import { whenOf } from './when-of.ts'

/** The conditions of filters, as Cypher. */

/**
 * An index over (end, es, id) serves, and gives order and limit, only when the question says that es and id are there.
 */
export const ordered = (child: string): string[] => [`${child}.es IS NOT NULL`, `${child}.id IS NOT NULL`]

/** A list as its filter reads it: its row in the table of kinds, and the days and the record it is of. */
export interface Filtered {
  readonly typename: string
  readonly filter: Filter
  readonly when: When
}

/** A condition on the row itself. */
export type OwnCondition = Exclude<Condition, { is: 'role' }>

const typenames = new Map<unknown, string>(statementKinds.map(({ kind, typename }) => [kind, typename]))
const BOUNDS: ReadonlySet<string> = new Set(['es', 'ls', 'ee', 'le'])

/** A column; of a statement's bounds that of the record asked for. */
const columnOf = (child: string, column: string, { knownBy }: When): string =>
  BOUNDS.has(column) ? bound(child, column as 'es', knownBy) : `${child}.${column}`

const joinedBy = (child: string, statement: string, from: string): string =>
  `EXISTS { MATCH (tie:${statement}) WHERE ` +
  `${[`tie.from = ${from}`, `tie.to = ${child}.id`, ...ordered('tie')].join(' AND ')} }`

const atEnds = (child: string, ends: readonly string[], ids: string): string =>
  `(${ends.map((end) => `${child}.${end} IN ${ids}`).join(' OR ')})`

const cited = (child: string, by: 'document' | 'attributedTo', value: string): string =>
  by === 'document'
    ? `EXISTS { MATCH (${child})-[:CITES]->(cited:Entity) WHERE cited.id IN ${value} }`
    : `EXISTS { MATCH (${child})-[cites:CITES]->() WHERE cites.attributedTo = ${value} }`

/** Each word stands in what is said, or in a passage that was on the record. */
function said(child: string, value: unknown, compiling: Compiling, { knownBy }: When): string {
  const known = knownBy === null ? '' : `cites.knownFrom <= ${knownBy} AND `
  return (
    `all(wanted IN ${compiling.parameter(wantedIn(String(value)))} WHERE ${containsWanted(`${child}.foldedSaid`)} OR ` +
    `EXISTS { MATCH (${child})-[cites:CITES]->() WHERE ${known}(${containsWanted('cites.folded')}) })`
  )
}

function heldSo(child: string, value: string, { asOf, knownBy }: When): string {
  if (asOf === null)
    throw badUserInput('A filter by `holds` needs the day that is meant: give the list asOf or asOfEvent.')
  return `${holds(child, asOf, knownBy)} = ${value}`
}

/** What one field of a filter asks of the row `child`. */
export function cypherOf(
  condition: OwnCondition,
  child: string,
  value: unknown,
  compiling: Compiling,
  when: When,
): string {
  const asked = (): string => compiling.parameter(value)
  switch (condition.is) {
    case 'joinedBy':
      return joinedBy(child, condition.statement, asked())
    case 'equal':
      return `${child}.${condition.column} = ${asked()}`
    case 'oneOf':
      return `${child}.${condition.column} IN ${asked()}`
    case 'among':
      return `${asked()} IN ${child}.${condition.column}`
    case 'words':
      return containsWords(`${child}.${condition.column}`, wantedIn(String(value)), compiling)
    case 'wordsOfName':
      return containsWords(`${child}.${condition.column}`, wantedOfName(String(value)), compiling)
    case 'onOrAfter':
      return `${columnOf(child, condition.column, when)} >= ${compiling.parameter(dayOf(value as string))}`
    case 'onOrBefore':
      return `${columnOf(child, condition.column, when)} <= ${compiling.parameter(dayOf(value as string))}`
    case 'atEnds':
      return atEnds(child, condition.ends, asked())
    case 'cited':
      return cited(child, condition.by, asked())
    case 'sources':
      return `${sourceCount(child, when.knownBy)} >= ${asked()}`
    case 'holds':
      return heldSo(child, asked(), when)
    case 'said':
      return said(child, value, compiling, when)
    case 'kinds':
      return `${child}.typename IN ${compiling.parameter((value as string[]).map((kind) => typenames.get(kind)))}`
  }
}

type Given = Readonly<Record<string, unknown>>

/** A field of a filter that was filled in, and the condition it stands for. */
interface Asked {
  readonly condition: Condition
  readonly value: unknown
}

const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/**
 * What a filter asks of a row by itself. Throws where a field of it has no condition: it must not be left out of an
 * answer in silence.
 */
export function askedOf(of: Pick<Filtered, 'typename' | 'filter'>, given: Given): Asked[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (JOINS.has(name)) return []
    const condition = of.filter[name]
    if (condition === undefined)
      throw new TypeError(`'${name}' of ${of.typename}'s filter has no condition in its row of schema/kinds.`)
    return value == null ? [] : [{ condition, value }]
  })
}

/** Days that are given as a span are in their order. */
function refuseWrongWayRound(given: Given): void {
  for (const [first, last] of [
    ['from', 'to'],
    ['startFrom', 'startTo'],
    ['endFrom', 'endTo'],
  ] as const) {
    const [from, to] = [given[first], given[last]]
    if (typeof from === 'string' && typeof to === 'string' && dayOf(from) > dayOf(to)) throw wrongWayRound(from, to)
  }
}

/** Conditions on one and the same membership; none where the filter asks for no role. */
export function roleConditions(
  of: Pick<Filtered, 'typename' | 'filter'>,
  given: Given,
  membership: string,
  compiling: Compiling,
): string[] {
  const meets = askedOf(of, given).flatMap(({ condition, value }) =>
    condition.is === 'role' ? [{ meets: condition.meets, value }] : [],
  )
  if (meets.length === 0) return []
  const when = whenOf(given, compiling)
  return [
    ...ordered(membership),
    ...meets.flatMap(({ meets: one, value }) =>
      typeof one === 'string' || one.is === 'role' ? [] : [cypherOf(one, membership, value, compiling, when)],
    ),
    ...counts(membership, compiling.parameter(given['standing'] ?? ['IN_FORCE']), when.asOf, when.knownBy),
  ]
}

function hasRole(of: Filtered, given: Given, child: string, compiling: Compiling): string[] {
  const membership = compiling.variable()
  const conditions = roleConditions(of, given, membership, compiling)
  return conditions.length === 0
    ? []
    : [
        `EXISTS { MATCH (${membership}:Membership) WHERE ${membership}.from = ${child}.id AND ${conditions.join(' AND ')} }`,
      ]
}

const all = (conditions: readonly string[]): string => (conditions.length === 0 ? 'true' : conditions.join(' AND '))

/**
 * What puts other filters together: `and`, `or`, `not`. What is not known is not so. One of several is looked for in a
 * list: Neo4j turns an OR of ANDs inside out before it plans it, which takes many seconds where they nest.
 */
function joined(of: Filtered, { and, or, not }: Given, child: string, compiling: Compiling): string[] {
  const of_ = (given: unknown): string => `(${all(conditionsOf(of, given as Given, child, compiling))})`
  return [
    ...((and ?? []) as readonly unknown[]).map(of_),
    ...(or == null ? [] : [`true IN [${(or as readonly unknown[]).map(of_).join(', ')}]`]),
    ...(not == null ? [] : [`NOT coalesce(${of_(not)}, false)`]),
  ]
}

/** Filters that may be put together in one: each is a condition to be tried on every row. */
const MOST_FILTERS = 100

/** How many filters there are in one, itself among them. */
function filtersIn({ and, or, not }: Given): number {
  const parts = [...((and ?? []) as Given[]), ...((or ?? []) as Given[]), ...(not == null ? [] : [not as Given])]
  return parts.reduce((sum, part) => sum + filtersIn(part), 1)
}

/** The filter of a list. Throws where more are put together in it than may be. */
export function givenFilter(field: Selected): Given {
  const given = filterOf(field)
  const count = filtersIn(given)
  if (count > MOST_FILTERS)
    throw badUserInput(
      `The filter puts ${count} filters together; it may be ${MOST_FILTERS}. Ask in several questions.`,
    )
  return given
}

/** The conditions of a filter on the row `child`; `withoutRole` leaves those on a role to the list. */
export function conditionsOf(
  of: Filtered,
  given: Given,
  child: string,
  compiling: Compiling,
  withoutRole = false,
): string[] {
  refuseWrongWayRound(given)
  return [
    ...askedOf(of, given).flatMap(({ condition, value }) =>
      condition.is === 'role' ? [] : [cypherOf(condition, child, value, compiling, of.when)],
    ),
    ...(withoutRole ? [] : hasRole(of, given, child, compiling)),
    ...joined(of, given, child, compiling),
  ]
}

/** The conditions of a list's own filter argument on its rows. */
export const filterConditions = (
  of: Pick<Filtered, 'typename' | 'filter'>,
  child: string,
  field: Selected,
  compiling: Compiling,
): string[] => conditionsOf({ ...of, when: whenOf(field.args, compiling) }, givenFilter(field), child, compiling)
