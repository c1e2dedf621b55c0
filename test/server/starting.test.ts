import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { App } from '../../server/app.ts'
import { serve } from '../../server/http/serve.ts'
import { startingApp } from '../../server/start/starting.ts'
import { testApp } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'

const ready = Promise.withResolvers<App>()
const app = testApp(shippedDatabase())
const { address, close } = await serve(Promise.resolve(startingApp(ready.promise, app)), { host: '127.0.0.1', port: 0 })
afterAll(close)

const get = (path: string, accept = '*/*'): Promise<Response> => fetch(`${address}${path}`, { headers: { accept } })
const ask = (type = 'application/json'): Promise<Response> =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: '{"query":"{ stats { documents } }"}',
  })

test(
  'while it starts, it is alive and not ready at once; all else waits for a moment, and is then told when to ' +
    'ask again',
  async () => {
    const before = performance.now()
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(503)
    expect(performance.now() - before).toBeLessThan(1_000)
    const answers = await Promise.all([
      get('/', 'text/html'),
      get('/nothing'),
      ask(),
      ask('application/json; charset=utf-8'),
    ])
    for (const { status, headers } of answers) expect([status, headers.get('retry-after')]).toEqual([503, '2'])
    const [page, words, ...asked] = await Promise.all(answers.map((answer) => answer.text()))
    expect(page).toContain('<meta http-equiv="refresh" content="2" />')
    expect(page).toContain('Moothall is starting')
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page ?? '') ?? []
    expect(answers[0]?.headers.get('content-security-policy')).toContain(
      `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    )
    expect(words).toBe('Moothall is starting. Ask again in a moment.\n')
    for (const text of asked)
      expect(JSON.parse(text)).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'DATABASE_UNAVAILABLE' } }],
      })
  },
)

test('who asks just before it is ready is answered when it is', async () => {
  const asking = ask()
  ready.resolve(app)
  expect(await (await asking).json()).toEqual({ data: { stats: { documents: 5 } } })
  expect((await get('/readyz')).status).toBe(200)
})
