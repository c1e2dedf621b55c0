import process from 'node:process'
import fc from 'fast-check'
import { getNamedType } from 'graphql'
import { afterAll, beforeAll, test } from 'vitest'
import { rowsOf } from '../../seed/writes.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/database/fill.ts'
import { serve } from '../../server/http/serve.ts'
import { shipped } from '../../server/start/shipped.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { anyQuestion } from '../support/oracle/any-question.ts'
import { OverRecords, recordsAllow } from '../support/oracle/over-records.ts'
import { bareSchema, everything, sameAnswer, type Ways } from '../support/oracle/same-answer.ts'
import { Chance, randomRecords } from '../support/random-records.ts'

/** How many questions each test asks. */
const QUESTIONS = Number(process.env['ANY_QUESTIONS'] ?? 100)
const ON_ONE_GRAPH = 20

const database = await scratchDatabase()
const app = testApp(database, { MAX_COST: '100000000', MAX_DEPTH: '50', MAX_ALIASES: '1000' })
const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
afterAll(() => serving.close())
beforeAll(() => ensureConstraints(database))
const ways: Ways = { app, address: serving.address }

/** Cursors of the lists that hang on nothing, by the list's type. */
async function cursorsOf(): Promise<Map<string, string[]>> {
  const lists = Object.values(bareSchema.getQueryType()?.getFields() ?? {}).filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some(({ name }) => name === 'text'),
  )
  const data = await ask(app, `{ ${lists.map(({ name }) => `${name}(first: 3) { edges { cursor } }`).join(' ')} }`)
  return new Map(
    lists.map(({ name, type }) => [
      getNamedType(type).name,
      (data[name].edges as { cursor: string }[]).map(({ cursor }) => cursor),
    ]),
  )
}

const onRandomGraphs = (check: (chance: Chance, graph: Awaited<ReturnType<typeof filled>>) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const chance = new Chance(gen)
      const graph = await filled(chance)
      for (let question = 0; question < ON_ONE_GRAPH; question += 1) await check(chance, graph)
    }),
    { numRuns: Math.ceil(QUESTIONS / ON_ONE_GRAPH), endOnFailure: true },
  )

async function filled(chance: Chance) {
  const records = randomRecords(chance, 40)
  const { stories, corrections } = shipped()
  await fill(database, { dataset: 'random', rows: rowsOf(records), stories, corrections })
  const ids = Object.values(records).flatMap((list) => list.map((record) => record.id as string))
  return { records, topic: everything(ids, await cursorsOf()) }
}

test('any valid question is answered alike both ways, and as its parts asked plainly', async () => {
  await onRandomGraphs((chance, { topic }) => sameAnswer(ways, anyQuestion(chance, topic), null))
}, 600_000)

test('any valid question about what records hold is answered as GraphQL answers it over the records', async () => {
  const allows = recordsAllow(bareSchema)
  await onRandomGraphs((chance, { records, topic }) =>
    sameAnswer(ways, anyQuestion(chance, { ...topic, allows }), new OverRecords(bareSchema, records)),
  )
}, 600_000)
