import type { RelationKind } from '../../schema/kinds/relations.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import type { Statement } from './statement.ts'
import {
  ANY_TIME,
  counts,
  EVERY_DETAIL,
  ONE_DAY,
  type TieDetail,
  tieList,
  type TieValues,
  type Times,
  timeParameters,
} from './times.ts'

/** An entity that exists, and the ties that start at it and lead to another of those asked for. */
export interface TiesAmongRow {
  readonly id: string
  readonly ties: readonly TieValues[]
}

/**
 * Entities whose ties are looked for, as Cypher lists of their ids; `posts` are the posts among them, to which
 * memberships through them are drawn as well, null where there are none.
 */
export interface Among {
  readonly ids: string
  readonly posts: string | null
  /** Whether only some relations are asked for. */
  readonly picks: boolean
  /** What is read of each tie beside what every line has. */
  readonly details: ReadonlySet<TieDetail>
}

/**
 * Cypher of the ties that start at an entity `row` and lead to another of these, as a list. An entity with more ties
 * than there are ids is not walked
 * through: each pair is looked up instead, so that the work stays with the question and not with the size of a hub.
 */
export function tiesFrom({ ids, posts, picks, details }: Among, times: Times): string {
  const picked = picks ? ' AND s.relation IN $relations' : ''
  const read = `AND ${counts('s', times)} RETURN ${tieList('s', times, details)}`
  const leadsThere = `s.to IN ${ids}${picked}`
  const pairs = `COLLECT { UNWIND ${ids} AS far MATCH (s:Tie) WHERE s.from = row.id AND s.to = far${picked} ${read} }`
  // The index has the other end at hand, so that of a tie which leads elsewhere nothing else is read.
  const walk =
    'COLLECT { MATCH (s:Tie) WHERE s.from = row.id AND s.to IS NOT NULL WITH s, s.to AS far WHERE far IN ' +
    `${ids}${picked} ${read} }`
  const [near, far] =
    posts === null
      ? [walk, pairs]
      : [
          `COLLECT { MATCH (row)<-[:FROM]-(s:Tie) WHERE ((${leadsThere}) OR s.post IN ${posts}) ${read} }`,
          `${pairs} + COLLECT { UNWIND ${posts} AS post MATCH (s:Membership) WHERE s.post = post AND s.es ` +
            `IS NOT NULL AND s.id IS NOT NULL AND s.from = row.id AND NOT (${leadsThere}) ${read} }`,
        ]
  return `CASE WHEN COUNT { (row)<-[:FROM]-() } > size(${ids}) THEN ${far} ELSE ${near} END`
}

/** Whether some relation that a tie may be drawn as is not among these. */
export const picksRelations = (relations: ReadonlySet<RelationKind>): boolean =>
  relationKinds.some((row) => !relations.has(row.kind))

const hasPosts = (ids: readonly string[], relations: ReadonlySet<RelationKind>): boolean =>
  relations.has('HOLDS') && ids.some((id) => id.startsWith('post:'))

/** The entities of these ids. */
export const amongIds = (
  ids: readonly string[],
  relations: ReadonlySet<RelationKind>,
  details = EVERY_DETAIL,
): Among => ({
  ids: '$ids',
  posts: hasPosts(ids, relations) ? '$posts' : null,
  picks: picksRelations(relations),
  details,
})

/** Every tie among some entities. */
export const tiesAmong = (among: Among, times: Times): string =>
  `UNWIND $ids AS id MATCH (row:Entity {id: id}) RETURN id, ${tiesFrom(among, times)} AS ties`

export const tiesAmongParameters = (
  ids: readonly string[],
  relations: ReadonlySet<RelationKind>,
  times: Times,
): Record<string, unknown> => ({
  ids,
  posts: relations.has('HOLDS') ? ids.filter((id) => id.startsWith('post:')) : [],
  relations: [...relations],
  ...timeParameters(times),
})

const relations = new Set(relationKinds.map((row) => row.kind))
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  ['org:ofsted', 'org:stockport-council'],
  ['org:ofsted', 'post:head'],
].flatMap((ids) =>
  [ANY_TIME, { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }].map((times) => ({
    name: 'tiesAmong',
    text: tiesAmong(amongIds(ids, relations), times),
    example: tiesAmongParameters(ids, relations, times),
  })),
)
