import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { noDatabase, served } from '../support/bare-app.ts'

/** A question that brings little, and one that brings much: each kind has places of its own. */
const LIGHT = '{ node(id: "person:somebody") { id } }'
const HEAVY = '{ people(first: 1000) { nodes { memberships(first: 100) { nodes { id } } } } }'
const CLIENT = '127.0.0.1'

/** An app whose database says nothing until it is let to. */
function silentApp(): { app: App; speak: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const database = { ...noDatabase, read: () => promise.then(() => []) }
  const config = readConfig({ QUERY_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '60000', MAX_COST: '1000000' })
  return { app: createApp({ database, config, log: createLog('silent') }), speak: resolve }
}

/** Asks until there is no room, whatever is asked. */
function crowd(app: App, queries: readonly string[]): Promise<unknown>[] {
  const who = { client: CLIENT, role: null }
  return Array.from({ length: 2_000 }, (_, index) => queries[index % queries.length] ?? '').map((query) =>
    app.plain({ query }, new AbortController().signal, who),
  )
}

/** Sends the head of a question whose body never comes, and gives what is answered. */
async function headAlone(address: string): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n` +
      'content-length: 100\r\nexpect: 100-continue\r\n\r\n',
  )
  return text(socket)
}

test('a question that there is no room for is refused before it is read, and /healthz is answered', async () => {
  const { app, speak } = silentApp()
  const { address } = await served(app)
  const asked = crowd(app, [LIGHT, HEAVY])
  expect(app.full(CLIENT)).toBeGreaterThan(0)

  const [head = '', body = ''] = (await headAlone(address)).split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 503 /)
  expect(head).toMatch(/\r\nretry-after: \d+/i)
  expect(head).toMatch(/\r\nconnection: close/i)
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)

  speak()
  await Promise.all(asked)
  expect(app.full(CLIENT)).toBeNull()
})

test('a heavy question has room where only light ones wait, so that it has to be read', async () => {
  const { app, speak } = silentApp()
  const asked = crowd(app, [LIGHT])
  expect(app.full(CLIENT)).toBeNull()
  speak()
  await Promise.all(asked)
})
