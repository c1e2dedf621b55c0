import { type Asking, ask } from '../asking.ts'
import { dataSet } from '../selection/made-values.ts'
import { allSets, type DataSetRow } from '../cypher/sets.ts'

/** The sets there are, by their short names. */
export async function setsByName(asking: Asking): Promise<Map<string, ReturnType<typeof dataSet>>> {
  const rows = await ask<{ row: DataSetRow }>(asking, allSets, {})
  return new Map(rows.map(({ row }) => [row.id, dataSet(row)]))
}

/** The data sets there are. */
export const sets = async (_parent: unknown, _args: unknown, asking: Asking) => [...(await setsByName(asking)).values()]
