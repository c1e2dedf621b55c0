import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type OwnServer, startServer, whenReady } from './own-server.ts'

/** What a reader would notice: what is in the graph, and answers over all of it. */
interface Seen {
  readonly counts: string
  readonly answers: readonly unknown[]
}

/** A kill: whom, and when, as a share of the time that an undisturbed first start takes; from 1 on it runs. */
interface Kill {
  readonly whom: 'server' | 'neo4j'
  readonly share: number
}

const QUESTIONS = [
  '{ stats { documents entities statements covers { start end } } }',
  '{ people(first: 500) { totalCount nodes { id name memberships(first: 100) { totalCount nodes { id ' +
    'sentence } } } } }',
  '{ organizations(first: 500) { nodes { id name members(first: 100) { nodes { id } } partnerships(first: ' +
    '50) { nodes { id } } } } }',
  '{ documents(first: 50) { nodes { id title statements(first: 500) { totalCount nodes { id citations { ' +
    'locator document { id } } } } } } }',
  '{ search(text: "director", first: 50) { totalCount nodes { node { id } } } corrections { nodes { id } } stories { nodes { id ' +
    '} } }',
]

/** Milliseconds in which a Neo4j that ended has to be back. */
const BACK = 120_000

/** The answer to a question, asked again for as long as the server says that it may be. */
async function ask(address: string, query: string, until = performance.now() + BACK): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { errors?: unknown }
  if (response.status >= 503 && performance.now() < until) {
    await sleep(200)
    return ask(address, query, until)
  }
  if (answer.errors !== undefined) throw new Error(`${query} failed: ${JSON.stringify(answer.errors)}`)
  return answer
}

async function see(server: OwnServer): Promise<Seen> {
  const { address, counts } = await whenReady(server)
  const answers: unknown[] = []
  for (const query of QUESTIONS) answers.push(await ask(address, query))
  return { counts, answers }
}

const sleep = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms)
  })

async function gone(server: OwnServer): Promise<void> {
  await server.ended
  while (server.neo4j().length > 0) await sleep(50)
}

/** Kills the server, or its Neo4j; where it has none yet, the one that comes. */
async function kill(server: OwnServer, whom: Kill['whom']): Promise<void> {
  if (whom === 'server') return server.signal('SIGKILL')
  while (server.neo4j().length === 0) await sleep(20)
  server.signalNeo4j('SIGKILL')
}

/** Whether it goes on by itself, or said why it ends. */
const goesOn = (server: OwnServer): Promise<boolean> =>
  Promise.race([whenReady(server).then(() => true), server.ended.then(() => false)]).catch(() => false)

const kills = (count: number, seed: number): Kill[] =>
  fc.sample(
    fc.record({
      whom: fc.constantFrom('server' as const, 'neo4j' as const),
      share: fc.double({ min: 0, max: 1.3, noNaN: true }),
    }),
    { numRuns: count, seed },
  )

/** A server for as long as something is done with it; gone after, however that went. */
async function during<Result>(dataDir: string, work: (server: OwnServer) => Promise<Result>): Promise<Result> {
  const server = startServer(dataDir, 0)
  try {
    return await work(server)
  } finally {
    server.signal('SIGTERM')
    await gone(server)
  }
}

/** What is seen after a kill, by the server that goes on or by the next. */
async function seenAfter(dataDir: string, { whom, share }: Kill, usual: number): Promise<Seen> {
  const goneOn = await during(dataDir, async (server) => {
    await sleep(share * usual)
    await kill(server, whom)
    return whom === 'neo4j' && (await goesOn(server)) ? see(server) : null
  })
  return goneOn ?? during(dataDir, see)
}

/**
 * Kills server or database at random moments of their first start and after, starts again, and compares with what an
 * undisturbed start shows. Throws with the kill and the seed where anything differs.
 */
export async function killAtRandom(
  folder: string,
  { count, seed, say = () => {} }: { count: number; seed: number; say?: (line: string) => void },
): Promise<void> {
  const { usual, wanted } = await during(join(folder, 'undisturbed'), async (server) => {
    const before = performance.now()
    await whenReady(server)
    return { usual: performance.now() - before, wanted: await see(server) }
  })
  for (const [round, planned] of kills(count, seed).entries()) {
    const dataDir = join(folder, `round-${round}`)
    mkdirSync(dataDir)
    const words =
      `round ${round + 1} of seed ${seed}: ${planned.whom} killed after ${Math.round(planned.share * usual)} ` + 'ms'
    const found = await seenAfter(dataDir, planned, usual).catch((error: unknown) => {
      throw new Error(`${words}: it did not come back. ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    })
    if (!isDeepStrictEqual(found, wanted))
      throw new Error(`${words}: it holds ${found.counts} and not ${wanted.counts}, or answers otherwise`)
    say(`${words}: as undisturbed`)
  }
}
