import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from '../../server/http/serve.ts'
import { makeSchema } from '../../server/schema.ts'
import { testApp, unhurried } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'
import { fuzz } from '../support/fuzz.ts'
import { heapUsed } from '../support/heap.ts'

let serving: Serving
beforeAll(async () => {
  serving = await serve(Promise.resolve(testApp(shippedDatabase(), unhurried)), { host: '127.0.0.1', port: 0 })
})
afterAll(() => serving.close())

test('2,000 random questions: each is answered or refused in words, none ends the server or stays in its memory', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const schema = makeSchema()
  const asked = { count: 1_000, together: 8, limitMs: 61_000 }
  const first = await fuzz(serving.address, schema, { seed, ...asked })
  const before = await heapUsed()
  const second = await fuzz(serving.address, schema, { seed: seed + 1, ...asked })
  expect([...first.wrong, ...second.wrong]).toEqual([])
  expect(first.statuses.get(200), `seed ${seed}`).toBeGreaterThan(100)
  // What may be kept of questions is bounded; beyond that a thousand of them leave nothing.
  expect((await heapUsed()) - before, `seed ${seed}`).toBeLessThan(110)
  expect((await fetch(`${serving.address}/healthz`)).status).toBe(200)
}, 600_000)
