import { entityKinds } from '../../schema/kinds/entities.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, entitiesOf, onRecord, type Times, timeParameters, ONE_DAY } from './times.ts'

/**
 * How many ties of a relation may first have begun in a year and last have ended in one; null where that is not known.
 * A membership is one tie, and `through` posts are so many of them.
 */
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
RETURN relation, count(post) AS through, CASE WHEN es > ${NO_LOWER} THEN ${year('es')} END AS startYear, CASE WHEN
  le < ${NO_UPPER} THEN ${year('le')} END AS endYear, count(*) AS count`

/** Entities among `$ids`, of one type or (null) of all. */
const amongIds = (typename: string | null, times: Times): string =>
  `UNWIND $ids AS id MATCH (n:${typename === null ? '' : `${typename}:`}Entity {id: ` +
  `id})${times.knownBy === null ? '' : ` WHERE ${onRecord('n')}`}`

/**
 * Entities by type: all, whose numbers Neo4j knows without counting, or those among `$ids`; with `knownBy`, those on
 * the record.
 */
export const typeCounts = (among: boolean, times: Times): string =>
  among
    ? `${amongIds(null, times)}\nRETURN n.type AS key, count(*) AS count`
    : `UNWIND [${entityKinds
        .map((kind) => `{key: '${kind.type}', count: COUNT { ${entitiesOf(kind.typename, times)} }}`)
        .join(', ')}] AS row\nRETURN row.key AS key, row.count AS count`

/** Organizations by kind of body: all, or those among `$ids`; with `knownBy`, those on the record. */
export const classificationCounts = (among: boolean, times: Times): string =>
  `${among ? amongIds('Organization', times) : entitiesOf('Organization', times)}\nRETURN n.classification ` +
  'AS key, count(*) AS count'

export const facetsParameters = (ids: readonly string[] | null, times: Times): Record<string, unknown> => ({
  ids,
  ...timeParameters(times),
})

const example = facetsParameters(['org:ofsted'], { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 })
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'tieCounts', text: tieCounts({ ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }), example, readsAll: ['Tie'] },
  ...[ANY_TIME, { ...ANY_TIME, knownBy: 20_000 }].flatMap((times) => [
    { name: 'typeCounts', text: typeCounts(false, times), example },
    { name: 'typeCounts', text: typeCounts(true, times), example },
    { name: 'classificationCounts', text: classificationCounts(true, times), example },
    { name: 'classificationCounts', text: classificationCounts(false, times), example, readsAll: ['Organization'] },
  ]),
]
