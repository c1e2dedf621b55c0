import { type DataSetRow, setAsBefore } from '../cypher/sets.ts'
import { changedWords, dropWords, forgetBefore } from '../cypher/words.ts'
import type { Database, Run } from '../database/database.ts'
import type { Entry, List } from './filling.ts'
import { oneByOne, pageByPage, settle } from './settle.ts'
import { write } from './words.ts'

/** Words a transaction. */
const AT_ONCE = 2_000

interface Changed {
  readonly id: string
  readonly list: List
  readonly was: string
}

/** Has some words say again what they said before, and takes those away that were none. */
async function sayAsBefore(run: Run, set: string, changed: readonly Changed[]): Promise<void> {
  const [fresh, known] = [changed.filter(({ was }) => was === ''), changed.filter(({ was }) => was !== '')]
  if (fresh.length > 0) await run(dropWords, { set, ids: fresh.map(({ id }) => id) })
  if (known.length > 0)
    await write(
      run,
      set,
      known.map(({ list, was }) => ({ list, record: JSON.parse(was) }) as Entry),
    )
  await run(forgetBefore, { set, ids: changed.map(({ id }) => id) })
}

/**
 * Has the version back that a set had before a filling that was broken off, whole. Does nothing where there was none, or
 * where something of the new one has been worked out already.
 */
export async function haveBack(database: Database, { id: set, before }: DataSetRow): Promise<void> {
  if (before === undefined) return
  const inTransaction = oneByOne(database)
  await pageByPage(inTransaction, AT_ONCE, async (run, after) => {
    const changed = await run<Changed>(changedWords, { set, after, most: AT_ONCE })
    await sayAsBefore(run, set, changed)
    return changed.map(({ id }) => id)
  })
  await settle(inTransaction)
  await inTransaction((run) => run(setAsBefore, { id: set, row: JSON.parse(before) as object }))
}
