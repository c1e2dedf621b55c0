import { afterAll, describe, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { type Serving, serve } from '../../server/http/serve.ts'
import { testApp } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'
import { heapUsed } from '../support/heap.ts'
import { waysIn } from '../support/ways-in.ts'

/** Nobody's questions keep the server from answering others, or stay in its memory. */

const database = shippedDatabase()
const opened: Serving[] = []
afterAll(async () => {
  for (const serving of opened) await serving.close()
})

async function served(over: Database, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const serving = await serve(Promise.resolve(testApp(over, environment)), { host: '127.0.0.1', port: 0 })
  opened.push(serving)
  return serving.address
}

/** What keeps the database busy for minutes. */
const SLOW = 'UNWIND range(1, $times) AS a UNWIND range(1, 10000) AS b RETURN sum(a * b) AS slow'

/** As the database, but that each read has it count for so long first. */
const slowly = (times: number): Database => ({
  ...database,
  read: (text, parameters, options) =>
    database.read(SLOW, { times }, options).then(() => database.read(text, parameters, options)),
})

const running = async (): Promise<number> =>
  (
    await database.read<{ query: string }>(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS slow' AND NOT currentQuery " +
        "CONTAINS 'SHOW' RETURN currentQuery AS query",
    )
  ).length

const many = (count: number, make: (index: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, index) => make(index)).join(' ')} }`

const searches = many(
  60,
  (index) =>
    `s${index}: search(text: "abcdefghijk bcdefghijkl cdefghijklm defghijklmn efghijklmno fghijklmnop ` +
    `ghijklmnopq hijklmnopq${index}") { totalCount }`,
)

test('one request runs four statements at a time, so that others are answered meanwhile', async () => {
  const address = await served(database)
  const asking = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: searches }),
  })
  const taken: number[] = []
  let over = false
  void asking.finally(() => {
    over = true
  })
  while (!over) {
    const start = performance.now()
    const { status } = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ person(id: "person:teresa-smith") { name } }' }),
    })
    expect(status).toBe(200)
    taken.push(performance.now() - start)
  }
  expect((await asking).status).toBe(200)
  expect(taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)]).toBeLessThan(500)
})

test('a request has one time for all its statements, those that wait among them', async () => {
  const address = await served(slowly(300_000), { REQUEST_TIMEOUT_MS: '1000' })
  const start = performance.now()
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: many(20, (index) => `p${index}: people(first: ${index + 1}) { totalCount }`) }),
  })
  expect(performance.now() - start).toBeLessThan(6_000)
  expect(response.status).toBe(504)
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
  expect(errors[0]?.extensions.code).toBe('TIMEOUT')
  expect(errors[0]?.message).toMatch(/longer than 1 seconds?.*REQUEST_TIMEOUT_MS/)
})

test('a client that goes away takes its statements with it, those that wait and those that run', async () => {
  const address = await served(slowly(300_000))
  const gone = new AbortController()
  const asking = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: many(20, (index) => `p${index}: people(first: ${index + 1}) { totalCount }`) }),
    signal: gone.signal,
  })
  await expect.poll(running, { timeout: 10_000 }).toBeGreaterThan(0)
  gone.abort()
  await expect(asking).rejects.toThrow()
  await expect.poll(running, { timeout: 10_000 }).toBe(0)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await running()).toBe(0)
})

test('where more is asked than can be answered, the rest is told so at once, and when to come again', async () => {
  const address = await served({
    ...database,
    read: async (text, parameters, options) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return database.read(text, parameters, options)
    },
  })
  const ask = waysIn['a plain POST'] as NonNullable<(typeof waysIn)[string]>
  const ways = Object.values(waysIn)
  const start = performance.now()
  const refusedAfter: number[] = []
  const heard = await Promise.all(
    Array.from({ length: 600 }, async (_, index) => {
      const answer = await (ways[index % ways.length] ?? ask)(address, { query: '{ people(first: 1) { totalCount } }' })
      if (answer.status === 503) refusedAfter.push(performance.now() - start)
      return answer
    }),
  )
  const refused = heard.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(100)
  expect(heard.filter(({ status }) => status === 200).length).toBe(heard.length - refused.length)
  for (const { errors, headers } of refused) {
    expect(errors[0]).toMatchObject({
      extensions: { code: 'RATE_LIMITED' },
      message: expect.stringMatching(/again in/),
    })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

describe('a pool of one connection', () => {
  test.each(Object.entries(waysIn))('that is taken is no fault of the server: by %s', async (_way, ask) => {
    const enough = new AbortController()
    const one = openDatabase(inject('shipped'), { connections: 1, waitMs: 1_000 })
    const address = await served(one)
    const slow = one.read(SLOW, { times: 300_000 }, { timeoutMs: 20_000, signal: enough.signal })
    await expect.poll(running, { timeout: 10_000 }).toBeGreaterThan(0)
    const { status, errors, headers } = await ask(address, { query: '{ people(first: 1) { totalCount } }' })
    expect([status, errors[0]?.extensions.code, headers.get('retry-after')]).toEqual([503, 'RATE_LIMITED', '1'])
    enough.abort()
    await slow.catch(() => undefined)
    await one.close()
  })
})

describe('memory stays flat', () => {
  const long = (index: number): string => `{ __typename } # ${index} ${'x'.repeat(998_000)}`
  const distinct = (index: number): string =>
    `query Q${index} { ${Array.from(
      { length: 20 },
      (_, field) =>
        `people(first: ${index}) { nodes { id name ... on Person { honorificPrefix } } totalCount } # ` + `${field}\n`,
    ).join(' ')} }`

  test.each([
    ['questions that are too long', 200, long, 20],
    ['questions of which none is like another', 300, distinct, 130],
    ['texts that are no questions', 1_500, (index: number) => `{ ${'nothing '.repeat(900)} ${index}`, 20],
  ])(
    'after %s',
    async (_name, count, make, most) => {
      const address = await served(database)
      const ask = async (from: number, to: number): Promise<void> => {
        for (let index = from; index < to; index += 1)
          for (const body of [{ query: make(index) }, { query: make(index), extensions: {} }])
            await (
              await fetch(`${address}/graphql`, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body),
              })
            ).text()
      }
      await ask(0, 10)
      const before = await heapUsed()
      await ask(10, count)
      expect((await heapUsed()) - before).toBeLessThan(most)
    },
    240_000,
  )
})
