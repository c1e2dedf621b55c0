import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { measureImport } from './bring-in.ts'
import { startContender } from './contenders.ts'
import { filledNeo4j } from './database.ts'
import { manyRandomQuestions } from './fuzz.ts'
import { region, SIZE } from './generate.ts'
import { measureLoad } from './load.ts'
import { compareAnswers, measure } from './measure.ts'
import { askOracle } from './oracle.ts'
import { questions } from './questions.ts'
import { compareOnRandomGraphs } from './random-graphs.ts'
import { between, loadTable, ratioTable } from './report.ts'
import { measurePictures } from './pictures.ts'
import type { Records } from '../../seed/records.ts'
import { measureScale } from './scale.ts'
import { measureSeed } from './seed.ts'
import { killImports } from '../support/import-kills.ts'
import { killAtRandom } from '../support/kills.ts'
import { temporaryFolder } from '../support/temporary.ts'

const page = new URL('README.md', import.meta.url)
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const {
  values: { people, rounds, only, regions, count, seed, stretch },
  positionals: [what],
} = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    people: { type: 'string', default: String(SIZE.people) },
    rounds: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    regions: { type: 'string', default: '1' },
    stretch: { type: 'string', default: '15' },
  },
})
/** How many times, where the call does not say. */
const many = (usual: number): number => Number(count ?? usual)
const write = (name: string, text: string): void => writeFileSync(page, between(readFileSync(page, 'utf8'), name, text))

/** One region of the size that is asked for. */
function someRecords(): Records {
  const share = Number(people) / SIZE.people
  return region(0, {
    people: Number(people),
    memberships: Math.round(SIZE.memberships * share),
    partnerships: Math.round(SIZE.partnerships * share),
  })
}

async function underLoad(): Promise<void> {
  const records = someRecords()
  const { connection, size, stop } = await filledNeo4j([records], say)
  try {
    const effort = { stretch: Number(stretch) * 1_000, times: [1, 2, 4, 8] }
    const table = loadTable(await measureLoad(records, connection, effort, say))
    say(table)
    write('load', `${size}; ${cpus().length} cores, Node ${process.versions.node}.\n\n${table}`)
  } finally {
    await stop()
  }
}

async function besideOthers(): Promise<void> {
  const records = someRecords()
  const asked = questions.filter(({ name }) => only === '' || only.split(',').includes(name))

  const { connection, size, stop } = await filledNeo4j([records], say)
  try {
    say(size)
    const contenders = [
      await startContender('raw', connection),
      await startContender('product', connection),
      await startContender('peer', connection),
    ]
    try {
      await compareAnswers(asked, contenders, records)
      say('All contenders give the same answers.')
      const table = ratioTable(
        await measure(
          asked,
          contenders,
          records,
          { rounds: Number(rounds), requests: 100, stretch: 800, clients: 16, warmUp: 2_000 },
          say,
        ),
      )
      say(table)
      if (only === '')
        write('ratios', `${size}; ${cpus().length} cores, Node ${process.versions.node}. Ratios to raw.\n\n${table}`)
    } finally {
      for (const contender of contenders) contender.stop()
    }
  } finally {
    await stop()
  }
}

async function atScale(count: number): Promise<void> {
  for (const [name, table] of Object.entries(await measureScale(count, say))) {
    say(table)
    write(name, table)
  }
}

async function seedGrowth(): Promise<void> {
  const table = await measureSeed(many(250_000), say)
  say(table)
  write('seed', `${cpus().length} cores, Node ${process.versions.node}.\n\n${table}`)
}

async function imports(): Promise<void> {
  const table = await measureImport(many(1_000_000), say)
  say(table)
  write('import', `${cpus().length} cores, Node ${process.versions.node}.\n\n${table}`)
}

async function pictures(): Promise<void> {
  const table = await measurePictures(say)
  write('pictures', `Mean/worst; ${cpus().length} cores, Node ${process.versions.node}.\n\n${table}`)
}

/**
 * Kills server, imports and database at random moments, and compares with what an undisturbed one holds and answers.
 */
async function kills(): Promise<void> {
  const folder = temporaryFolder()
  try {
    await killAtRandom(folder.path, { count: many(50), seed: Number(seed), say })
    await killImports(folder.path, { whom: ['importer', 'database'], count: many(20), seed: Number(seed), say })
  } finally {
    await folder.remove()
  }
}

/** Questions to one random graph, as in the suite. */
const TO_ONE_GRAPH = 20

async function oracle(): Promise<void> {
  const right = await askOracle(many(1_000), Number(seed), say)
  const compared = await compareOnRandomGraphs(Math.ceil(many(1_000) / TO_ONE_GRAPH), Number(seed))
  process.exitCode = right && compared ? 0 : 1
}

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  ratios: () => (Number(regions) > 1 ? atScale(Number(regions)) : besideOthers()),
  load: underLoad,
  kills,
  pictures,
  seed: seedGrowth,
  import: imports,
  oracle,
  fuzz: () => manyRandomQuestions(Number(seed), many(100_000), say),
}

const task = tasks[what ?? 'ratios']
if (task === undefined) {
  say(`There is no benchmark '${what}'; there is ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = 2
} else await task()
