import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { addressBehind } from '../../server/gate/proxies.ts'
import { clientOf } from '../../server/gate/who.ts'
import { keysIn } from '../../server/gate/keys.ts'
import type { Serving } from '../../server/http/serve.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'
import { QUESTION } from '../support/raw-http.ts'
import { join } from 'node:path'

const post = (at: Serving, headers: Record<string, string> = {}, body = QUESTION): Promise<Response> =>
  fetch(`${at.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

test('who asks more often than may be is told when to come again, each key and address by itself', async () => {
  const dataDir = folderOf({})
  const limited = await served(bareApp({ RATE_LIMIT: '3', DATA_DIR: dataDir }))
  const key = keysIn(join(dataDir, 'keys')).create('a busy one', 'reader', 1).text
  const statuses = async (headers: Record<string, string>) => {
    const found: number[] = []
    for (let n = 0; n < 5; n += 1)
      found.push((await post(limited, headers, n % 2 === 0 ? QUESTION : '{"query":"{ a: __typename }"}')).status)
    return found
  }
  expect(await statuses({})).toEqual([200, 200, 200, 429, 429])
  expect(await statuses({ authorization: `Bearer ${key}` })).toEqual([200, 200, 200, 429, 429])
  const refused = await post(limited)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(/RATE_LIMIT/), extensions: { code: 'RATE_LIMITED' } }],
  })
  expect((await fetch(`${limited.address}/healthz`)).status).toBe(200)
})

test('unless it is set, who asks from this machine is not counted; 0 counts nobody', () => {
  expect(readConfig({}).rateLimit).toEqual({ perMinute: 600, here: false })
  expect(readConfig({ RATE_LIMIT: '0' }).rateLimit).toEqual({ perMinute: 0, here: true })
  expect(() => readConfig({ RATE_LIMIT: 'many' })).toThrow(/RATE_LIMIT is 'many'/)
})

test('one client is one address, or the network that one is given', () => {
  expect(clientOf('192.168.1.5')).toBe('192.168.1.5')
  expect(clientOf('::1')).toBe('0:0:0:0::/64')
  expect(clientOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(clientOf('2001:db8::6')).toBe('2001:db8:0:0::/64')
  expect(clientOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('behind proxies of ours a request comes from where they say, and from nowhere that a stranger says', () => {
  const from = (heardFrom: string, forwarded: string | undefined, ...proxies: string[]) =>
    addressBehind(proxies, heardFrom, forwarded)
  expect(from('10.0.0.9', '1.2.3.4')).toBe('10.0.0.9')
  expect(from('::ffff:10.0.0.9', undefined)).toBe('10.0.0.9')
  expect(from('127.0.0.1', undefined, '127.0.0.1')).toBe('127.0.0.1')
  expect(from('::ffff:127.0.0.1', '1.2.3.4', '127.0.0.1')).toBe('1.2.3.4')
  expect(from('127.0.0.1', '6.6.6.6, 1.2.3.4', '127.0.0.1')).toBe('1.2.3.4')
  expect(from('127.0.0.1', '6.6.6.6, 1.2.3.4 ,10.0.0.2', '127.0.0.1', '10.0.0.2')).toBe('1.2.3.4')
  expect(from('127.0.0.1', '127.0.0.1, 127.0.0.1', '127.0.0.1')).toBe('127.0.0.1')
  expect(from('127.0.0.1', '<script>', '127.0.0.1')).toBe('127.0.0.1')
  expect(from('127.0.0.1', '2001:db8::1', '127.0.0.1')).toBe('2001:db8::1')
  expect(() => readConfig({ PROXIES: '10.0.0.0/8' })).toThrow(/PROXIES/)
})

test('who asks through a proxy of ours is counted each by itself', async () => {
  const limited = await served(bareApp({ RATE_LIMIT: '1', PROXIES: '127.0.0.1' }))
  const status = async (forwarded: string) => (await post(limited, { 'x-forwarded-for': forwarded })).status
  expect([await status('1.2.3.4'), await status('1.2.3.5'), await status('1.2.3.4')]).toEqual([200, 200, 429])
  expect(await status('6.6.6.6, 1.2.3.4')).toBe(429)
})

function noted(level: 'info' | 'debug') {
  const lines: Record<string, unknown>[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  return { lines, log: createLog(level, false, sink) }
}

test('each request is one line for those who look, with its id, and none for those who do not', async () => {
  const { lines, log } = noted('debug')
  const serving = await served(bareApp({}, undefined, { log }))
  const named = '{"query":"query Named { __typename }","operationName":"Named"}'
  const response = await post(serving, { 'x-request-id': 'from-a-proxy.1' }, named)
  expect(response.headers.get('x-request-id')).toBe('from-a-proxy.1')
  await expect.poll(() => lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    request: 'from-a-proxy.1',
    method: 'POST',
    path: '/graphql',
    status: 200,
    who: '127.0.0.1',
    operation: 'Named',
    ms: expect.any(Number),
  })
  await fetch(`${serving.address}/nothing.js?secret`)
  await expect.poll(() => lines).toHaveLength(2)
  expect(lines[1]).toMatchObject({ path: '/nothing.js', status: 404 })
  expect(JSON.stringify(lines)).not.toContain('secret')
  const quiet = noted('info')
  const silent = await served(bareApp({}, undefined, { log: quiet.log }))
  await post(silent)
  await fetch(`${silent.address}/nothing.js`)
  expect(quiet.lines).toEqual([])
})

test('an id that does not fit into a line is not taken over', async () => {
  const serving = await served(bareApp())
  for (const brought of ['a b', '"x"', 'x'.repeat(101), '<x>', '']) {
    const id = (await post(serving, { 'x-request-id': brought })).headers.get('x-request-id')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  }
})
