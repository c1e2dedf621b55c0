import type { Condition, Filter } from '../../schema/kinds/condition.ts'
import { dayOf } from '../../schema/time.ts'
import { wantedIn, wantedOfName } from '../../schema/found-by.ts'
import { wrongWayRound } from '../errors.ts'
import { containsWords, filterOf } from './field-plans.ts'
import type { Compiling } from './scope.ts'
import type { Selected } from './selected.ts'

/** The conditions of filters, as Cypher. */

/**
 * An index over (end, es, id) serves, and gives order and limit, only when the question says that es and id are there.
 */
export const ordered = (child: string): string[] => [`${child}.es IS NOT NULL`, `${child}.id IS NOT NULL`]

/** A condition on columns of the row itself. */
type OwnCondition = Exclude<Condition, { is: 'role' }>

/** What one field of a filter asks of the row `child`. */
export function cypherOf(condition: OwnCondition, child: string, value: unknown, compiling: Compiling): string {
  if (condition.is === 'joinedBy')
    return (
      `EXISTS { MATCH (tie:${condition.statement}) WHERE ` +
      `${[`tie.from = ${compiling.parameter(value)}`, `tie.to = ${child}.id`, ...ordered('tie')].join(' AND ')} }`
    )
  const column = `${child}.${condition.column}`
  switch (condition.is) {
    case 'equal':
      return `${column} = ${compiling.parameter(value)}`
    case 'oneOf':
      return `${column} IN ${compiling.parameter(value)}`
    case 'among':
      return `${compiling.parameter(value)} IN ${column}`
    case 'words':
      return containsWords(column, wantedIn(String(value)), compiling)
    case 'wordsOfName':
      return containsWords(column, wantedOfName(String(value)), compiling)
    case 'onOrAfter':
      return `${column} >= ${compiling.parameter(dayOf(value as string))}`
    case 'onOrBefore':
      return `${column} <= ${compiling.parameter(dayOf(value as string))}`
  }
}

/** A field of a filter that was filled in, and the condition it stands for. */
export interface Asked {
  readonly condition: Condition
  readonly value: unknown
}

/**
 * What a list's filter argument asks. Throws where a field of it has no condition: it must not be left out of an answer
 * in silence.
 */
export function askedOf(of: { typename: string; filter: Filter }, field: Selected): Asked[] {
  return Object.entries(filterOf(field)).flatMap(([name, value]) => {
    const condition = of.filter[name]
    if (condition === undefined)
      throw new TypeError(`'${name}' of ${of.typename}'s filter has no condition in its row of schema/kinds.`)
    return value == null ? [] : [{ condition, value }]
  })
}

/** Days that are given as a span are in their order. */
function refuseWrongWayRound(asked: readonly Asked[]): void {
  const dayBy = (is: Condition['is']): unknown => asked.find(({ condition }) => condition.is === is)?.value
  const [from, to] = [dayBy('onOrAfter'), dayBy('onOrBefore')]
  if (typeof from === 'string' && typeof to === 'string' && dayOf(from) > dayOf(to)) throw wrongWayRound(from, to)
}

/** The conditions of a list's own filter argument on its rows; those on roles are left to the list. */
export function filterConditions(
  of: { typename: string; filter: Filter },
  child: string,
  field: Selected,
  compiling: Compiling,
): string[] {
  const asked = askedOf(of, field)
  refuseWrongWayRound(asked)
  return asked.flatMap(({ condition, value }) =>
    condition.is === 'role' ? [] : [cypherOf(condition, child, value, compiling)],
  )
}
