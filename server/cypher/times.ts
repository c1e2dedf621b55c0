import { entityKinds } from '../../schema/kinds/entities.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import type { Day, Span } from '../../schema/time.ts'
import * as when from './when.ts'

/** The days, the record and the standings that a question asks for. */
export interface Times {
  /** One day, or those of an event. */
  readonly asOf: Span | null
  readonly knownBy: Day | null
  readonly standing: readonly string[]
}

/** All times, all that is in force. */
export const ANY_TIME: Times = { asOf: null, knownBy: null, standing: ['IN_FORCE'] }

const DAYS = { from: '$asOf', to: '$asOfTo' }

const knownBy = (times: Times): string | null => (times.knownBy === null ? null : '$knownBy')

/** What examples of questions ask for. */
export const ONE_DAY: Span = { earliest: 20_000, latest: 20_000 }

/** The parameters that conditions on these times use. */
export const timeParameters = ({ asOf, knownBy, standing }: Times): Record<string, unknown> => ({
  asOf: asOf?.earliest ?? null,
  asOfTo: asOf?.latest ?? null,
  knownBy,
  standing,
})

/** Cypher that is true where a statement counts at these times. The text depends only on which of the days are set. */
export const counts = (statement: string, times: Times): string =>
  when.counts(statement, '$standing', times.asOf === null ? null : DAYS, knownBy(times)).join(' AND ')

/** Types that are on the record by a date of their own. */
const published = entityKinds.flatMap((kind) => ('published' in kind ? [`'${kind.type}'`] : [])).join(', ')

/**
 * Cypher that is true where an entity was on the record by `$knownBy`: a document once it is published, anything else
 * once something was stated of it.
 */
export const onRecord = (entity: string): string =>
  `CASE WHEN ${entity}.type IN [${published}] THEN ${entity}.knownFrom <= $knownBy ELSE EXISTS { ` +
  `(${entity})<-[:FROM|TO|THROUGH]-(stated:Statement) WHERE stated.knownFrom <= $knownBy } END`

/**
 * Cypher that matches all entities of a type as `n`, or those on the record; that their names are there lets an index
 * find them.
 */
export const entitiesOf = (typename: string, times: Times): string =>
  times.knownBy === null
    ? `MATCH (n:${typename})`
    : `MATCH (n:${typename}) WHERE n.sortName IS NOT NULL AND n.id IS NOT NULL AND ${onRecord('n')}`

/** A bound of a statement as the record asked for has it. */
export const bound = (statement: string, name: 'es' | 'ls' | 'ee' | 'le', times: Times): string =>
  when.bound(statement, name, knownBy(times))

/** How many documents support a statement by the record asked for. */
export const sourceCount = (statement: string, times: Times): string => when.sourceCount(statement, knownBy(times))

/** What a drawn tie shows of its statement, in the order of `tieList`. */
export type TieValues = readonly [
  id: string,
  relation: RelationKind,
  from: string,
  to: string,
  post: string | null,
  label: string,
  standing: string,
  certainty: 'STATED' | 'IMPLIED',
  es: Day,
  ls: Day,
  ee: Day,
  le: Day,
  start: string | null,
  end: string | null,
  citationCount: number,
  sourceCount: number,
]

/** What of a tie is read only where it is asked for: it costs a look at its statement's properties or passages. */
export type TieDetail = 'standing' | 'certainty' | 'citationCount' | 'sourceCount'

export const EVERY_DETAIL: ReadonlySet<TieDetail> = new Set(['standing', 'certainty', 'citationCount', 'sourceCount'])

/**
 * A Cypher list of everything a drawn tie shows of its statement; details that are not among `asked` are null. A list
 * and no map: a map would send its keys with every one of a thousand ties.
 */
export function tieList(statement: string, times: Times, asked: ReadonlySet<TieDetail> = EVERY_DETAIL): string {
  const known = knownBy(times)
  const detail = (name: TieDetail, expression: string): string => (asked.has(name) ? expression : 'null')
  const own = ['id', 'relation', 'from', 'to', 'post', 'label'].map((name) => `${statement}.${name}`)
  const told = (['standing', 'certainty'] as const).map((name) => detail(name, `${statement}.${name}`))
  const bounds = (['es', 'ls', 'ee', 'le'] as const).map((name) => when.bound(statement, name, known))
  const dates = (['start', 'end'] as const).map((name) => when.date(statement, name, known))
  const counts = [
    detail('citationCount', when.citationCount(statement, known)),
    detail('sourceCount', sourceCount(statement, times)),
  ]
  return `[${[...own, ...told, ...bounds, ...dates, ...counts].join(', ')}]`
}
