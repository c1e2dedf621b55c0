import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { statementLists } from '../../seed/records.ts'
import { listedOf } from '../../seed/listed.ts'
import { region } from './generate.ts'

/** Statements of one region as it is written. */
const PART = { people: 2_000, memberships: 8_000, partnerships: 900 }

/** Writes a file of JSON lines that holds at least as many statements as asked for, and says how many. */
export async function writeSeedFile(file: string, statements: number): Promise<number> {
  const out = createWriteStream(file)
  let written = 0
  for (let number = 0; written < statements; number += 1) {
    const records = region(number, PART)
    written += statementLists.reduce((sum, list) => sum + records[list].length, 0)
    const lines = [...listedOf(records)].map(({ list, record }) => `${JSON.stringify({ [list]: record })}\n`)
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return written
}
