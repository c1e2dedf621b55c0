import { beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../../server/http/serve.ts'
import { bareApp, served } from '../support/bare-app.ts'
import { INSIDES, lines, rawAnswer } from '../support/raw-http.ts'

let serving: Serving
beforeAll(async () => {
  serving = await served(bareApp())
})

describe('the Host header', () => {
  const asks = (...hosts: string[]) =>
    rawAnswer(
      serving.address,
      lines('GET /healthz HTTP/1.1', 'Connection: close', ...hosts.map((host) => `Host: ${host}`)),
    )

  test.each([
    'localhost',
    'LocalHost:4000',
    'localhost.',
    'moothall.localhost',
    '127.0.0.1',
    '127.1.2.3:80',
    '[::1]',
    '[::1]:4000',
    '[::ffff:127.0.0.1]',
  ])('%s is a name of this machine', async (host) => {
    expect((await asks(host)).status).toBe(200)
  })

  test.each([
    'evil.example',
    'evil.example:4000',
    'EVIL.example.',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    '192.168.1.5',
    '[2001:db8::1]',
    '0.0.0.0',
    '[::]',
    'xn--mnchen-3ya.example',
  ])('%s is not, and the answer says what to do', async (host) => {
    const answer = await asks(host)
    expect(answer.status).toBe(421)
    expect(answer.body).toContain('ALLOWED_HOSTS')
  })

  test.each([
    '',
    ' ',
    'user@localhost',
    'user:secret@localhost',
    'local host',
    'localhost/x',
    '[::1',
    'a b:99999',
    'localhost:port',
    '<script>',
    'http://localhost',
    ':80',
    'localhost:99999',
  ])('%j is no host', async (host) => {
    const answer = await asks(host)
    expect(answer.status).toBe(400)
    expect(answer.body).not.toMatch(INSIDES)
  })

  test('none at all, or two, are refused; HTTP/1.0 needs none', async () => {
    expect((await asks()).status).toBe(400)
    expect((await asks()).body).toMatch(/no Host header/)
    expect((await asks('localhost', 'localhost')).body).toMatch(/2 Host headers/)
    expect((await asks('localhost', 'evil.example')).status).toBe(400)
    expect((await rawAnswer(serving.address, lines('GET /healthz HTTP/1.0'))).status).toBe(200)
  })

  test('a name that is long is not repeated at length', async () => {
    const { status, body } = await asks(`${'a'.repeat(5_000)}.example`)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.length).toBeLessThan(600)
  })

  test('names that are listed are answered, with and without a port; a star is every name', async () => {
    const listed = await served(bareApp({ ALLOWED_HOSTS: 'Moothall.example.org, 192.168.1.5' }))
    const all = await served(bareApp({ ALLOWED_HOSTS: '*' }))
    const status = async (at: Serving, host: string) =>
      (await rawAnswer(at.address, lines('GET /healthz HTTP/1.1', `Host: ${host}`, 'Connection: close'))).status
    expect(await status(listed, 'moothall.example.org')).toBe(200)
    expect(await status(listed, 'MOOTHALL.EXAMPLE.ORG:8080')).toBe(200)
    expect(await status(listed, '192.168.1.5')).toBe(200)
    expect(await status(listed, 'evil.example')).toBe(421)
    expect(await status(all, 'evil.example')).toBe(200)
    expect(await status(all, 'user@evil.example')).toBe(400)
  })

  test('a server for others too answers to addresses and to the name of its machine, and to no other name', async () => {
    const { hostname } = await import('node:os')
    const open = await served(bareApp({ HOST: '0.0.0.0' }))
    const status = async (host: string) =>
      (await rawAnswer(open.address, lines('GET /healthz HTTP/1.1', `Host: ${host}`, 'Connection: close'))).status
    for (const ours of ['192.168.1.5:4000', '[2001:db8::1]', 'localhost', hostname()])
      expect(await status(ours)).toBe(200)
    expect(await status('evil.example')).toBe(421)
  })
})
