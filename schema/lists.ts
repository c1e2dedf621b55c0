import type { Order } from './kinds/condition.ts'
import { entityKinds } from './kinds/entities.ts'
import { everyStatement, statementFilterSdl } from './kinds/statement-filter.ts'
import { statementKinds } from './kinds/statements.ts'

/** What the tables of kinds say of lists, as SDL: how they are sorted, what all their filters have, lists at the root. */

const ORDERS: Readonly<Record<string, readonly [ascending: string, descending: string]>> = {
  NAME: ['By name, A first.', 'By name, Z first.'],
  DATE: ['Earliest first, by the earliest day it may have happened.', 'Latest first, likewise.'],
  PUBLISHED: ['Oldest first, by the last day it may have been published.', 'Newest first, likewise.'],
  STATED: ['Those least is stated about first.', 'Those most is stated about first.'],
  LINKS: ['Those with the fewest links first.', 'Those with the most links first.'],
  START: ['Earliest start first; an unknown start comes first.', 'Latest start first; an unknown start comes last.'],
  END: ['Earliest end first; an unknown end comes last.', 'Latest end first; an unknown end comes first.'],
  SOURCES: ['Those with the fewest documents first.', 'Those with the most documents first.'],
  VALUE: [
    'The smallest number first; only those with a number.',
    'The largest number first; only those with a number.',
  ],
}

interface Listed {
  readonly typename: string
  readonly order: Order
}

const statementLists: readonly (Listed & { readonly many: string })[] = [
  ...statementKinds,
  { ...everyStatement, many: 'statements' },
]

const described = (order: string, direction: 0 | 1): string => {
  const words = ORDERS[order]?.[direction]
  if (words === undefined) throw new TypeError(`'${order}' sorts a list and has no words in schema/lists.ts: add them.`)
  return words
}

const orderSdl = ({ typename, order }: Listed): string =>
  [
    `"""How a list of this type is sorted; ties are settled by id. The type of its rows: ${typename}."""`,
    `enum ${typename}Order {`,
    ...Object.keys(order).flatMap((name) => [
      `  "${described(name, 0)}"`,
      `  ${name}_ASC`,
      `  "${described(name, 1)}"`,
      `  ${name}_DESC`,
    ]),
    '}',
  ].join('\n')

const AT = 'asOf: Date, asOfEvent: ID, knownBy: Date, standing: [Standing!] = [IN_FORCE]'
const PAGE = 'first: Int, after: String, last: Int, before: String'

const rootSdl = ({ typename, many }: (typeof statementLists)[number]): string =>
  `  ${many}(filter: ${typename}Filter, orderBy: ${typename}Order = START_ASC, ${AT}, ${PAGE}): ${typename}Connection`

const NESTED = (filter: string): string => `
  "All of these are met."
  and: [${filter}!]
  "At least one of these is met."
  or: [${filter}!]
  "This is not met."
  not: ${filter}`

/** What is the same in all filters: of statements what every statement has, and how conditions are put together. */
const filterSdl = ({ typename }: Listed, own = ''): string =>
  `extend input ${typename}Filter {${own}${NESTED(`${typename}Filter`)}\n}`

/** Orders, filters and root lists of all kinds, as SDL; of those only whose types are `written`. */
export function listSdl(written: ReadonlySet<string>): string {
  const filtered = ({ typename }: Listed): boolean => written.has(`${typename}Filter`)
  return [
    ...[...entityKinds, ...statementLists].map(orderSdl),
    ...entityKinds.filter(filtered).map((kind) => filterSdl(kind)),
    ...statementLists.filter(filtered).map((kind) => filterSdl(kind, statementFilterSdl)),
    ['extend type Query {', ...statementLists.filter(filtered).map(rootSdl), '}'].join('\n'),
  ].join('\n\n')
}
