import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import process from 'node:process'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, expect, inject, test } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/database/database.ts'
import { serve } from '../../server/http/serve.ts'
import { bareApp } from '../support/bare-app.ts'
import { shippedDatabase } from '../support/database.ts'
import { slowWay } from '../support/slow-way.ts'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const database = shippedDatabase()
const listen = (app: App) => serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })

/** An app that takes its time. */
const slow = (ms: number): App => ({
  ...bareApp(),
  plain: () => new Promise((done) => setTimeout(done, ms, { status: 200, body: '{"data":{"late":true}}' })),
})
const ask = (address: string, body = '{"query":"{ __typename }"}'): Promise<Response> =>
  fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

test('a server that ends lets what is being answered come to its end, and takes nothing new', async () => {
  const serving = await listen(slow(600))
  const underWay = Array.from({ length: 5 }, () => ask(serving.address))
  await new Promise((later) => setTimeout(later, 200))
  const drained = serving.drain()
  await expect(ask(serving.address)).rejects.toThrow()
  const answers = await Promise.all(underWay)
  for (const answer of answers) {
    expect(await answer.json()).toEqual({ data: { late: true } })
    expect(answer.headers.get('connection')).toBe('close')
  }
  await drained
  await serving.close()
})

test('with nothing under way it ends at once, whoever holds a connection', async () => {
  const serving = await listen(slow(0))
  const { port } = new URL(serving.address)
  const silent = connect(Number(port), '127.0.0.1')
  await once(silent, 'connect')
  const halfway = connect(Number(port), '127.0.0.1')
  halfway.write('GET / HTTP/1.1\r\nHost: local')
  const agent = new Agent({ keepAlive: true })
  const [answer] = await once(get(`${serving.address}/healthz`, { agent }), 'response')
  answer.resume()
  await once(answer, 'end')
  const before = performance.now()
  const ends = [once(silent, 'close'), once(halfway, 'close').catch(() => {})]
  await serving.drain()
  await serving.close()
  await Promise.all(ends)
  expect(performance.now() - before).toBeLessThan(500)
  agent.destroy()
})

test('a client that breaks off ends its question in the database, and is no error', async () => {
  const said: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk))
      done()
    },
  })
  const MARK = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100001) AS b RETURN sum(a * b) AS s'
  const long: Database = { ...database, read: (_text, _parameters, options) => database.read(MARK, {}, options) }
  const app = createApp({ database: long, config: readConfig({}), log: pino({ level: 'info' }, sink) })
  const serving = await listen(app)
  const running = async () =>
    (
      await database.read<{ n: number }>(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '100001' AND NOT currentQuery " +
          "CONTAINS 'SHOW' RETURN count(*) AS n",
      )
    )[0]?.n
  for (const query of ['{ people { totalCount } }', '{ a: people { totalCount } }']) {
    const asking = request(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    asking.on('error', () => {})
    asking.end(JSON.stringify({ query }))
    await expect.poll(running, { timeout: 5_000 }).toBe(1)
    asking.destroy()
    await expect.poll(running, { timeout: 5_000 }).toBe(0)
  }
  // Half a body, and then nothing.
  const half = connect(Number(new URL(serving.address).port), '127.0.0.1')
  half.write(
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"qu',
  )
  await new Promise((later) => setTimeout(later, 100))
  half.destroy()
  await new Promise((later) => setTimeout(later, 200))
  await serving.close()
  expect(said).toEqual([])
})

test('SIGTERM cuts none of five answers that the database is still at work on', { timeout: 120_000 }, async () => {
  const shipped = inject('shipped')
  const way = await slowWay(Number(new URL(shipped.uri).port))
  const program = startProgram(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      DATA_DIR: folder.path,
      NEO4J_URI: `bolt://127.0.0.1:${way.port}`,
      NEO4J_USERNAME: shipped.username,
      NEO4J_PASSWORD: shipped.password,
      LOG_LEVEL: 'info',
    },
  })
  const [, address = ''] = await program.says(/is ready: (\S+)/, 100_000)
  const people = '{"query":"{ people(first: 3) { nodes { id name } } }"}'
  const expected = await (await ask(address, people)).json()
  way.delay(300)
  const underWay = Array.from({ length: 5 }, () => ask(address, people))
  await new Promise((later) => setTimeout(later, 150))
  program.signal('SIGTERM')
  for (const answer of await Promise.all(underWay)) {
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(expected)
  }
  expect(await program.ended).toBe(0)
  expect(program.said()).not.toMatch(/error|Could not/i)
})
