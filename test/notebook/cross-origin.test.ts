import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from '../../server/http/serve.ts'
import { BadSetting, readConfig } from '../../server/config.ts'
import { testApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { shippedDatabase } from '../support/database.ts'

const database = shippedDatabase()
const start = (environment: NodeJS.ProcessEnv): Promise<Serving> =>
  serve(Promise.resolve(testApp(database, environment)), { host: '127.0.0.1', port: 0 })

let notebook: Server
let origin: string
let browser: Browser
let closed: Serving
let open: Serving
beforeAll(async () => {
  notebook = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>A notebook elsewhere</title>'),
  )
  await new Promise<void>((listening) => {
    notebook.listen(0, '127.0.0.1', listening)
  })
  origin = `http://127.0.0.1:${(notebook.address() as AddressInfo).port}`
  browser = await openBrowser()
  closed = await start({})
  open = await start({ CORS_ORIGINS: `https://notebooks.example.org, ${origin}` })
})
afterAll(async () => {
  notebook.close()
  await Promise.all([closed.close(), open.close()])
})

/** What a page of another origin gets to read, as JSON; null where the browser keeps it back. */
async function readFrom(server: Serving, headers: Record<string, string> = {}): Promise<unknown> {
  const page = await browser.newPage()
  await page.goto(origin)
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ __typename }"}',
  }
  return page.evaluate(
    ([url, asked]) =>
      fetch(`${url}/graphql`, asked).then(
        (response) => response.json(),
        () => null,
      ),
    [server.address, request] as const,
  )
}

test('a page of another origin reads nothing unless its origin is listed', async () => {
  expect(await readFrom(closed)).toBeNull()
  expect(await readFrom(open)).toEqual({ data: { __typename: 'Query' } })
  // A key may be sent along, and what is wrong with it is read.
  expect(await readFrom(open, { authorization: 'Bearer none' })).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  })
})

const post = (server: Serving, from: string): Promise<Response> =>
  fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: from },
    body: '{"query":"{ __typename }"}',
  })
const allowed = async (server: Serving, from: string): Promise<string | null> =>
  (await post(server, from)).headers.get('access-control-allow-origin')

test('an origin that is not listed is told nothing, not even null; cookies are never asked for', async () => {
  expect(await allowed(open, 'https://elsewhere.example.org')).toBeNull()
  expect(await allowed(open, 'null')).toBeNull()
  expect(await allowed(closed, 'https://notebooks.example.org')).toBeNull()
  const listed = await post(open, 'https://notebooks.example.org')
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://notebooks.example.org')
  expect(listed.headers.get('access-control-allow-credentials')).not.toBe('true')
})

test('a star lists every origin, and what is no origin is refused at the start', () => {
  expect(readConfig({ CORS_ORIGINS: '*' }).corsOrigins).toEqual(['*'])
  for (const wrong of [
    'notebooks.example.org',
    'https://notebooks.example.org/lab',
    'https://a.example.org https://b.example.org',
  ]) {
    expect(() => readConfig({ CORS_ORIGINS: wrong })).toThrow(BadSetting)
  }
})
