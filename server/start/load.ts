import type { Config } from '../config.ts'
import { ensureConstraints } from '../database/constraints.ts'
import type { Database } from '../database/database.ts'
import { ensureShape } from '../database/shape.ts'
import { deriveAnew } from '../sets/derive-anew.ts'
import { finishWithSets } from '../sets/take-away.ts'
import { derivingFingerprint } from './shipped-fingerprint.ts'

/**
 * Makes a database ready for sets: its shape and its indexes; what was being done with sets when it was broken off is
 * done to its end, and what another version of the program made of them is made anew. `where` names it for a person.
 * Doing it twice changes nothing. Throws TooNew.
 */
export async function ready(database: Database, where: string): Promise<void> {
  await ensureShape(database, where)
  await ensureConstraints(database)
  await finishWithSets(database)
  await deriveAnew(database, derivingFingerprint())
}

/** Makes a database ready, and brings in what ships or leaves it out. Throws TooNew, BrokenSeed. */
export async function load(
  database: Database,
  where: string,
  say: (line: string) => void,
  seed: Config['seed'] = 'shipped',
): Promise<void> {
  await ready(database, where)
  const { bringShipped } = await import('./bring-shipped.ts')
  await bringShipped(database, seed, say)
}

/** What a database is called where a person reads it. */
export const nameOfDatabase = ({ neo4jUri, dataDir }: Config): string =>
  neo4jUri === '' ? dataDir : `The database at ${neo4jUri}`
