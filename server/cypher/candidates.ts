import { type EntityKind, entityKinds } from '../../schema/kinds/entities.ts'
import { statedColumns } from '../../schema/kinds/stated.ts'
import { luceneQuery, statedQuery } from '../search/lucene.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, ONE_DAY, onRecord, type Times, timeParameters } from './times.ts'
import * as when from './when.ts'

/** How many entities, and how many statements and stories, are looked at closely. */
const MOST = 500
const MOST_STATED = 200
/** Among so many of the best, those that count on the days asked for are looked for. */
const MOST_LOOKED_AT = 10_000
/** Statements that words find as they are: with fewer, words that begin so or have a typo are looked for as well. */
const ENOUGH = 20

/** Roles that count on the day, and by the record, that a search asks for. */
const rolesOf = (times: Times): string =>
  times.asOf === null && times.knownBy === null
    ? '[i IN range(0, size(node.roles) - 1) WHERE node.roleStanding[i] IN $standing | node.roles[i]]'
    : '[i IN range(0, size(node.roles) - 1) WHERE EXISTS { MATCH (s:Statement {id: node.roleOf[i]}) WHERE ' +
      `${counts('s', times)} } | node.roles[i]]`

const pairs = (names: readonly string[]): string =>
  `[pair IN [${names.map((name) => `['${name}', node.${name}]`).join(', ')}] WHERE pair[1] IS NOT NULL]`

type Row = Pick<EntityKind, 'properties' | 'happened' | 'published'>

/** Properties that a search looks in, beside names and roles. */
const searched = [
  ...new Set(
    entityKinds.flatMap(({ properties }: Row) =>
      Object.entries(properties).flatMap(([name, property]) => (property.searched === true ? [name] : [])),
    ),
  ),
]
const dates = [
  ...new Set(entityKinds.flatMap(({ happened, published }: Row) => [happened ?? [], published ?? []].flat())),
]

const links = ['FROM', 'TO', 'THROUGH', 'CITES'].map((type) => `COUNT { (node)<-[:${type}]-() }`).join(' + ')

/** An entity as an `EntityFound`. What its dates were found to be is of no day of the record. */
const entity = (times: Times): string =>
  `{id: node.id, sortName: node.sortName, links: ${links}, names: node.names, roles: ${rolesOf(times)}, ` +
  `others: ${pairs(searched)}, identifiers: node.identifiersValue, ` +
  `dates: ${times.knownBy === null ? pairs(dates) : '[]'}}`

const passages = (times: Times): string =>
  `[(node)-[cites:CITES]->()${times.knownBy === null ? '' : ' WHERE cites.knownFrom <= $knownBy'} | ` +
  '[cites.titleAsFound, cites.paraphrase, cites.quote]]'

/** A statement or a story as a `StatedFound`. */
const stated = (times: Times): string => {
  const [start, end] = (['start', 'end'] as const).map((name) =>
    when.date('node', name, times.knownBy === null ? null : '$knownBy'),
  )
  return (
    `{id: node.id, texts: ${pairs(statedColumns)}, passages: ${passages(times)}, json: node.json, ` +
    `names: [(node)-[:FROM|TO|THROUGH]->(end) | end.names], dates: [date IN [${start}, ${end}] WHERE date IS NOT NULL]}`
  )
}

/** A story is of the whole record, and tells what was learnt last. */
const says = (times: Times): string =>
  times.knownBy === null ? `(node:Story OR (${counts('node', times)}))` : counts('node', times)

/** Some of what is stated, by the words of a query where there is one. */
const among = (times: Times, queries: string): string => `
  UNWIND ${queries} AS query
  CALL db.index.fulltext.queryNodes('stated_words', query, {limit: ${MOST_LOOKED_AT}}) YIELD node
  WITH node WHERE ${says(times)}
  WITH node LIMIT ${MOST_STATED}`

/**
 * Entities that a search may mean, and what is stated, in one row; with `knownBy`, what was on the record. Where there
 * are more entities than are looked at, nothing behind them would be seen.
 */
export const candidates = (times: Times): string => `
CALL () {
  UNWIND $entities AS query
  CALL db.index.fulltext.queryNodes('entity_words', query, {limit: ${MOST}}) YIELD node
  ${times.knownBy === null ? '' : `WITH node WHERE ${onRecord('node')}`}
  RETURN collect(${entity(times)}) AS entities
}
CALL (entities) {${among(times, `CASE WHEN size(entities) < ${MOST} THEN $said ELSE [] END`)}
  RETURN collect(node) AS exact
}
CALL (entities, exact) {${among(
  times,
  `CASE WHEN size(entities) < ${MOST} AND size(exact) < ${ENOUGH} THEN $loosely ELSE [] END`,
)}
  RETURN collect(node) AS loose
}
RETURN entities, [node IN CASE WHEN size(loose) > 0 THEN loose ELSE exact END | ${stated(times)}] AS stated`

/** What a search is asked for: null is all. */
export interface Prefixes {
  readonly entities: readonly string[] | null
  readonly stated: readonly string[] | null
}

const unlessNone = (prefixes: readonly string[] | null, query: () => string): string[] =>
  prefixes?.length === 0 ? [] : [query()]

export const candidatesParameters = (
  words: readonly string[],
  prefixes: Prefixes,
  times: Times,
): Record<string, unknown> => ({
  entities: unlessNone(prefixes.entities, () => luceneQuery(words, prefixes.entities)),
  said: unlessNone(prefixes.stated, () => statedQuery(words, prefixes.stated, false)),
  loosely: unlessNone(prefixes.stated, () => statedQuery(words, prefixes.stated, true)),
  ...timeParameters(times),
})

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }].map(
  (times) => ({
    name: 'candidates',
    text: candidates(times),
    example: candidatesParameters(['cooni', 'tameside'], { entities: ['person'], stated: null }, times),
  }),
)
