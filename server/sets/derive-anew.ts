import { derivedBy, rememberDerivedBy } from '../cypher/sets.ts'
import type { Database } from '../database/database.ts'
import { everyWord } from './every-word.ts'
import { setsIn } from './fill.ts'
import { oneByOne, settle } from './settle.ts'

/**
 * Works everything out anew from the words of all sets, where another version of the program made what is there;
 * `version` tells them apart.
 */
export async function deriveAnew(database: Database, version: string): Promise<void> {
  const [made] = await database.read<{ version: string }>(derivedBy)
  if (made?.version === version) return
  for (const { id } of await setsIn(database)) await everyWord(database, id)
  await settle(oneByOne(database))
  await database.write(rememberDerivedBy, { version })
}
