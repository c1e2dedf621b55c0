import { askAny } from '../support/oracle/ask-any.ts'
import { ownNeo4j } from '../support/neo4j.ts'

const KINDS = [
  { name: 'about everything', ofRecords: false },
  { name: 'about what records hold', ofRecords: true },
]

/**
 * Asks so many questions by chance of each kind, in a Neo4j of its own, and says how they were answered. Gives whether
 * all were answered rightly.
 */
export async function askOracle(
  count: number,
  seed: number | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  const { database, stop } = await ownNeo4j(say)
  try {
    let right = true
    for (const { name, ofRecords } of KINDS) {
      const wrong = await askAny(database, { count, ofRecords, ...(seed === undefined ? {} : { seed }) })
      say(wrong === undefined ? `${count} questions ${name}: all answered rightly.` : `Questions ${name}: ${wrong}`)
      right &&= wrong === undefined
    }
    return right
  } finally {
    await stop()
  }
}
