import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startContender } from './contenders.ts'
import { filledNeo4j } from './database.ts'
import { region, SIZE } from './generate.ts'
import { compareAnswers, measure } from './measure.ts'
import { runOracle } from './oracle.ts'
import { questions } from './questions.ts'
import { between, ratioTable } from './report.ts'
import { measureScale } from './scale.ts'

const page = new URL('README.md', import.meta.url)
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const {
  positionals: [what],
  values: { people, rounds, only, regions, count, seed },
} = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: String(SIZE.people) },
    rounds: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    regions: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string' },
  },
})
const write = (name: string, text: string): void => writeFileSync(page, between(readFileSync(page, 'utf8'), name, text))

async function besideOthers(): Promise<void> {
  const share = Number(people) / SIZE.people
  const records = region(0, {
    people: Number(people),
    memberships: Math.round(SIZE.memberships * share),
    partnerships: Math.round(SIZE.partnerships * share),
  })
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
          { rounds: Number(rounds), requests: 30, stretch: 400, clients: 16, warmUp: 300 },
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

if (what === 'oracle') process.exitCode = await runOracle(Number(count), seed === undefined ? undefined : Number(seed))
else await (Number(regions) > 1 ? atScale(Number(regions)) : besideOthers())
