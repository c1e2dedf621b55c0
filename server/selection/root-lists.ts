import { counts } from '../cypher/when.ts'
import { dayOf } from '../../schema/time.ts'
import type { EntityKind } from '../../schema/kinds/entities.ts'
import { withoutTitles } from '../../schema/words.ts'
import { wrongWayRound } from '../errors.ts'
import { type ListPlan, whenOf } from './connection.ts'
import { containsWords, filterOf, filterWords } from './field-plans.ts'
import type { Compiling } from './scope.ts'
import type { Selected } from './selected.ts'
import { byStart, filterConditions, ordered } from './statement-lists.ts'

/** The lists of all entities of a type, and of all memberships. */

type Condition = (child: string, value: unknown, compiling: Compiling) => string

const ids: Condition = (child, value, compiling) => `${child}.id IN ${compiling.parameter(value)}`
const name: Condition = (child, value, compiling) =>
  containsWords(`${child}.foldedNames`, filterWords(value), compiling)
const isIn =
  (property: string): Condition =>
  (child, value, compiling) =>
    `${child}.${property} IN ${compiling.parameter(value)}`
const equals =
  (property: string): Condition =>
  (child, value, compiling) =>
    `${child}.${property} = ${compiling.parameter(value)}`
const partOf =
  (label: string): Condition =>
  (child, value, compiling) =>
    `EXISTS { MATCH (tie:${label}) WHERE ${[`tie.from = ${compiling.parameter(value)}`, `tie.to = ${child}.id`, ...ordered('tie')].join(' AND ')} }`
const day =
  (property: string, compare: '<=' | '>='): Condition =>
  (child, value, compiling) =>
    `${child}.${property} ${compare} ${compiling.parameter(dayOf(value as string))}`

const CONDITIONS: Readonly<Partial<Record<EntityKind['typename'], Readonly<Record<string, Condition>>>>> = {
  Person: {
    ids,
    name: (child, value, compiling) =>
      containsWords(`${child}.foldedNames`, withoutTitles(filterWords(value)), compiling),
    named: equals('named'),
  },
  Organization: {
    ids,
    name,
    classification: isIn('classification'),
    identifier: (child, value, compiling) => `${compiling.parameter(value)} IN ${child}.identifiersValue`,
  },
  Post: { ids, name, organization: equals('organization') },
  Partnership: { ids, name, kind: isIn('kind'), status: isIn('status'), participant: partOf('Participation') },
  Programme: { ids, name, kind: isIn('kind') },
  Event: {
    ids,
    name,
    kind: isIn('kind'),
    participant: partOf('Involvement'),
    from: day('le', '>='),
    to: day('es', '<='),
  },
  Document: { ids, name, kind: isIn('kind'), knownBy: day('knownFrom', '<=') },
}

const ORDERS: Readonly<Record<string, string>> = { NAME: 'sortName', DATE: 'es', PUBLISHED: 'knownFrom', START: 'es' }

/** Conditions on one and the same membership of a person. */
function membershipConditions(membership: string, field: Selected, compiling: Compiling): string[] {
  const filter = filterOf(field)
  const when = whenOf(filter, compiling)
  return [
    ...ordered(membership),
    ...(filter['organization'] == null ? [] : [`${membership}.to = ${compiling.parameter(filter['organization'])}`]),
    ...(filter['post'] == null ? [] : [`${membership}.post = ${compiling.parameter(filter['post'])}`]),
    ...(filter['role'] == null
      ? []
      : [containsWords(`${membership}.foldedText`, filterWords(filter['role']), compiling)]),
    ...counts(membership, compiling.parameter(filter['standing'] ?? ['IN_FORCE']), when.asOf, when.knownBy),
  ]
}

const ON_ROLES = ['role', 'organization', 'post', 'asOf', 'knownBy', 'standing']

/** Whether people are asked for by the body or post that they have a role at. */
function atOneEntity(field: Selected): boolean {
  const filter = filterOf(field)
  return filter['organization'] != null || filter['post'] != null
}

/** People by a condition on a role: where a body or post is given its members are read, otherwise people are gone through in order. */
function matchPeople(child: string, field: Selected, compiling: Compiling): string {
  if (!atOneEntity(field)) return `MATCH (${child}:Person)`
  const membership = compiling.variable()
  return `MATCH (${membership}:Membership) WHERE ${membershipConditions(membership, field, compiling).join(' AND ')} MATCH (${membership})-[:FROM]->(${child}:Person) WITH DISTINCT ${child}`
}

function peopleConditions(child: string, field: Selected, compiling: Compiling): string[] {
  const filter = filterOf(field)
  if (atOneEntity(field) || ON_ROLES.every((condition) => filter[condition] == null)) return []
  const membership = compiling.variable()
  return [
    `EXISTS { MATCH (${membership}:Membership) WHERE ${[`${membership}.from = ${child}.id`, ...membershipConditions(membership, field, compiling)].join(' AND ')} }`,
  ]
}

/** The conditions of a list's own filter argument. */
function entityConditions(
  typename: EntityKind['typename'],
  child: string,
  field: Selected,
  compiling: Compiling,
): string[] {
  const filter = filterOf(field)
  const { from, to } = filter
  if (typeof from === 'string' && typeof to === 'string' && dayOf(from) > dayOf(to)) throw wrongWayRound(from, to)
  return Object.entries(filter).flatMap(([key, value]) => {
    const condition = value == null ? undefined : CONDITIONS[typename]?.[key]
    return condition === undefined ? [] : [condition(child, value, compiling)]
  })
}

/** All entities of a type, filtered and sorted as the field's arguments say. */
export function entityList(typename: EntityKind['typename']): ListPlan {
  const order: ListPlan['order'] = (args) => {
    const [by = '', direction] = String(args['orderBy']).split('_')
    return { by: ORDERS[by] ?? 'sortName', descending: direction === 'DESC' }
  }
  return {
    type: typename,
    timed: false,
    order,
    short: (field) => typename === 'Person' && atOneEntity(field),
    match: (_row, child, field, compiling) =>
      typename === 'Person' ? matchPeople(child, field, compiling) : `MATCH (${child}:${typename})`,
    served: (child, field) => [`${child}.${order(field.args).by} IS NOT NULL`, `${child}.id IS NOT NULL`],
    conditions: (_row, child, field, compiling) => [
      ...entityConditions(typename, child, field, compiling),
      ...(typename === 'Person' ? peopleConditions(child, field, compiling) : []),
    ],
  }
}

/** All memberships. */
export const membershipList: ListPlan = {
  type: 'Membership',
  timed: true,
  order: byStart,
  match: (_row, child) => `MATCH (${child}:Membership)`,
  conditions: (_row, child, field, compiling) => [
    `${child}.es IS NOT NULL`,
    `${child}.id IS NOT NULL`,
    ...filterConditions('Membership', child, field, compiling),
  ],
}
