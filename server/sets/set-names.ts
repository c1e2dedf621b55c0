import { allSets, type DataSetRow } from '../cypher/sets.ts'
import type { Run } from '../database/database.ts'

/** Names of the sets there are, of those that are on, and of those that can still be had back as they were. */
export interface SetNames {
  readonly known: readonly string[]
  readonly on: readonly string[]
  readonly kept: readonly string[]
}

/** The names as they are within a transaction. */
export async function setsNow(run: Run): Promise<SetNames> {
  const sets = (await run<{ row: DataSetRow }>(allSets, {})).map(({ row }) => row)
  const named = (some: readonly DataSetRow[]): string[] => some.map(({ id }) => id)
  return {
    known: named(sets),
    on: named(sets.filter(({ on }) => on)),
    kept: named(sets.filter(({ before }) => before !== undefined)),
  }
}
