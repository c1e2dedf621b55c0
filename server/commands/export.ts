import { createWriteStream } from 'node:fs'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { OUT, type OutFormat, takeOut } from '../sets/take-out.ts'
import { runCommand } from './run-command.ts'
import { serverOf } from './running-server.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `npm run export -- --format F    writes everything that is in
  --format F    ${Object.entries(OUT)
    .map(([name, { what }]) => `${name} (${what})`)
    .join(', ')}
  --set SET     one data set alone
  --out FILE    where to; without it, to standard output`

const note = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

interface ExportWords {
  readonly format: OutFormat
  readonly set: string | undefined
  readonly out: string | undefined
}

function exportWords(): ExportWords {
  const { values } = parseArgs({
    options: { format: { type: 'string' }, set: { type: 'string' }, out: { type: 'string' } },
  })
  const format = (Object.keys(OUT) as OutFormat[]).find((name) => name === values.format)
  if (format === undefined) throw new Refusal(USAGE)
  return { format, set: values.set, out: values.out }
}

const write = (pieces: AsyncIterable<string | Uint8Array>, out: string | undefined): Promise<void> =>
  out === undefined ? pipeline(pieces, process.stdout, { end: false }) : pipeline(pieces, createWriteStream(out))

await runCommand(async () => {
  const { out, ...asked } = exportWords()
  const config = readConfig(process.env)
  const server = await serverOf(config)
  if (server !== undefined) return await server.with((ask) => ask.takeOut(asked, (pieces) => write(pieces, out)))
  return await withDatabase(config, { command: 'npm run export', say: note }, async (database) => {
    const { pieces, left } = await takeOut(database, asked)
    await write(pieces, out)
    for (const [list, count] of left) note(`${asked.format} cannot carry ${count} ${list}; yaml carries everything.`)
  })
})
