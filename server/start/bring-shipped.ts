import type { Config } from '../config.ts'
import type { Database } from '../database/database.ts'
import { deriveAnew } from '../sets/derive-anew.ts'
import { fill, setsIn } from '../sets/fill.ts'
import { finishWithSets, takeSetAway } from '../sets/take-away.ts'
import { derivingFingerprint, SHIPPED, shippedFingerprint } from './shipped-fingerprint.ts'

/**
 * Brings the papers that ship into the database, where it does not have this very version; or takes them away, where
 * they are not wanted. Before that, whatever was being done with sets when it was broken off is done to its end, and what
 * another version of the program made of them is made anew.
 */
export async function bringShipped(
  database: Database,
  seed: Config['seed'],
  say: (line: string) => void,
): Promise<void> {
  await finishWithSets(database)
  await deriveAnew(database, derivingFingerprint())
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
