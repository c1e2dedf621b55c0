import { ensureConstraints } from '../database/constraints.ts'
import type { Database } from '../database/database.ts'
import { fill, isLoaded } from '../database/fill.ts'
import { ensureShape } from '../database/shape.ts'
import { SHIPPED, shippedFingerprint } from './shipped-fingerprint.ts'

/** Makes a database ready: its shape, its indexes, and what ships. `where` names it for a person. Doing it twice changes nothing. Throws TooNew, BrokenSeed. */
export async function load(database: Database, where: string, say: (line: string) => void): Promise<void> {
  await ensureShape(database, where)
  await ensureConstraints(database)
  if (await isLoaded(database, SHIPPED, shippedFingerprint())) return
  const { shipped } = await import('./shipped.ts')
  if ((await fill(database, shipped())) === 'filled') say('Loaded the graph that ships.')
}
