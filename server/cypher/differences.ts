import type { Day } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, type Times, timeParameters } from './times.ts'

/** An entity or statement on which sets differ. */
export interface DifferencesRow {
  readonly id: string
  /** What it is called; of a statement whose it is and what stands on it. */
  readonly name: string
  /** Whom it is about. */
  readonly about: readonly string[]
  /** Of a statement, the days on which it may have held. */
  readonly es: Day | null
  readonly le: Day | null
  /** A difference each, as JSON. */
  readonly differences: readonly string[]
}

const statement = (times: Times): string => `
WITH n WHERE ${counts('n', { ...times, asOf: null })}
MATCH (n)-[:FROM]->(from)
RETURN n.id AS id, from.name + coalesce(', ' + coalesce(n.label, n.category), '') AS name,
  [end IN [n.from, n.to, n.post] WHERE end IS NOT NULL] AS about, n.es AS es, n.le AS le, n.differences AS differences
ORDER BY id`

const entity = `
RETURN n.id AS id, n.name AS name, [n.id] AS about, null AS es, null AS le, n.differences AS differences ORDER BY id`

/** Entities on which sets differ. */
export const differingEntities = (of: boolean): string =>
  of
    ? `UNWIND $of AS one MATCH (n:Entity {id: one}) WHERE n.differences IS NOT NULL WITH DISTINCT n${entity}`
    : `MATCH (n:Entity) WHERE n.differences IS NOT NULL${entity}`

/** Statements on which sets differ. */
export const differingStatements = (of: boolean, times: Times): string =>
  of
    ? `UNWIND $of AS one
MATCH (:Entity {id: one})<-[:FROM|TO|THROUGH]-(n:Statement) WHERE n.differences IS NOT NULL
WITH DISTINCT n${statement(times)}`
    : `MATCH (n:Statement) WHERE n.differences IS NOT NULL${statement(times)}`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [true, false].flatMap((of) => {
  const example = { of: ['org:ofsted'], ...timeParameters(ANY_TIME) }
  return [
    { name: 'differingEntities', text: differingEntities(of), example },
    { name: 'differingStatements', text: differingStatements(of, ANY_TIME), example },
  ]
})
