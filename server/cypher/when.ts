/**
 * Cypher of when a statement counts. `knownBy` and `standing` are the names of parameters ('$knownBy'), or null
 * where the question sets no such day.
 */

/** The names of the parameters with the first and the last day asked for: one day, or those of an event. */
export interface DaysAsked {
  readonly from: string
  readonly to: string
}

type BoundsColumn = 'es' | 'ls' | 'ee' | 'le'

/**
 * How many versions of a statement were on the record by then. Short, as one question may say it eight times over: what
 * goes beyond 1,400 bytes is sent in a packet more.
 */
const versions = (statement: string, knownBy: string): string => `size([k IN ${statement}.vKnown WHERE k<=${knownBy}])`

const column = (statement: string, list: string, current: string, knownBy: string | null): string =>
  knownBy === null
    ? `${statement}.${current}`
    : `coalesce(${statement}.${list}[${versions(statement, knownBy)}-1], ${statement}.${current})`

/** One bound of a statement, in whole days; with `knownBy`, as the record of that day had it. */
export const bound = (statement: string, name: BoundsColumn, knownBy: string | null): string =>
  column(statement, `v${name.charAt(0).toUpperCase()}${name.slice(1)}`, name, knownBy)

/**
 * The EDTF text of a statement's start or end; null is not known. The lists of versions write an empty text for that,
 * since a list in the database holds no null.
 */
export const date = (statement: string, name: 'start' | 'end', knownBy: string | null): string =>
  knownBy === null
    ? `${statement}.${name}`
    : `nullIf(${column(statement, name === 'start' ? 'vStart' : 'vEnd', name, knownBy)}, '')`

/**
 * The conditions under which a statement counts: its standing is asked for, it was on the record, and it may have held
 * on one of the days.
 */
export function counts(statement: string, standing: string, asOf: DaysAsked | null, knownBy: string | null): string[] {
  return [
    `${statement}.standing IN ${standing}`,
    ...(knownBy === null ? [] : [`${statement}.knownFrom <= ${knownBy}`]),
    ...(asOf === null
      ? []
      : [`${bound(statement, 'es', knownBy)} <= ${asOf.to}`, `${bound(statement, 'le', knownBy)} >= ${asOf.from}`]),
  ]
}

/** Whether a statement held on these days, as `holdsIn` of the schema says it: null is not at all. */
export function holds(statement: string, { from, to }: DaysAsked, knownBy: string | null): string {
  const [es, ls, ee, le] = (['es', 'ls', 'ee', 'le'] as const).map((name) => bound(statement, name, knownBy))
  return (
    `CASE WHEN ${ls} <= ${from} AND ${ee} >= ${to} THEN 'CERTAINLY' WHEN ${es} <= ${to} AND ${le} >= ` +
    `${from} THEN 'POSSIBLY' END`
  )
}

const cited = (statement: string, knownBy: string): string =>
  `(${statement})-[cites:CITES]->(cited) WHERE cites.knownFrom <= ${knownBy}`

/** How many passages support a statement; with `knownBy`, of those published by then. */
export const citationCount = (statement: string, knownBy: string | null): string =>
  knownBy === null ? `${statement}.citationCount` : `COUNT { ${cited(statement, knownBy)} }`

/** How many different documents those passages stand in. */
export const sourceCount = (statement: string, knownBy: string | null): string =>
  knownBy === null ? `${statement}.sourceCount` : `COUNT { MATCH ${cited(statement, knownBy)} RETURN DISTINCT cited }`
