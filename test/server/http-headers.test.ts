import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../../server/http/serve.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'
import { lines, QUESTION, type RawAnswer, rawAnswer } from '../support/raw-http.ts'

const script = 'export const long = 1\n'.repeat(200)
/** As the build packs it, and a server would not. */
const packed = brotliCompressSync(`${script}// export const long`)
const files = folderOf({
  'index.html': '<title>The explorer</title>',
  'ahead.js': 'secret()',
  'notebook/picture.js': 'secret()',
  '.built-from': 'secret',
  '.well/hidden.js': 'secret',
  'assets/a-1.js': script,
  'assets/b-1.js': script,
  'assets/b-1.js.br': packed,
  'assets/a-1.js.map': 'secret',
  'assets/.map': 'secret',
  'assets/picture.png': 'not packed',
})
const LISTED = 'https://notebooks.example.org'
let serving: Serving
beforeAll(async () => {
  serving = await served(bareApp({ CORS_ORIGINS: LISTED }, files))
})

const ask = (method: string, target: string, headers: readonly string[] = [], body = ''): Promise<RawAnswer> =>
  rawAnswer(
    serving.address,
    lines(
      `${method} ${target} HTTP/1.1`,
      'Host: localhost',
      'Connection: close',
      ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`, 'Content-Type: application/json']),
      ...headers,
    ) + body,
  )
const TYPENAME = '/graphql?query=%7B__typename%7D'
const PLAIN = QUESTION

const everywhere: readonly (readonly [string, number, () => Promise<RawAnswer>])[] = [
  ['a plain answer', 200, () => ask('POST', '/graphql', [], PLAIN)],
  ['an answer by the long way', 200, () => ask('POST', '/graphql', [], '{"query":"{ a: __typename }"}')],
  ['an answer by GET', 200, () => ask('GET', TYPENAME)],
  ['an answer that failed', 503, () => ask('POST', '/graphql', [], '{"query":"{ people { totalCount } }"}')],
  ['a question that cannot be run', 200, () => ask('POST', '/graphql', [], '{"query":"{"}')],
  ['a body that is too long', 413, () => ask('POST', '/graphql', [], 'x'.repeat(1_000_001))],
  ['GraphiQL', 200, () => ask('GET', '/graphql', ['Accept: text/html', 'Accept-Encoding: br'])],
  ['the explorer', 200, () => ask('GET', '/')],
  ['a file', 200, () => ask('GET', '/assets/a-1.js')],
  ['a file that is there already', 304, () => ask('GET', '/', ['If-None-Match: *'])],
  ['nothing', 404, () => ask('GET', '/nothing.js')],
  ['nothing at the API', 404, () => ask('GET', '/api/people')],
  ['a method that is not answered', 405, () => ask('PUT', '/')],
  ['/healthz', 200, () => ask('GET', '/healthz')],
  ['/readyz', 503, () => ask('GET', '/readyz')],
  ['OPTIONS *', 204, () => ask('OPTIONS', '*')],
  ['a foreign name', 421, () => ask('GET', 'http://evil.example/')],
]

test.each(everywhere)('%s keeps itself from being framed, guessed at and told on', async (_name, status, get) => {
  const { headers, status: found } = await get()
  expect(found).toBe(status)
  expect(headers['content-security-policy']).toMatch(/^default-src '(none|self)';/)
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
})

test('only the page that is made for it may be shown in a frame elsewhere', async () => {
  expect((await ask('GET', '/embed')).headers['content-security-policy']).toMatch(/frame-ancestors \*$/)
  for (const near of ['/embedded', '/embed/x', '/EMBED', '/graphql/embed'])
    expect((await ask('GET', near)).headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
})

test.each([
  '/.built-from',
  '/ahead.js',
  '/notebook/picture.js',
  '/assets/a-1.js.map',
  '/assets/b-1.js.br',
  '/assets/.map',
  '/.well/hidden.js',
  '/%2ebuilt-from',
])('%s is not served', async (name) => {
  const { status, body } = await ask('GET', name)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})

describe('a request that a page elsewhere makes a browser send', () => {
  const cross = (mode: string, ...more: string[]) => ['Sec-Fetch-Site: cross-site', `Sec-Fetch-Mode: ${mode}`, ...more]
  const FETCHED = 'Accept: */*'
  const VISIT = 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

  test.each([
    ['a picture', cross('no-cors', 'Accept: image/*,*/*;q=0.8', 'Sec-Fetch-Dest: image')],
    ['a script', cross('no-cors', FETCHED, 'Sec-Fetch-Dest: script')],
    ['a fetch that says it likes a page', cross('no-cors', VISIT)],
    ['a fetch from another origin', cross('cors', FETCHED, 'Origin: https://evil.example')],
    ['a fetch from a listed origin, written otherwise', cross('cors', FETCHED, `Origin: ${LISTED}.evil.example`)],
    ['another port of this machine', ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', FETCHED]],
    ['a link that asks for data', cross('navigate', 'Accept: application/json')],
  ])('is refused as %s', async (_name, headers) => {
    const { status, body } = await ask('GET', TYPENAME, headers)
    expect(status).toBe(403)
    const [error] = JSON.parse(body).errors
    expect(error.extensions.code).toBe('FORBIDDEN')
    expect(error.message).toMatch(/CORS_ORIGINS/)
  })

  test('as a link is shown the page for questions, and no answer', async () => {
    const { status, headers, body } = await ask('GET', TYPENAME, cross('navigate', VISIT))
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).not.toContain('{"data"')
  })

  test('is answered from a listed origin, from the server itself and where no browser asks', async () => {
    for (const headers of [
      cross('cors', FETCHED, `Origin: ${LISTED}`),
      ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors', FETCHED],
      ['Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate', 'Accept: application/json'],
      [],
    ])
      expect(await ask('GET', TYPENAME, headers)).toMatchObject({
        status: 200,
        body: '{"data":{"__typename":"Query"}}',
      })
  })

  test('by POST is refused alike, by both ways', async () => {
    for (const body of [PLAIN, '{"query":"{ a: __typename }"}'])
      expect((await ask('POST', '/graphql', cross('cors', 'Origin: https://evil.example'), body)).status).toBe(403)
    expect((await ask('POST', '/graphql', cross('cors', `Origin: ${LISTED}`), PLAIN)).status).toBe(200)
  })

  test('ahead of the real one is told what is allowed, and nothing where the origin is not listed', async () => {
    const ahead = (origin: string) =>
      ask('OPTIONS', '/graphql', cross('cors', `Origin: ${origin}`, 'Access-Control-Request-Method: POST'))
    const listed = await ahead(LISTED)
    expect(listed).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': LISTED } })
    expect(listed.headers['access-control-allow-headers']).toContain('authorization')
    expect((await ahead('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('can be read where its origin is listed also when it is refused', async () => {
    const refused = await ask('POST', '/graphql', cross('cors', `Origin: ${LISTED}`), 'x'.repeat(1_000_001))
    expect(refused).toMatchObject({ status: 413, headers: { 'access-control-allow-origin': LISTED } })
    expect(refused.headers['vary']).toMatch(/origin/)
  })

  test('for the explorer is a visit as any other', async () => {
    expect((await ask('GET', '/', cross('navigate', VISIT))).status).toBe(200)
  })
})

describe('Accept-Encoding', () => {
  test('what is packed already goes out as it lies there', async () => {
    const { body, headers } = await ask('GET', '/assets/b-1.js', ['Accept-Encoding: br'])
    expect(headers['content-encoding']).toBe('br')
    expect(Buffer.from(body, 'latin1').equals(packed)).toBe(true)
    expect((await ask('GET', '/assets/b-1.js')).body).toBe(script)
  })

  // __schema is long enough for packing to be worth it.
  const long = JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' })
  const coding = async (target: string, accept: string | null): Promise<string> => {
    const headers = accept === null ? [] : [`Accept-Encoding: ${accept}`]
    const answer = await (target === '/graphql' ? ask('POST', target, headers, long) : ask('GET', target, headers))
    expect(answer.headers['vary'] ?? '').toMatch(/accept-encoding/)
    if (answer.status === 406) return '406'
    expect(answer.status).toBe(200)
    const bytes = Buffer.from(answer.body, 'latin1')
    const packing = answer.headers['content-encoding']
    const plain = packing === 'br' ? brotliDecompressSync(bytes) : packing === 'gzip' ? gunzipSync(bytes) : bytes
    expect(bytes.length).toBe(Number(answer.headers['content-length']))
    expect(plain.toString()).toMatch(target === '/graphql' ? /^\{"data"/ : /export const long/)
    return packing ?? 'identity'
  }

  test.each(['/graphql', '/assets/a-1.js'])('is honoured at %s', async (target) => {
    const found: Record<string, string> = {}
    const asked = {
      'gzip, deflate, br, zstd': 'br',
      gzip: 'gzip',
      'br;q=0, gzip': 'gzip',
      'br;q=0,gzip;q=0': 'identity',
      'br ; q = 0 , gzip': 'gzip',
      '  gzip ;q=0.5,  br;q=0.1 ': 'gzip',
      BR: 'br',
      identity: 'identity',
      'identity;q=1, br;q=0.5': 'identity',
      'identity;q=0, br': 'br',
      'identity;q=0': '406',
      '*;q=0': '406',
      '*': 'br',
      '*;q=0, gzip': 'gzip',
      '*;q=0, identity': 'identity',
      'zstd, deflate': 'identity',
      'brotli, abr': 'identity',
      '': 'identity',
    }
    for (const accept of Object.keys(asked)) found[accept] = await coding(target, accept)
    expect(found).toEqual(asked)
    expect(await coding(target, null)).toBe('identity')
  })

  test('a short answer is not packed, unless a client takes nothing else', async () => {
    expect((await ask('POST', '/graphql', ['Accept-Encoding: br'], PLAIN)).headers).not.toHaveProperty(
      'content-encoding',
    )
    expect(
      (await ask('POST', '/graphql', ['Accept-Encoding: br, identity;q=0'], PLAIN)).headers['content-encoding'],
    ).toBe('br')
    expect((await ask('GET', '/assets/picture.png', ['Accept-Encoding: br'])).headers).not.toHaveProperty(
      'content-encoding',
    )
  })
})

test('a file that a client has is not sent again, in whatever way it says so', async () => {
  for (const target of ['/', '/assets/a-1.js', '/graphql']) {
    const accept = ['Accept: text/html', 'Accept-Encoding: br']
    const tag = (await ask('GET', target, accept)).headers['etag'] ?? ''
    for (const said of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*'])
      expect(await ask('GET', target, [...accept, `If-None-Match: ${said}`])).toMatchObject({ status: 304, body: '' })
    expect((await ask('GET', target, [...accept, 'If-None-Match: "other"'])).status).toBe(200)
  }
})

test('HEAD is answered as GET, without the body', async () => {
  const [got, head] = [await ask('GET', '/assets/a-1.js'), await ask('HEAD', '/assets/a-1.js')]
  expect(head).toMatchObject({ status: 200, body: '' })
  const own = { date: '', 'x-request-id': '' }
  expect({ ...head.headers, ...own }).toEqual({ ...got.headers, ...own })
})

test.each([
  [
    'an id',
    {
      query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: ['x'.repeat(900_000), { no: 'id' }] },
    },
  ],
  [
    'a name of a variable',
    { query: `query($${'v'.repeat(15_000)}: Int!) { people(first: $${'v'.repeat(4_000)}) { totalCount } }` },
  ],
  ['a field', { query: `{ ${'f'.repeat(19_000)} }` }],
  ['an operation', { query: 'query A { __typename }', operationName: 'o'.repeat(900_000) }],
  ['a value', { query: 'query($n: Int) { people(first: $n) { totalCount } }', variables: { n: 'n'.repeat(900_000) } }],
  ['a text', { query: `{ people(after: "${'a'.repeat(19_000)}") { totalCount } }` }],
])('an error over %s that is very long is short', async (_name, question) => {
  const { body } = await ask('POST', '/graphql', [], JSON.stringify(question))
  const { errors } = JSON.parse(body) as { errors: { message: string }[] }
  expect(errors.length).toBeGreaterThan(0)
  for (const { message } of errors) expect(message.length).toBeLessThan(1_100)
  expect(body.length).toBeLessThan(40_000)
})
