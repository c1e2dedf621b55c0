import process from 'node:process'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { setsIn } from '../sets/fill.ts'
import { switchSet, takeSetAway } from '../sets/take-away.ts'
import { SHIPPED } from '../start/shipped-fingerprint.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `npm run sets                   lists the data sets
npm run sets -- off NAME       leaves one out of everything that is asked; its data is kept
npm run sets -- on NAME        lets it in again
npm run sets -- remove NAME    takes it away for good`

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A set in one line. */
function line({ id, name, on, fingerprint, entityCount = 0, statementCount = 0, licence, url }: DataSetRow): string {
  const state = fingerprint === undefined ? 'unfinished' : on ? 'on' : 'off'
  const size = `${counted(entityCount, 'entity', 'entities')}, ${counted(statementCount, 'statement', 'statements')}`
  return [id, state, name, size, licence, url].filter((part) => part !== undefined).join('  ')
}

async function list(database: Database): Promise<void> {
  const sets = await setsIn(database)
  if (sets.length === 0) say("There are no data sets yet. 'npm start' brings in the papers that ship.")
  for (const set of sets) say(line(set))
}

/** The set of a name as it is listed, as the API has it (`set:shipped`), or as it is shown. */
async function find(database: Database, asked: string): Promise<DataSetRow> {
  const sets = await setsIn(database)
  const found = sets.find(({ id, name }) => [id, `set:${id}`, name].includes(asked))
  if (found !== undefined) return found
  const there = sets.length === 0 ? 'There are none yet.' : `There are: ${sets.map(({ id }) => id).join(', ')}.`
  throw new Refusal(`There is no data set '${asked}'. ${there}`)
}

async function turn(database: Database, asked: string, on: boolean): Promise<void> {
  const set = await find(database, asked)
  if (set.on === on) return say(`${set.name}: already ${on ? 'on' : 'off'}.`)
  await switchSet(database, set.id, on)
  say(`${set.name}: ${on ? 'on' : 'off'}.`)
}

async function remove(database: Database, asked: string): Promise<void> {
  const set = await find(database, asked)
  if (set.id === SHIPPED)
    throw new Refusal(
      `The next start would bring ${set.name.toLowerCase()} in again. ` +
        `To leave them out: npm run sets -- off ${SHIPPED}, or start with SEED=none.`,
    )
  await takeSetAway(database, set.id)
  say(`${set.name}: taken away.`)
}

const acts: Readonly<Record<string, (database: Database, name: string) => Promise<void>>> = {
  off: (database, name) => turn(database, name, false),
  on: (database, name) => turn(database, name, true),
  remove,
}

async function run(words: readonly string[]): Promise<void> {
  const [act = 'list', name, ...more] = words
  const does = acts[act]
  if (more.length > 0 || (act !== 'list' && (does === undefined || name === undefined))) throw new Refusal(USAGE)
  await withDatabase(readConfig(process.env), { command: 'npm run sets', say }, async (database) => {
    await (does === undefined || name === undefined ? list(database) : does(database, name))
  })
}

try {
  await run(parseArgs({ allowPositionals: true }).positionals)
} catch (error) {
  if (!(error instanceof Error)) throw error
  const meant = error instanceof Refusal || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  if (!meant) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
