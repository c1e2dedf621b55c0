import type { Config } from '../config.ts'
import type { Database } from '../database/database.ts'
import { fill, setsIn } from '../sets/fill.ts'
import { takeSetAway } from '../sets/take-away.ts'
import { SHIPPED, shippedFingerprint } from './shipped-fingerprint.ts'

/**
 * Brings the papers that ship in, where the database does not have this very version; or takes them away, where they
 * are not wanted.
 */
export async function bringShipped(
  database: Database,
  seed: Config['seed'],
  say: (line: string) => void,
): Promise<void> {
  const there = (await setsIn(database)).find(({ id }) => id === SHIPPED)
  if (seed === 'none') {
    if (there === undefined) return
    await takeSetAway(database, SHIPPED)
    return say('Took away the papers that ship, as SEED is none.')
  }
  if (there?.fingerprint === shippedFingerprint()) return
  const { shipped } = await import('./shipped.ts')
  await fill(database, shipped())
  say('Loaded the papers that ship.')
}
