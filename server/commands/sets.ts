import process from 'node:process'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { listSets, removeSet, turnSet } from '../sets/named.ts'
import { runCommand } from './run-command.ts'
import { serverOf } from './running-server.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `npm run sets                   lists the data sets
npm run sets -- off NAME       leaves one out of everything that is asked; its data is kept
npm run sets -- on NAME        lets it in again
npm run sets -- remove NAME    takes it away for good`

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Each act: as a database does it, and as a server that runs is asked for it. */
interface Act {
  does(database: Database, name: string): Promise<string[]>
  readonly method: 'GET' | 'DELETE' | 'PATCH'
  readonly query?: Readonly<Record<string, string>>
}

const turning = (on: boolean): Act => ({
  does: async (database, name) => [await turnSet(database, name, on)],
  method: 'PATCH',
  query: { on: String(on) },
})

const acts: Readonly<Record<string, Act>> = {
  list: { does: listSets, method: 'GET' },
  off: turning(false),
  on: turning(true),
  remove: { does: async (database, name) => [await removeSet(database, name)], method: 'DELETE' },
}

await runCommand(async () => {
  const [word = 'list', name = '', ...more] = parseArgs({ allowPositionals: true }).positionals
  const act = acts[word]
  if (act === undefined || more.length > 0 || (word === 'list') !== (name === '')) throw new Refusal(USAGE)
  const config = readConfig(process.env)
  const server = await serverOf(config)
  const lines =
    server === undefined
      ? await withDatabase(config, { command: 'npm run sets', say }, (database) => act.does(database, name))
      : await server.with((asking) =>
          asking.sets({ method: act.method, query: { ...act.query, ...(name === '' ? {} : { set: name }) } }),
        )
  for (const line of lines) say(line)
})
