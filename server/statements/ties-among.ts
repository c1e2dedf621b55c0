import type { RelationKind } from '../../schema/kinds.ts'
import { relationKinds } from '../../schema/kinds.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, tieList, type TieValues, type Times, timeParameters } from './times.ts'

/** An entity that exists, and the ties that start at it and lead to another of those asked for. */
export interface TiesAmongRow {
  readonly id: string
  readonly ties: readonly TieValues[]
}

/**
 * Cypher of the ties that start at an entity `row` and lead to another of `$ids`, as a list. An entity with more ties than there are ids is not walked
 * through: each pair is looked up instead, so that the work stays with the question and not with the size of a hub.
 */
export const tiesFrom = (row: string, times: Times): string => `CASE WHEN COUNT { (${row})<-[:FROM]-() } > size($ids) THEN COLLECT {
  CALL (${row}) {
    UNWIND $ids AS far
    MATCH (s:Tie) WHERE s.from = ${row}.id AND s.to = far AND s.relation IN $relations
    RETURN s
    UNION
    UNWIND $posts AS post
    MATCH (s:Membership) WHERE s.post = post AND s.es IS NOT NULL AND s.id IS NOT NULL AND s.from = ${row}.id
    RETURN s
  }
  WITH s WHERE ${counts('s', times)}
  RETURN ${tieList('s', times)}
} ELSE COLLECT {
  MATCH (${row})<-[:FROM]-(s:Tie)
  WHERE ((s.to IN $ids AND s.relation IN $relations) OR s.post IN $posts) AND ${counts('s', times)}
  RETURN ${tieList('s', times)}
} END`

/** Every tie among some entities. */
export const tiesAmong = (times: Times): string => `UNWIND $ids AS id MATCH (row:Entity {id: id}) RETURN id, ${tiesFrom('row', times)} AS ties`

/** `posts` are the posts among `ids`, to which memberships through them are drawn as well. */
export const tiesAmongParameters = (ids: readonly string[], relations: ReadonlySet<RelationKind>, times: Times): Record<string, unknown> => ({
  ids, posts: relations.has('HOLDS') ? ids.filter((id) => id.startsWith('post:')) : [], relations: [...relations], ...timeParameters(times),
})

const relations = new Set(relationKinds.map((row) => row.kind))
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: 20_000, knownBy: 20_000 }].map((times) => ({
  name: 'tiesAmong', text: tiesAmong(times), example: tiesAmongParameters(['org:ofsted', 'org:stockport-council'], relations, times),
}))
