import { entityKinds, type RelationKind } from '../../schema/kinds.ts'
import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, type Times, timeParameters } from './times.ts'

/** How many ties of a relation may first have begun in a year and last have ended in one; null where that is not known. A membership is one tie, and `through` posts are so many of them. */
export interface TieCountRow {
  readonly relation: RelationKind
  readonly through: number
  readonly startYear: number | null
  readonly endYear: number | null
  readonly count: number
}

/** How many entities there are of a type, or of a kind of body. */
export interface EntityCountRow {
  readonly key: string
  readonly count: number
}

const year = (day: string): string => `(date({year: 1970}) + duration({days: ${day}})).year`

/** All ties that count, by relation and years. */
export const tieCounts = (times: Times): string => `
MATCH (s:Tie) WHERE ${counts('s', times)}
WITH s.relation AS relation, s.post AS post, ${bound('s', 'es', times)} AS es, ${bound('s', 'le', times)} AS le
RETURN relation, count(post) AS through, CASE WHEN es > ${NO_LOWER} THEN ${year('es')} END AS startYear, CASE WHEN le < ${NO_UPPER} THEN ${year('le')} END AS endYear, count(*) AS count`

/** Entities by type; Neo4j knows these numbers without counting. */
export const typeCounts = `UNWIND [${entityKinds.map((kind) => `{key: '${kind.type}', count: COUNT { MATCH (:${kind.typename}) }}`).join(', ')}] AS row\nRETURN row.key AS key, row.count AS count`

/** Organizations by kind of body: all, or those among `$ids`. */
export const classificationCounts = (among: boolean): string =>
  `${among ? 'UNWIND $ids AS id MATCH (n:Organization:Entity {id: id})' : 'MATCH (n:Organization)'}\nRETURN n.classification AS key, count(*) AS count`

export const facetsParameters = (ids: readonly string[] | null, times: Times): Record<string, unknown> => ({ ids, ...timeParameters(times) })

const example = facetsParameters(['org:ofsted'], { ...ANY_TIME, asOf: 20_000, knownBy: 20_000 })
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'tieCounts', text: tieCounts({ ...ANY_TIME, asOf: 20_000, knownBy: 20_000 }), example, readsAll: ['Tie'] },
  { name: 'typeCounts', text: typeCounts, example },
  { name: 'classificationCounts', text: classificationCounts(true), example },
  { name: 'classificationCounts', text: classificationCounts(false), example, readsAll: ['Organization'] },
]
