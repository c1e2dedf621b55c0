import { makeStale, wordIds } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import { oneByOne } from './settle.ts'

/** Words a transaction. */
const AT_ONCE = 2_000

/** Does something to every word of a set, some at a time: makes it stale, unless another Cypher text is given. */
export async function everyWord(database: Database, set: string, text: string = makeStale): Promise<void> {
  const inTransaction = oneByOne(database)
  for (let after: string | undefined = ''; after !== undefined; )
    after = await inTransaction(async (run) => {
      const ids = (await run<{ id: string }>(wordIds, { set, after, most: AT_ONCE })).map(({ id }) => id)
      await run(text, { set, ids, known: [set] })
      return ids.length < AT_ONCE ? undefined : ids.at(-1)
    })
}
