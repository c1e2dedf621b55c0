import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyCommand } from '../../server/commands/key-command.ts'
import { type Keys, keysIn } from '../../server/gate/keys.ts'
import type { Serving } from '../../server/http/serve.ts'
import { answeringFirst } from '../../server/start/first-answers.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'
import { ANSWER, QUESTION } from '../support/raw-http.ts'

const dataDir = folderOf({ 'index.html': '<title>The explorer</title>' })
const keys = keysIn(join(dataDir, 'keys'))
const app = bareApp({ DATA_DIR: dataDir, READ: 'closed' }, dataDir)
const closed = await served(app)
const open = await served(bareApp({ DATA_DIR: dataDir }))

const long = '{"query":"{ a: __typename }"}'
const post = (at: Serving, headers: Record<string, string> = {}, body = QUESTION): Promise<Response> =>
  fetch(`${at.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
const told = async (response: Response): Promise<[number, string, string]> => {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
  return [response.status, errors[0]?.extensions.code ?? '', errors[0]?.message ?? '']
}

describe('a key', () => {
  const DAY = 86_400_000
  const { text: good, key } = keys.create('a notebook', 'reader', 90)

  test('opens what is closed, by both ways and by GET', async () => {
    expect(await (await post(closed, bearer(good))).text()).toBe(ANSWER)
    expect(await (await post(closed, bearer(good), long)).json()).toEqual({ data: { a: 'Query' } })
    const got = await fetch(`${closed.address}/graphql?query={__typename}`, {
      headers: { authorization: `bearer  ${good}` },
    })
    expect(await got.text()).toBe(ANSWER)
    expect(got.headers.get('cache-control')).toBe('no-store')
  })

  const old = keysIn(join(dataDir, 'keys'), () => Date.now() - 100 * DAY).create('an old one', 'admin', 90)
  const ended = keys.create('an ended one', 'editor', 90)
  keys.revoke('an ended one')
  test.each([
    ['of another secret', `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`, /no such key here/],
    ['of another id', good.replace(/_[0-9a-f]{12}_/, '_000000000000_'), /no such key here/],
    ['that leads out of its folder', `moothall_../../index_${'a'.repeat(43)}`, /no key of Moothall/],
    ['that is cut', good.slice(0, -1), /no key of Moothall/],
    ['that is longer', `${good}x`, /no key of Moothall/],
    ['with something behind it', `${good} x`, /no key of Moothall/],
    ['that is none', 'none', /no key of Moothall/],
    ['that is empty', '', /no key of Moothall/],
    ['that is a token of another kind', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.', /no key of Moothall/],
    ['that opens once', `moothall_once_${'a'.repeat(43)}`, /no key of Moothall/],
    ['that has expired', old.text, /'an old one' expired on \d{4}-\d\d-\d\d/],
    ['that was revoked', ended.text, /'an ended one' was revoked on \d{4}-\d\d-\d\d/],
  ])('%s is refused and told why, where a key is needed and where not', async (_name, text, words) => {
    for (const at of [closed, open]) {
      const response = await post(at, bearer(text))
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer .*invalid_token/)
      const [status, code, message] = await told(response)
      expect([status, code]).toEqual([401, 'UNAUTHENTICATED'])
      expect(message).toMatch(words)
      expect(message).not.toContain(text === '' ? '\0' : text)
    }
  })

  test('that is revoked or changed while the server runs is so at once', async () => {
    const { text } = keys.create('for a moment', 'reader', 1)
    expect((await post(closed, bearer(text))).status).toBe(200)
    keys.revoke('for a moment')
    expect((await post(closed, bearer(text))).status).toBe(401)
  })

  test('is kept as a hash, for its owner alone', () => {
    const [file = ''] = readdirSync(join(dataDir, 'keys')).filter((name) => name.startsWith(key.id))
    const path = join(dataDir, 'keys', file)
    expect(readFileSync(path, 'utf8')).not.toContain(good.slice(-43))
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(statSync(join(dataDir, 'keys')).mode & 0o077).toBe(0)
  })

  test('of a proxy before the server is none of ours', async () => {
    expect(await (await post(open, { authorization: 'Basic dXNlcjpwYXNz' })).text()).toBe(ANSWER)
  })
})

describe('where reading is closed', () => {
  test('nobody without a key reads anything, and is told what to do', async () => {
    for (const body of [QUESTION, long]) {
      const response = await post(closed, {}, body)
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="Moothall"')
      const [status, code, message] = await told(response)
      expect([status, code]).toEqual([401, 'UNAUTHENTICATED'])
      expect(message).toMatch(/npm run key/)
    }
    expect((await fetch(`${closed.address}/graphql?query={__typename}`)).status).toBe(401)
  })

  test('the explorer, the page for questions and what watches the server are there', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/healthz', 200],
      ['/readyz', 503],
      ['/nothing.js', 404],
    ] as const)
      expect((await fetch(closed.address + path)).status).toBe(status)
    expect((await fetch(`${closed.address}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(200)
  })

  test('what is kept of earlier questions is kept from them too', async () => {
    const kept = new Map([
      [JSON.stringify(['{ __typename }', null, {}]), { status: 200, body: '{"data":{"kept":true}}' }],
    ])
    const keeping = await served(answeringFirst(app, kept))
    const { text } = keys.create('a keen one', 'reader', 1)
    expect((await post(keeping)).status).toBe(401)
    expect(await (await post(keeping, bearer(text))).json()).toEqual({ data: { kept: true } })
    expect((await post(keeping)).status).toBe(401)
    expect((await post(keeping, {}, long)).status).toBe(401)
  })
})

describe('a browser', () => {
  const own = { 'content-type': 'application/json', origin: closed.address, 'sec-fetch-site': 'same-origin' }
  const session = (key: unknown, headers: Record<string, string> = own): Promise<Response> =>
    fetch(`${closed.address}/session`, { method: 'POST', headers, body: JSON.stringify({ key }) })
  const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? ''

  test('that opens the printed address is known from then on, and no other by the same address', async () => {
    const key = app.gate.sessions.oneTimeKey()
    const response = await session(key)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ role: 'admin' })
    expect(response.headers.get('set-cookie')).toMatch(
      /^moothall-\d+=moothall_[^;]+; Path=\/; HttpOnly; SameSite=Strict; Expires=/,
    )
    expect((await post(closed, { ...own, cookie: `other=1; ${cookieOf(response)}; more=2` })).status).toBe(200)
    const [status, code, message] = await told(await session(key))
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED'])
    expect(message).toMatch(/opens once, and has/)
    // What the browser was given is a key as others, so that it can be listed and revoked.
    expect(keys.revoke(keys.list().find(({ name }) => name.startsWith('a browser'))?.id ?? '')).toHaveLength(1)
    const refused = await told(await post(closed, { ...own, cookie: cookieOf(response) }))
    expect(refused[2]).toMatch(/'a browser since .*' was revoked on .* A key is needed/)
  })

  test('that a newer address was printed for is not let in by the older', async () => {
    const [first, second] = [app.gate.sessions.oneTimeKey(), app.gate.sessions.oneTimeKey()]
    expect((await session(first)).status).toBe(401)
    expect((await session(second)).status).toBe(200)
  })

  test('may bring a key that was made for it', async () => {
    const { text } = keys.create('a reader at home', 'reader', 7)
    const response = await session(text)
    expect(await response.json()).toMatchObject({ name: 'a reader at home', role: 'reader' })
    expect((await post(closed, { ...own, cookie: cookieOf(response) })).status).toBe(200)
  })

  test.each([
    ['a page elsewhere', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page elsewhere that hides whence', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['another scheme of another port', { origin: 'https://127.0.0.1' }],
    ['nobody knows what', {}],
    ['an address typed in', { 'sec-fetch-site': 'none' }],
  ])('does not count by its cookie where %s asks', async (_name, from) => {
    const { text } = keys.create(`a cookie ${Math.random().toString(36).slice(2)}`, 'reader', 1)
    const cookie = cookieOf(await session(text))
    const headers = { 'content-type': 'application/json', ...from, cookie } as Record<string, string>
    expect((await post(closed, headers)).status).toBeGreaterThanOrEqual(401)
    expect(
      (await session(text, { 'content-type': 'application/json', ...from } as Record<string, string>)).status,
    ).toBe(403)
  })

  test.each([
    ['no key', {}],
    ['a number', { key: 1 }],
    ['no JSON', '{'],
    ['nothing', ''],
  ])('that sends %s is told what to send', async (_name, body) => {
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${closed.address}/session`, { method: 'POST', headers: own, body: sent })
    expect((await told(response))[2]).toMatch(/\{"key"/)
  })
})

describe('npm run key', () => {
  const fresh = (): Keys => keysIn(join(folderOf({}), 'keys'))

  test('makes a key, shows it once, lists it and ends it', () => {
    const some = fresh()
    expect(keyCommand(['list'], some)).toMatch(/no key/)
    const made = keyCommand(['create', 'Greater Manchester', '--role', 'editor', '--days', '7'], some)
    const [text = ''] = /moothall_\S+/.exec(made) ?? []
    expect(some.present(text)).toMatchObject({ key: { name: 'Greater Manchester', role: 'editor' } })
    expect(keyCommand(['list'], some)).toMatch(/editor {2}good until \d{4}-\d\d-\d\d +Greater Manchester/)
    expect(keyCommand(['list'], some)).not.toContain(text.slice(-43))
    expect(() => keyCommand(['create', 'Greater Manchester'], some)).toThrow(/already/)
    expect(keyCommand(['revoke', 'Greater Manchester'], some)).toMatch(/is revoked/)
    expect(keyCommand(['list'], some)).toMatch(/revoked on/)
    expect(some.present(text)).toHaveProperty('wrong')
    expect(() => keyCommand(['revoke', 'Greater Manchester'], some)).toThrow(/No key that is still good/)
    expect(keyCommand(['create', 'Greater Manchester'], some)).toMatch(/reader, until/)
  })

  test.each([
    [[], /npm run key -- create NAME/],
    [['make', 'x'], /npm run key -- create NAME/],
    [['create'], /needs a name/],
    [['create', '../x'], /needs a name/],
    [['create', '10.0.0.1'], /needs a name/],
    [['create', 'x', '--role', 'owner'], /no role 'owner'.*reader, editor, admin/],
    [['create', 'x', '--days', '0'], /--days is '0'/],
    [['create', 'x', '--days', 'ever'], /--days is 'ever'/],
    [['create', 'two', 'words'], /'words'.*quotes/],
    [['create', 'x', '--rôle'], /Unknown option/],
    [['revoke'], /npm run key -- create NAME/],
  ])('%j is refused in words', (words, message) => {
    expect(() => keyCommand(words, fresh())).toThrow(message)
  })
})
