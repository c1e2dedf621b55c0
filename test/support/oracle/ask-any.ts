import { join } from 'node:path'
import fc from 'fast-check'
import { getNamedType } from 'graphql'
import { readSeed } from '../../../seed/read.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import type { Database } from '../../../server/database/database.ts'
import { serve } from '../../../server/http/serve.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { testApp, unhurried } from '../app.ts'
import { root } from '../sources.ts'
import { Chance, randomRecords } from '../random-records.ts'
import { type AnyQuestion, anyQuestion } from './any-question.ts'
import { OverRecords } from './over-records.ts'
import { recordsAllow } from './records-allow.ts'
import { bareSchema, everything, sameAnswer, sent, type Ways } from './same-answer.ts'

/** Questions by chance, and whether all were answered rightly. */

/** How many are asked on one random graph, before the next. */
const ON_ONE_GRAPH = 20
/** What is tried is whether answers are right; some questions take Neo4j long to plan. */
const UNBOUND = {
  MAX_COST: '100000000',
  MAX_DEPTH: '50',
  MAX_ALIASES: '1000',
  // Asked plainly, a question says for each type what it may be asked of.
  MAX_FIELDS: '50000',
  MAX_QUERY_LENGTH: '1000000',
  ...unhurried,
}

/** Cursors of the lists that hang on nothing, by the list's type. */
async function cursorsOf({ address }: Ways): Promise<Map<string, string[]>> {
  const lists = Object.values(bareSchema.getQueryType()?.getFields() ?? {}).filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some(({ name }) => name === 'text'),
  )
  const query = `{ ${lists.map(({ name }) => `${name}(first: 3) { edges { cursor } }`).join(' ')} }`
  const { data } = (await sent(address, { query, variables: {} })).body
  if (data == null) throw new Error('The lists of all entities were not answered.')
  return new Map(
    lists.flatMap(({ name, type }) => {
      const cursors = (data[name] as { edges: { cursor: string }[] }).edges.map(({ cursor }) => cursor)
      return cursors.length === 0 ? [] : [[getNamedType(type).name, cursors] as const]
    }),
  )
}

/** A question whose answer is worth comparing, where that can be known beforehand. */
async function telling(make: () => AnyQuestion, oracle: OverRecords | null): Promise<AnyQuestion> {
  let question = make()
  for (let tries = 0; tries < 5 && oracle !== null; tries += 1) {
    if (JSON.stringify(await oracle.answer(question)).length > 300) break
    question = make()
  }
  return question
}

async function askOnOneGraph(database: Database, ways: Ways, chance: Chance, ofRecords: boolean): Promise<void> {
  const records = randomRecords(chance, 40)
  await fill(database, fillingOf('random', records, readSeed(join(root, 'seed'))))
  const ids = Object.values(records).flatMap((list) => list.map((record) => record.id as string))
  const all = everything(ids, await cursorsOf(ways))
  const topic = ofRecords ? { ...all, allows: recordsAllow(bareSchema) } : all
  const oracle = ofRecords ? new OverRecords(bareSchema, records) : null
  for (let asked = 0; asked < ON_ONE_GRAPH; asked += 1)
    await sameAnswer(ways, await telling(() => anyQuestion(chance, topic), oracle), oracle)
}

/**
 * Asks so many valid questions (or a few more) of random graphs in an empty database, both ways in: about everything
 * there is, or only what plain records can answer too.
 * Gives what went wrong, with the seed that makes it again; undefined where nothing did.
 */
export async function askAny(
  database: Database,
  { count, ofRecords, seed }: { count: number; ofRecords: boolean; seed?: number },
): Promise<string | undefined> {
  await ensureConstraints(database)
  const app = testApp(database, UNBOUND)
  const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
  try {
    const run = await fc.check(
      fc.asyncProperty(fc.gen(), (gen) =>
        askOnOneGraph(database, { app, address: serving.address }, new Chance(gen), ofRecords),
      ),
      {
        numRuns: Math.ceil(count / ON_ONE_GRAPH),
        endOnFailure: true,
        ...(seed === undefined ? {} : { seed }),
      },
    )
    return run.failed ? `With the seed ${run.seed}:\n${String(run.errorInstance)}` : undefined
  } finally {
    await serving.close()
  }
}
