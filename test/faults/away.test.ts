import process from 'node:process'
import { afterAll, expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { startServer, whenReady } from '../support/own-server.ts'
import { temporaryFolder } from '../support/temporary.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = temporaryFolder()
const port = await freePort()
const server = startServer(folder.path, port)
afterAll(async () => {
  server.signal('SIGKILL')
  await server.ended
  await folder.remove()
})

const get = (path: string, accept = '*/*'): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept }, signal: AbortSignal.timeout(10_000) })
const ask = (): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ stats { documents } }"}',
    signal: AbortSignal.timeout(30_000),
  })
const status = (path: string): Promise<number> =>
  get(path).then(
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

test('from the first moment it is alive, and says that it is starting and when to ask again', async () => {
  await expect.poll(() => status('/healthz'), { timeout: 20_000, interval: 20 }).toBe(200)
  const [ready, page, answer] = await Promise.all([get('/readyz'), get('/', 'text/html'), ask()])
  expect(ready.status).toBe(503)
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('2')
  const text = await page.text()
  expect(text).toContain('<meta http-equiv="refresh" content="2" />')
  expect(text).toContain('Moothall is starting')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(await answer.json()).toMatchObject(unavailable)
  await whenReady(server)
  expect(await status('/readyz')).toBe(200)
  expect(await (await get('/', 'text/html')).text()).toContain('src="/assets/')
})

test('readiness is told within two seconds while the database hangs, and again when it goes on', async () => {
  const [pid = 0] = server.neo4j()
  process.kill(pid, 'SIGSTOP')
  try {
    for (let round = 0; round < 3; round++) {
      const before = performance.now()
      expect(await status('/readyz')).toBe(503)
      expect(performance.now() - before).toBeLessThan(2_000)
      expect(await status('/healthz')).toBe(200)
    }
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200)
})

test('a Neo4j that ends by itself is started again, three times; meanwhile 503 and when to ask again; then the end with its reason', async () => {
  for (let round = 1; round <= 3; round++) {
    const [pid = 0] = server.neo4j()
    process.kill(pid, 'SIGKILL')
    const away = await until(503)
    expect(away.headers.get('retry-after')).toBe('2')
    expect(await away.json()).toMatchObject(unavailable)
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(503)
    expect(await (await until(200)).json()).toMatchObject({ data: { stats: { documents: 5 } } })
    expect(server.neo4j()).toHaveLength(1)
    expect(server.neo4j()).not.toContain(pid)
  }
  process.kill(server.neo4j()[0] ?? 0, 'SIGKILL')
  expect(await server.ended).toBe(1)
  expect(server.said()).toContain('Neo4j ended by itself (SIGKILL).')
  expect(server.said()).toContain('It was started again 3 times in ten minutes, and ended again.')
  expect(server.said()).not.toMatch(/^\s+at /m)
  expect(server.neo4j()).toEqual([])
})
