import { beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../../server/http/serve.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'
import { ANSWER, INSIDES, lines, QUESTION, questionAt, rawAnswer, readAnswer, sendRaw } from '../support/raw-http.ts'

const files = folderOf({ 'index.html': '<title>The explorer</title>', 'assets/a.js': 'export {}' })
let serving: Serving
beforeAll(async () => {
  serving = await served(bareApp({}, files))
})

const get = (target: string, ...headers: string[]) =>
  rawAnswer(serving.address, lines(`GET ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers))
const postAt = (target: string, body = QUESTION) => rawAnswer(serving.address, questionAt(target, body))

describe('an absolute-form request is answered as any other', () => {
  test.each([
    ['http://localhost/graphql?query=%7B__typename%7D', 200, /__typename/],
    ['HTTP://LOCALHOST:4000/graphql?query=%7B__typename%7D', 200, /__typename/],
    ['http://localhost/healthz', 200, /alive/],
    ['http://localhost', 200, /The explorer/],
    ['http://localhost/?show=org:ofsted', 200, /The explorer/],
    ['http://localhost/assets/a.js', 200, /export/],
    ['http://localhost/nothing.txt', 404, /nothing at/],
    ['http://evil.example/graphql?query=%7B__typename%7D', 421, /ALLOWED_HOSTS/],
    ['http://me@localhost/healthz', 400, /no host name/],
    ['http:///healthz', 400, /no host name/],
    ['ftp://localhost/healthz', 400, /cannot be read/],
  ])('GET %s', async (target, status, words) => {
    const answer = await get(target)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(words)
    expect(answer.body).not.toMatch(INSIDES)
  })

  test('POST, by the short way and by the long one', async () => {
    expect((await postAt('http://localhost/graphql')).body).toBe(ANSWER)
    expect((await postAt('http://localhost/graphql', '{"query":"{ a: __typename }"}')).body).toContain('"a":"Query"')
  })
})

describe('what a request line may ask for', () => {
  test('OPTIONS * and OPTIONS of a path say what is answered', async () => {
    for (const target of ['*', '/graphql', '/']) {
      const answer = await rawAnswer(
        serving.address,
        lines(`OPTIONS ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close'),
      )
      expect(answer.status).toBe(204)
      expect(answer.headers['allow']).toMatch(/OPTIONS/)
    }
  })

  test.each([
    '/%zz',
    '/%',
    '/a%00b',
    '/%0d%0aSet-Cookie:x',
    '/a\\b',
    '/%5c..%5cetc',
    '/%ff',
    '/..%2f..%2fetc%2fpasswd',
    '/x/..%2f',
    '/%2e%2e%2f',
    'graphql',
    '?query=x',
    '*x',
  ])('GET %s cannot be read', async (target) => {
    const answer = await get(target)
    expect(answer.status).toBe(400)
    expect(answer.body).not.toMatch(INSIDES)
  })

  test.each([
    '//evil.example',
    '/assets/../../package.json',
    '/.%2e/package.json',
    '/.built-from',
    '/.git/config',
    '/graphql/x',
    '/graphql/x/y',
    '/graphql//',
    '/api',
    '/api/',
    '/api/people',
    '/healthz/x.js',
    `/${'a'.repeat(5_000)}.js`,
    '/a.b/c.d',
    '/toString.js',
    '/__proto__.js',
    '/constructor.js',
  ])('GET %s is nothing', async (target) => {
    const answer = await get(target)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('The explorer</title>')
    expect(answer.body.length).toBeLessThan(400)
    expect(answer.body).not.toMatch(INSIDES)
    if (/^\/(graphql|api)/.test(target)) expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('NOT_FOUND')
  })

  test('/graphql/ and an encoded /graphql are /graphql, by both ways', async () => {
    for (const target of ['/graphql/', '/%67raphql', '/x/../graphql']) {
      expect((await postAt(target)).body).toBe(ANSWER)
      expect((await get(`${target}?query=%7B__typename%7D`)).body).toBe(ANSWER)
    }
  })

  test.each([
    ['TRACE', '/'],
    ['PUT', '/graphql'],
    ['PROPFIND', '/'],
    ['POST', '/'],
    ['DELETE', '/healthz'],
    ['TRACE', '/graphql'],
    ['PATCH', '/x.js'],
  ])('%s %s is not answered, and what is is said', async (method, target) => {
    const answer = await rawAnswer(
      serving.address,
      lines(`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', 'X-Secret: not-to-be-echoed'),
    )
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toContain('GET')
    expect(answer.body).toContain(method)
    expect(answer.body).not.toContain('not-to-be-echoed')
  })

  test('CONNECT is no way through to elsewhere', async () => {
    const answer = await rawAnswer(
      serving.address,
      lines('CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example:443'),
    )
    expect(answer.status).toBe(405)
  })

  test('an upgrade that is offered is left', async () => {
    const answer = await get('/healthz', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13')
    expect(answer.status).toBe(200)
  })
})

describe('what is no HTTP is answered in plain words', () => {
  test.each([
    ['noise', 'hello\r\n\r\n', 400],
    ['a method that there is not', lines('FETCH / HTTP/1.1', 'Host: localhost'), 400],
    ['a beginning of TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]), 400],
    ['two lengths', lines('POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Length: 1', 'Content-Length: 2'), 400],
    [
      'length and chunks at once',
      lines(
        'POST /graphql HTTP/1.1',
        'Host: localhost',
        'Content-Type: application/json',
        'Content-Length: 4',
        'Transfer-Encoding: chunked',
      ) + '0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n',
      400,
    ],
    [
      'a coding that is none',
      `${lines('POST /graphql HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked, identity')}0\r\n\r\n`,
      400,
    ],
    ['a header over two lines', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n', 400],
    ['a space before a colon', lines('GET / HTTP/1.1', 'Host : localhost'), 400],
    ['a line feed in a header', 'GET / HTTP/1.1\nHost: localhost\n\n', 400],
    ['headers too long', lines('GET / HTTP/1.1', 'Host: localhost', `X-Long: ${'a'.repeat(70_000)}`), 431],
    ['an address too long', lines(`GET /${'a'.repeat(70_000)} HTTP/1.1`, 'Host: localhost'), 431],
    ['another version', lines('GET / HTTP/3.0', 'Host: localhost'), 400],
  ])('%s', async (_name, sent, status) => {
    const heard = await sendRaw(serving.address, [sent])
    const answer = readAnswer(heard)
    expect(answer.status).toBe(status)
    expect(heard).not.toContain('smuggled')
    expect(heard.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(heard).not.toMatch(INSIDES)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['connection']).toBe('close')
    expect(answer.body.length).toBe(Number(answer.headers['content-length']))
  })
})

test('two requests on one connection are both answered, in their order', async () => {
  const one = lines('GET /healthz HTTP/1.1', 'Host: localhost')
  const two = lines('GET /nothing.js HTTP/1.1', 'Host: localhost', 'Connection: close')
  expect((await sendRaw(serving.address, one + two)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404'])
})
