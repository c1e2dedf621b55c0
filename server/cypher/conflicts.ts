import type { Day } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, type Times, timeParameters } from './times.ts'

interface BoundsColumns {
  readonly es: Day
  readonly ls: Day
  readonly ee: Day
  readonly le: Day
}

/** A post with everybody who certainly held it on some day. */
export interface HoldersRow {
  readonly post: string
  readonly name: string
  readonly seats: number
  readonly organization: string
  readonly holders: readonly (BoundsColumns & { id: string; member: string; mayBe: readonly string[]; name: string })[]
}

/** An inspection that gave one organization more than one grade in a category. */
export interface GradesRow {
  readonly event: string
  readonly name: string
  readonly organization: string
  readonly category: string
  readonly judgements: readonly (BoundsColumns & { id: string; grade: string })[]
}

const bounds = (statement: string, times: Times): string =>
  (['es', 'ls', 'ee', 'le'] as const).map((name) => `${name}: ${bound(statement, name, times)}`).join(', ')

/** A conflict shows on a day because of its days, not because its statements are picked by that day. */
const anyDay = (times: Times): Times => ({ ...times, asOf: null })

/** Posts that somebody held, or those that the given have a part in: as their holder, their body, or themselves. */
const posts = (of: boolean): string =>
  of
    ? `UNWIND $of AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:FROM|TO|THROUGH]-(s:Membership) WHERE s.post IS NOT NULL
  RETURN s.post AS post
  UNION
  MATCH (p:Post) WHERE p.organization = id AND p.sortName IS NOT NULL AND p.id IS NOT NULL
  RETURN p.id AS post
}
WITH DISTINCT post`
    : `MATCH (s:Membership) WHERE s.post IS NOT NULL AND s.es IS NOT NULL AND s.id IS NOT NULL
WITH DISTINCT s.post AS post`

/** Posts with more certain holders, at any times, than seats. */
export const crowdedPosts = (of: boolean, times: Times): string => `
${posts(of)}
MATCH (seat:Entity {id: post})
WITH seat, COLLECT {
  MATCH (m:Membership) WHERE m.post = post AND m.es IS NOT NULL AND m.id IS NOT NULL AND
    ${counts('m', anyDay(times))} AND ${bound('m', 'ls', times)} <= ${bound('m', 'ee', times)}
  MATCH (m)-[:FROM]->(member)
  WITH m, member ORDER BY m.es, m.id
  RETURN {id: m.id, member: member.id, mayBe: coalesce(m.mayBe, []), name: member.name, ${bounds('m', times)}}
} AS holders
WHERE size(holders) > seat.seats
RETURN seat.id AS post, seat.name AS name, seat.seats AS seats, seat.organization AS organization, holders ORDER
  BY post`

/** Inspections with two grades for one thing. */
export const doubleGrades = (of: boolean, times: Times): string => `
${of ? 'UNWIND $of AS id\nMATCH (:Entity {id: id})<-[:FROM|TO]-(s:Judgement)\nWITH DISTINCT s' : 'MATCH (s:Judgement)'}
WHERE ${counts('s', anyDay(times))}
WITH DISTINCT s.from AS organization, s.to AS event, s.category AS category
MATCH (inspection:Entity {id: event})
WITH inspection, organization, category, COLLECT {
  MATCH (j:Judgement) WHERE j.to = inspection.id AND j.es IS NOT NULL AND j.id IS NOT NULL AND j.from =
    organization AND j.category = category AND ${counts('j', anyDay(times))}
  WITH j ORDER BY j.id
  RETURN {id: j.id, grade: j.grade, ${bounds('j', times)}}
} AS judgements
WHERE any(one IN judgements WHERE one.grade <> judgements[0].grade)
RETURN inspection.id AS event, inspection.name AS name, organization, category, judgements ORDER BY event,
  organization, category`

export const conflictsParameters = (of: readonly string[] | null, times: Times): Record<string, unknown> => ({
  of,
  ...timeParameters(times),
})

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [true, false].flatMap((of) => {
  const times = of ? ANY_TIME : { ...ANY_TIME, knownBy: 20_000 }
  const example = conflictsParameters(['org:ofsted'], times)
  return [
    { name: 'crowdedPosts', text: crowdedPosts(of, times), example },
    { name: 'doubleGrades', text: doubleGrades(of, times), example, ...(of ? {} : { readsAll: ['Judgement'] }) },
  ]
})
