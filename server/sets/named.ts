import { type DataSetRow, nameSet } from '../cypher/sets.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { SHIPPED } from '../start/shipped-fingerprint.ts'
import { setsIn } from './fill.ts'
import { switchSet, takeSetAway } from './take-away.ts'

/** Characters of the name of a set. */
const LONGEST_NAME = 120

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A set in one line. */
function line({ id, name, on, fingerprint, entityCount = 0, statementCount = 0, licence, url }: DataSetRow): string {
  const state = fingerprint === undefined ? 'unfinished' : on ? 'on' : 'off'
  const size = `${counted(entityCount, 'entity', 'entities')}, ${counted(statementCount, 'statement', 'statements')}`
  return [id, state, name, size, licence, url].filter((part) => part !== undefined).join('  ')
}

/** The sets there are, a line each. */
export async function listSets(database: Database): Promise<string[]> {
  const sets = await setsIn(database)
  return sets.length === 0
    ? ["There are no data sets yet. 'npm start' brings in the papers that ship."]
    : sets.map((set) => line(set))
}

/** The set of a name as it is listed, as the API has it (`set:shipped`), or as it is shown. */
async function find(database: Database, asked: string): Promise<DataSetRow> {
  const sets = await setsIn(database)
  const found = sets.find(({ id, name }) => [id, `set:${id}`, name].includes(asked))
  if (found !== undefined) return found
  const there = sets.length === 0 ? 'There are none yet.' : `There are: ${sets.map(({ id }) => id).join(', ')}.`
  throw new Refusal(`There is no data set '${asked}'. ${there}`)
}

/** Leaves a set out of everything that is asked, or lets it in again, by its name; says what was done. */
export async function turnSet(database: Database, asked: string, on: boolean): Promise<string> {
  const set = await find(database, asked)
  if (set.on === on) return `${set.name}: already ${on ? 'on' : 'off'}.`
  await switchSet(database, set.id, on)
  return `${set.name}: ${on ? 'on' : 'off'}.`
}

/** Calls a set by another name on the screen; its ids stay, and so does the short name that commands know it by. */
export async function renameSet(database: Database, asked: string, name: string): Promise<string> {
  const [set, called] = [await find(database, asked), name.trim()]
  const taken = (await setsIn(database)).some((other) => other.id !== set.id && [other.id, other.name].includes(called))
  if (called === '' || called.length > LONGEST_NAME)
    throw new Refusal(`Give a name of 1 to ${LONGEST_NAME} characters.`)
  if (taken) throw new Refusal(`Another data set is called '${called}' already. Choose another name.`)
  await database.write(nameSet, { id: set.id, name: called })
  return `${set.name} is now called ${called}.`
}

/** Takes a set away for good, by its name; says what was done. Throws Refusal for what ships. */
export async function removeSet(database: Database, asked: string): Promise<string> {
  const set = await find(database, asked)
  if (set.id === SHIPPED)
    throw new Refusal(
      `The next start would bring ${set.name.toLowerCase()} in again. ` +
        `To leave them out: npm run sets -- off ${SHIPPED}, or start with SEED=none.`,
    )
  await takeSetAway(database, set.id)
  return `${set.name}: taken away.`
}
