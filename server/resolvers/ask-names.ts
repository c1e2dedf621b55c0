import { type Asking, ask } from '../asking.ts'
import { names, type NameRow } from '../cypher/names.ts'

/** The names of entities by their ids; those that are not known are left out. */
export async function askNames(asking: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await ask<NameRow>(asking, names, { ids: [...new Set(ids)] })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
