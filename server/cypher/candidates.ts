import { type EntityKind, entityKinds } from '../../schema/kinds/entities.ts'
import { luceneQuery } from '../search/lucene.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, onRecord, type Times, timeParameters, ONE_DAY } from './times.ts'

/** How many entities are looked at closely. */
const MOST = 500

/** Roles that count on the day, and by the record, that a search asks for. */
const rolesOf = (times: Times): string =>
  times.asOf === null && times.knownBy === null
    ? '[i IN range(0, size(node.roles) - 1) WHERE node.roleStanding[i] IN $standing | node.roles[i]]'
    : '[i IN range(0, size(node.roles) - 1) WHERE EXISTS { MATCH (s:Statement {id: node.roleOf[i]}) WHERE ' +
      `${counts('s', times)} } | node.roles[i]]`

/** Properties that a search looks in, beside names and roles. */
const searched = [
  ...new Set(
    entityKinds.flatMap(({ properties }: Pick<EntityKind, 'properties'>) =>
      Object.entries(properties).flatMap(([name, property]) => (property.searched === true ? [`node.${name}`] : [])),
    ),
  ),
].join(', ')

/** Entities that a search may mean, as `Candidate`s; with `knownBy`, those that were on the record. */
export const candidates = (times: Times): string => `
CALL db.index.fulltext.queryNodes('entity_words', $query, {limit: ${MOST}}) YIELD node
${times.knownBy === null ? '' : `WHERE ${onRecord('node')}`}
RETURN node.id AS id, node.sortName AS sortName, node.names AS names, ${rolesOf(times)} AS roles, [text IN
  [${searched}] WHERE text IS NOT NULL] AS purposes`

export const candidatesParameters = (
  words: readonly string[],
  prefixes: readonly string[] | null,
  times: Times,
): Record<string, unknown> => ({ query: luceneQuery(words, prefixes), ...timeParameters(times) })

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }].map(
  (times) => ({
    name: 'candidates',
    text: candidates(times),
    example: candidatesParameters(['cooni', 'tameside'], ['person'], times),
  }),
)
