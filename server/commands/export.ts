import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { WRITERS } from '../../seed/out/writers.ts'
import { readConfig } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { takeOut } from '../sets/take-out.ts'
import { leftSaid, wishOf } from '../sets/wish.ts'
import { runCommand } from './run-command.ts'
import { serverOf } from './running-server.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `npm run export -- --format F    writes everything that is in
  --format F    ${Object.entries(WRITERS)
    .map(([name, { what }]) => `${name} (${what})`)
    .join(',\n                ')}
  --set SET     one data set alone
  --ids A,B     a picture: these entities, and what is stated among them
  --as-of DAY   what may have held on a day, such as 2024-09-17
  --out FILE    where to; without it, to standard output`

const note = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

interface ExportWords {
  readonly asked: Readonly<Record<string, string>>
  readonly out: string | undefined
}

function exportWords(): ExportWords {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { format: text, set: text, ids: text, 'as-of': text, out: text } })
  const { format, set, ids, 'as-of': asOf, out } = values
  if (format === undefined) throw new Refusal(USAGE)
  const asked = Object.entries({ format, set, ids, asOf }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  )
  return { asked: Object.fromEntries(asked), out }
}

/** Whoever reads what is written has read enough, as `head` does. */
const isEnough = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** What breaks writing off in words for a person: a folder that is not there, a full disk, a server that went away. */
const brokenOff = (error: unknown): Refusal =>
  new Refusal(`It was broken off, and nothing whole was written: ${error instanceof Error ? error.message : error}`)

/** Writes to a file that is there only when it is whole, or to standard output. */
async function write(pieces: AsyncIterable<Uint8Array>, out: string | undefined): Promise<void> {
  const unfinished = `${out}.unfinished`
  try {
    if (out === undefined) return await pipeline(pieces, process.stdout, { end: false })
    await pipeline(pieces, createWriteStream(unfinished))
    await rename(unfinished, out)
  } catch (error) {
    if (out === undefined && isEnough(error)) return
    await rm(unfinished, { force: true })
    throw error instanceof Refusal ? error : brokenOff(error)
  }
}

await runCommand(async () => {
  const { out, asked } = exportWords()
  const wish = wishOf(asked)
  const say = (left: string): void => {
    if (left !== '') note(`${wish.format} cannot carry ${left}; yaml carries everything.`)
  }
  const config = readConfig(process.env)
  const server = await serverOf(config)
  if (server !== undefined) return say(await server.with((ask) => ask.takeOut(asked, (pieces) => write(pieces, out))))
  return await withDatabase(config, { command: 'npm run export', say: note }, async (database) => {
    const { pieces, left } = await takeOut(database, wish)
    await write(pieces, out)
    say(leftSaid(left))
  })
})
