import { makeSchema } from '../../server/schema.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { shipped } from '../../server/start/shipped.ts'
import { fuzz } from '../support/fuzz.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { startContender } from './contenders.ts'

/** Questions after which memory is looked at. */
const BATCH = 5_000

/** Asks a server over the graph that ships `count` random questions. Throws at the first answers that none may be. */
export async function manyRandomQuestions(seed: number, count: number, say: (line: string) => void): Promise<void> {
  const { connection, database, stop } = await ownNeo4j(say)
  try {
    await ensureConstraints(database)
    await fill(database, shipped())
    const product = await startContender('product', connection)
    try {
      const schema = makeSchema()
      say(`Seed ${seed}.`)
      for (let done = 0; done < count; done += BATCH) {
        const some = Math.min(BATCH, count - done)
        const asked = { seed: seed + done, count: some, together: 8, limitMs: 21_000 }
        const { statuses, slowestMs, wrong } = await fuzz(product.address, schema, asked)
        if (wrong.length > 0) throw new Error(wrong.join('\n'))
        const shown = [...statuses].map(([status, number]) => `${number} × ${status}`).join(', ')
        const memory = `${Math.round(await product.megabytes())} MB`
        say(`${done + some} asked: ${shown}; the slowest took ${Math.round(slowestMs)} ms; ${memory} in use.`)
      }
    } finally {
      product.stop()
    }
  } finally {
    await stop()
  }
}
