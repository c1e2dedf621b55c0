import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { type Day, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, entitiesOf, type Times, timeParameters, ONE_DAY } from './times.ts'

/** What is in the graph. */
export interface StatsRow {
  readonly entities: readonly { key: string; count: number }[]
  readonly statements: readonly { key: string; count: number }[]
  /**
   * The first day that any statement is dated by, and the last on which one is confirmed; what goes on counts from its
   * start.
   */
  readonly first: Day | null
  readonly last: Day | null
  readonly latestDocument: Day | null
}

const BOTH = ['IN_FORCE', 'PROPOSED']

/** Without a day or a record every statement counts, and Neo4j knows how many there are without visiting them. */
const everything = (times: Times): boolean =>
  times.asOf === null && times.knownBy === null && BOTH.every((standing) => times.standing.includes(standing))

const published = (times: Times): string =>
  times.knownBy === null ? `document.knownFrom < ${NO_UPPER}` : 'document.knownFrom <= $knownBy'

const entityCounts = (times: Times): string =>
  entityKinds.map((kind) => `{key: '${kind.type}', count: COUNT { ${entitiesOf(kind.typename, times)} }}`).join(', ')

function statementCounts(times: Times): string {
  if (everything(times))
    return `[${statementKinds.map((kind) => `{key: '${kind.kind}', count: COUNT { MATCH (:${kind.typename}) }}`).join(', ')}]`
  const keys = statementKinds.map(({ kind, typename }) => `WHEN '${typename}' THEN '${kind}'`).join(' ')
  return (
    `COLLECT { MATCH (s:Statement) WHERE s.id IS NOT NULL AND ${counts('s', times)} WITH CASE s.typename ` +
    `${keys} END AS key, count(*) AS count ORDER BY key RETURN {key: key, count: count} }`
  )
}

/** Counts by type and kind, and the days that are covered: what only is planned covers nothing. */
export const stats = (times: Times): string => `
CALL () {
  MATCH (s:Statement) WHERE s.standing = 'IN_FORCE' AND s.id IS NOT
    NULL${times.knownBy === null ? '' : ' AND s.knownFrom <= $knownBy'}
  WITH ${bound('s', 'es', times)} AS es, ${bound('s', 'ls', times)} AS ls, ${bound('s', 'ee', times)} AS ee
  RETURN min(CASE WHEN es > ${NO_LOWER} THEN es WHEN ls > ${NO_LOWER} AND ls <
    ${NO_UPPER} THEN ls END) AS first, max(CASE WHEN ee < ${NO_UPPER} THEN ee WHEN es > ${NO_LOWER} THEN es END) AS last
}
CALL () {
  MATCH (document:Document) WHERE ${published(times)} AND document.id IS NOT NULL
  RETURN max(document.knownFrom) AS latestDocument
}
RETURN [${entityCounts(times)}] AS entities, ${statementCounts(times)} AS statements, first, CASE WHEN last >
  ${NO_LOWER} THEN last END AS last, latestDocument`

export const statsParameters = (times: Times): Record<string, unknown> => timeParameters(times)

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { ...ANY_TIME, standing: BOTH },
  { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 },
].map((times) => ({ name: 'stats', text: stats(times), example: statsParameters(times) }))
