import type { Day } from '../../schema/time.ts'
import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, tieList, type Times, timeParameters } from './times.ts'

/** Two days to compare, and whose ties; null is everybody's. */
export interface Comparison {
  readonly from: Day
  readonly to: Day
  readonly of: readonly string[] | null
  readonly times: Times
}

/** A seat that somebody may hold on the last day who did not on the first: everybody who may have held it on either. */
export interface SeatRow {
  readonly post: string
  readonly holders: readonly {
    id: string
    member: string
    /** Who else that may be. */
    mayBe: readonly string[]
    before: boolean
    after: boolean
  }[]
}

const statementsOf = (label: string, of: readonly string[] | null): string =>
  of === null
    ? `MATCH (s:${label})`
    : `UNWIND $of AS id\nMATCH (:Entity {id: id})<-[:FROM|TO|THROUGH]-(s:${label})\nWITH DISTINCT s`

/** Ties of which a line is drawn: to the body or to the post, where that is asked for and has one of its ends in `of`. */
const isDrawn = (of: readonly string[] | null): string => {
  const endIn = (end: string): string => (of === null ? '' : ` AND (s.from IN $of OR ${end} IN $of)`)
  return `((s.relation IN $relations${endIn('s.to')}) OR (s.post IS NOT NULL AND 'HOLDS' IN $relations${endIn('s.post')}))`
}

/** The ties that may have held on any day of the two and between them: those that began or ended first, then by id. */
export const changedTies = ({ of, times }: Comparison): string => `
${statementsOf('Tie', of)}
WHERE ${isDrawn(of)} AND ${counts('s', times)}
WITH s, ${bound('s', 'es', times)} AS es, ${bound('s', 'le', times)} AS le
WHERE es <= $to AND le >= $from
WITH s ORDER BY CASE WHEN es > $from OR le < $to THEN 0 ELSE 1 END, s.id LIMIT $limit
RETURN ${tieList('s', times)} AS tie`

/** Seats for one that may have another holder on the last day. */
export const changedSeats = ({ of, times }: Comparison): string => `
${statementsOf('Membership', of)}
WHERE s.post IS NOT NULL AND ${counts('s', times)} AND ${bound('s', 'es', times)} > $from AND
  ${bound('s', 'es', times)} <= $to AND ${bound('s', 'le', times)} >= $to
WITH DISTINCT s.post AS post
MATCH (seat:Entity {id: post}) WHERE seat.seats = 1
WITH post ORDER BY post LIMIT $limit
RETURN post, COLLECT {
  MATCH (m:Membership) WHERE m.post = post AND m.es IS NOT NULL AND m.id IS NOT NULL AND ${counts('m', times)}
  WITH m, ${bound('m', 'es', times)} AS es, ${bound('m', 'le', times)} AS le WHERE es <= $to AND le >= $from
  WITH m, es <= $from AS before, le >= $to AS after ORDER BY m.es, m.id
  RETURN {id: m.id, member: m.from, mayBe: coalesce(m.mayBe, []), before: before, after: after}
} AS holders`

export const changesParameters = (
  { from, to, of, times }: Comparison,
  relations: ReadonlySet<RelationKind>,
  limit: number,
): Record<string, unknown> => ({
  from,
  to,
  of,
  limit,
  relations: [...relations],
  ...timeParameters(times),
})

const relations = new Set(relationKinds.map((row) => row.kind))
const ofOne: Comparison = { from: 19_000, to: 20_000, of: ['org:ofsted'], times: ANY_TIME }
const ofAll: Comparison = { ...ofOne, of: null, times: { ...ANY_TIME, knownBy: 20_000 } }
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ofOne, ofAll].flatMap((comparison) => [
  {
    name: 'changedTies',
    text: changedTies(comparison),
    example: changesParameters(comparison, relations, 100),
    ...(comparison.of === null ? { readsAll: ['Tie'] } : {}),
  },
  {
    name: 'changedSeats',
    text: changedSeats(comparison),
    example: changesParameters(comparison, relations, 100),
    ...(comparison.of === null ? { readsAll: ['Membership'] } : {}),
  },
])
