import { afterAll, expect, test, vi } from 'vitest'
import { search } from '../browser/page.ts'
import { openBrowser } from '../support/browser.ts'
import { freePort } from '../support/free-port.ts'
import { startServer, whenReady } from '../support/own-server.ts'
import { temporaryFolder } from '../support/temporary.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = temporaryFolder()
const browser = await openBrowser()
const port = await freePort()
// Its clock is fifty years slow: days that are shown may be odd, nothing else.
const SLOW = `const Real = Date
globalThis.Date = class extends Real {
  constructor(...parts) { if (parts.length > 0) super(...parts); else super(Date.now()) }
  static now() { return Real.now() - 50 * 365 * 86400000 }
}`
const clock = `--import=data:text/javascript,${encodeURIComponent(SLOW)}`
const server = startServer(folder.path, port, { NODE_OPTIONS: clock })
afterAll(async () => {
  server.signal('SIGKILL')
  await server.ended
  await folder.remove()
})

const ask = (): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ stats { documents } }"}',
    signal: AbortSignal.timeout(30_000),
  })
const status = (path: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.status,
    () => 0,
  )
const unavailable = { errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] }

/** Asks until the answer is of a kind. */
async function until(wanted: number): Promise<Response> {
  for (;;) {
    const response = await ask()
    if (response.status === wanted) return response
    await response.body?.cancel()
    await new Promise((later) => {
      setTimeout(later, 20)
    })
  }
}

test('from the first moment it is alive, and it is ready when it says so', async () => {
  await expect.poll(() => status('/healthz'), { timeout: 20_000, interval: 20 }).toBe(200)
  expect(await status('/readyz')).toBe(503)
  expect(server.said()).not.toContain('Moothall is ready')
  await whenReady(server)
  expect(await status('/readyz')).toBe(200)
})

test('readiness is told within two seconds while the database hangs, and again when it goes on', async () => {
  server.signalNeo4j('SIGSTOP')
  try {
    for (let round = 0; round < 3; round++) {
      const before = performance.now()
      expect(await status('/readyz')).toBe(503)
      expect(performance.now() - before).toBeLessThan(2_000)
      expect(await status('/healthz')).toBe(200)
    }
  } finally {
    server.signalNeo4j('SIGCONT')
  }
  await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200)
})

test(
  'a Neo4j that ends by itself is started again, three times; meanwhile 503 and when to ask again; then the ' +
    'end with its reason',
  async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    await search(page).waitFor()
    for (let round = 1; round <= 3; round++) {
      const pid = server.signalNeo4j('SIGKILL')
      const away = await until(503)
      expect(away.headers.get('retry-after')).toBe('2')
      expect(await away.json()).toMatchObject(unavailable)
      expect(await status('/healthz')).toBe(200)
      expect(await status('/readyz')).toBe(503)
      if (round === 2) {
        await search(page).fill('colbert')
        await page.getByText('The server does not answer.', { exact: true }).waitFor()
      }
      expect(await (await until(200)).json()).toMatchObject({ data: { stats: { documents: 5 } } })
      expect(server.neo4j()).toHaveLength(1)
      expect(server.neo4j()).not.toContain(pid)
      if (round === 2) await page.getByRole('option', { name: 'Jill Colbert OBE Person' }).waitFor()
    }
    await page.close()
    server.signalNeo4j('SIGKILL')
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain('Neo4j ended by itself (SIGKILL).')
    expect(server.said()).toContain('It was started again 3 times in ten minutes, and ended again.')
    expect(server.said()).not.toMatch(/^\s+at /m)
    expect(server.neo4j()).toEqual([])
  },
)
