import { beginSwitch, beginTakingAway, endSwitch, endTakingAway } from '../cypher/sets.ts'
import { anyStale, dropWords } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import { isBeingFilled } from './claim.ts'
import { everyWord } from './every-word.ts'
import { setsIn } from './fill.ts'
import { haveBack } from './have-back.ts'
import { oneByOne, settle } from './settle.ts'

async function finishSwitch(database: Database, set: string): Promise<void> {
  await everyWord(database, set)
  await settle(oneByOne(database))
  await database.write(endSwitch, { id: set })
}

async function finishTakingAway(database: Database, set: string): Promise<void> {
  await everyWord(database, set, dropWords)
  await settle(oneByOne(database))
  await database.write(endTakingAway, { id: set })
}

/** Leaves a set out of everything that is asked, or lets it in again. Its words stay. */
export async function switchSet(database: Database, set: string, on: boolean): Promise<void> {
  await database.write(beginSwitch, { id: set, on })
  await finishSwitch(database, set)
}

/** Takes a set away for good: the database then holds what one that never had it would. */
export async function takeSetAway(database: Database, set: string): Promise<void> {
  await database.write(beginTakingAway, { id: set })
  await finishTakingAway(database, set)
}

/**
 * Gives a filling up that was broken off: the set is what it was before, or not there where it was not. Does nothing
 * where the set is whole, another fills it by now, or the new version was being worked out: that one is filled again.
 */
export async function giveUp(database: Database, set: string, wasThere: boolean): Promise<void> {
  const now = (await setsIn(database)).find(({ id }) => id === set)
  if (now === undefined || now.fingerprint !== undefined || isBeingFilled(now)) return
  if (wasThere) await haveBack(database, now)
  else await takeSetAway(database, set)
}

/**
 * Does to its end whatever was being done with sets when it was broken off. Of a set that was being filled the version
 * before is had back where that can be; otherwise it stays as it is until it is filled again.
 */
export async function finishWithSets(database: Database): Promise<void> {
  for (const set of await setsIn(database)) {
    const { id, doing } = set
    if (!isBeingFilled(set)) await haveBack(database, set)
    if (doing === 'SWITCH') await finishSwitch(database, id)
    if (doing === 'TAKE_AWAY') await finishTakingAway(database, id)
  }
  const [{ stale } = { stale: 0 }] = await database.read<{ stale: number }>(anyStale)
  if (stale > 0) await settle(oneByOne(database))
}
