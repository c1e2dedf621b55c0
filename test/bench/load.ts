import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Records } from '../../seed/records.ts'
import type { Connection } from '../../server/database/database.ts'
import { startContender } from './contenders.ts'
import { chance } from './generate.ts'
import { questions } from './questions.ts'

/** What was measured at one multiple of the limit; milliseconds, and megabytes. */
export interface LoadRow {
  readonly times: number
  /** Questions a second: asked, answered, and refused with a 503. */
  readonly asked: number
  readonly answered: number
  readonly refused: number
  /** Answers that are neither 200 nor 503 with a Retry-After, in all. */
  readonly faults: number
  readonly light: Waits
  readonly heavy: Waits
  readonly slowestHealthz: number
  readonly megabytes: number
}

interface Waits {
  readonly p50: number
  readonly p99: number
}

/** How long each multiple is kept up, milliseconds. */
interface Effort {
  readonly stretch: number
  readonly times: readonly number[]
}

interface Asked {
  readonly heavy: boolean
  readonly body: string
}

/** One question in so many is a heavy one. */
const HEAVY_ONE_IN = 20
/**
 * Clients that ask again as soon as they have their answer: as many as keep the server busy, and none waiting for long.
 */
const BUSY = 16
const SOCKETS = 1_024
/** A database just started takes its time over its first plans: so many stretches pass before anything counts. */
const WARM = 3

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const waits = (values: readonly number[]): Waits => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) })

/** What readers ask: mostly the light questions of the benchmark, now and then the way from one person to another. */
function* traffic(records: Records): Generator<Asked> {
  const draw = chance(11)
  const person = (): string => records.people[Math.floor(draw() * records.people.length)]?.id ?? ''
  for (let count = 1; ; count += 1) {
    if (count % HEAVY_ONE_IN === 0) {
      const query = 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 3) { paths { length } } }'
      yield { heavy: true, body: JSON.stringify({ query, variables: { from: person(), to: person() } }) }
      continue
    }
    const question = questions[Math.floor(draw() * questions.length)]
    if (question === undefined) continue
    const variables = question.variables(records, draw)
    yield { heavy: false, body: JSON.stringify({ query: question.graphql, variables }) }
  }
}

interface Tally {
  readonly light: number[]
  readonly heavy: number[]
  asked: number
  refused: number
  faults: number
}

const tally = (): Tally => ({ light: [], heavy: [], asked: 0, refused: 0, faults: 0 })

/** Asks one server, and keeps count of what comes back. */
class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: SOCKETS })
  readonly #address: string
  readonly #traffic: Generator<Asked>

  constructor(address: string, records: Records) {
    this.#address = address
    this.#traffic = traffic(records)
  }

  #send(body: string): Promise<{ status: number; retryAfter: boolean }> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const asking = request(
        `${this.#address}/graphql`,
        { agent: this.#agent, method: 'POST', headers },
        (response) => {
          response.resume()
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] !== undefined }),
          )
          response.on('error', () => resolve({ status: 0, retryAfter: false }))
        },
      )
      asking.on('error', () => resolve({ status: 0, retryAfter: false }))
      asking.end(body)
    })
  }

  async one(into: Tally): Promise<void> {
    const { heavy, body } = this.#traffic.next().value as Asked
    into.asked += 1
    const start = performance.now()
    const { status, retryAfter } = await this.#send(body)
    if (status === 200) into[heavy ? 'heavy' : 'light'].push(performance.now() - start)
    else if (status === 503 && retryAfter) into.refused += 1
    else into.faults += 1
  }

  /** How many a second are answered when nobody waits for long. */
  async limit(stretch: number): Promise<number> {
    const into = tally()
    const start = performance.now()
    await Promise.all(
      Array.from({ length: BUSY }, async () => {
        while (performance.now() - start < stretch) await this.one(into)
      }),
    )
    return ((into.light.length + into.heavy.length) / (performance.now() - start)) * 1_000
  }

  /** Asks so many a second, whether or not answers come. */
  async keepUp(rate: number, stretch: number): Promise<Tally> {
    const into = tally()
    const running: Promise<void>[] = []
    const start = performance.now()
    for (let now = 0; now < stretch; now = performance.now() - start) {
      while (into.asked < (now / 1_000) * rate) running.push(this.one(into))
      await after(4)
    }
    await Promise.all(running)
    return into
  }

  end(): void {
    this.#agent.destroy()
  }
}

/** Watches /healthz until the function it gives is called, which answers with the slowest, in milliseconds. */
async function watchHealth(address: string): Promise<() => Promise<number>> {
  const watch = new Worker(new URL('./watch-health.ts', import.meta.url), { workerData: { address } })
  await once(watch, 'online')
  return async () => {
    watch.postMessage('over')
    const [slowest] = (await once(watch, 'message')) as [number]
    return slowest
  }
}

/** Asks the product as many questions as it can answer, and then several times as many. */
export async function measureLoad(
  records: Records,
  connection: Connection,
  { stretch, times }: Effort,
  say: (line: string) => void,
): Promise<LoadRow[]> {
  const product = await startContender('product', connection)
  const asker = new Asker(product.address, records)
  try {
    for (let warm = 0; warm < WARM; warm += 1) await asker.limit(stretch)
    const limit = await asker.limit(stretch)
    say(`The limit: ${Math.round(limit)} questions a second.`)
    const rows: LoadRow[] = []
    for (const factor of times) {
      const before = await product.megabytes()
      const slowestHealthz = await watchHealth(product.address)
      const { light, heavy, asked, refused, faults } = await asker.keepUp(limit * factor, stretch)
      const aSecond = (count: number): number => (count / stretch) * 1_000
      rows.push({
        times: factor,
        asked: aSecond(asked),
        answered: aSecond(light.length + heavy.length),
        refused: aSecond(refused),
        faults,
        light: waits(light),
        heavy: waits(heavy),
        slowestHealthz: await slowestHealthz(),
        megabytes: (await product.megabytes()) - before,
      })
      say(JSON.stringify(rows.at(-1)))
      await after(1_000)
    }
    return rows
  } finally {
    asker.end()
    product.stop()
  }
}
