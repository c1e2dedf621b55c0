import { beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../../server/http/serve.ts'
import { bareApp, served } from '../support/bare-app.ts'
import { ANSWER, lines, QUESTION, questionAt, rawAnswer, readAnswer, sendRaw } from '../support/raw-http.ts'

let serving: Serving
beforeAll(async () => {
  serving = await served(bareApp())
})

const postAt = (target: string, body = QUESTION, ...headers: string[]) =>
  rawAnswer(serving.address, questionAt(target, body, ...headers))

describe('a body', () => {
  const long = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_000_001) } })
  const chunked = (body: string, target = '/graphql', type = 'application/json') =>
    rawAnswer(
      serving.address,
      lines(
        `POST ${target} HTTP/1.1`,
        'Host: localhost',
        'Connection: close',
        `Content-Type: ${type}`,
        'Transfer-Encoding: chunked',
      ) + `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    )

  test('in chunks is answered', async () => {
    expect((await chunked(QUESTION)).body).toBe(ANSWER)
  })

  test.each(['/graphql', '/graphql?x', '/graphql?query=%7B__typename%7D', '/graphql/', 'http://localhost/graphql'])(
    'too long for %s is refused, with its length said or in chunks, as JSON or as anything else',
    async (target) => {
      for (const answer of [
        await postAt(target, long),
        await chunked(long, target),
        await chunked(long, target, 'text/plain'),
        await chunked(long, target, 'multipart/form-data; boundary=x'),
        await postAt(target, long.replace('__typename', 'a: __typename')),
      ]) {
        expect(answer.status).toBe(413)
        expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX')
      }
    },
  )

  test('that is waited for is asked for, and one too long is refused before it is sent', async () => {
    const head = (length: number) =>
      lines(
        'POST /graphql HTTP/1.1',
        'Host: localhost',
        'Content-Type: application/json',
        `Content-Length: ${length}`,
        'Expect: 100-continue',
      )
    expect(readAnswer(await sendRaw(serving.address, head(5_000_000))).status).toBe(413)
    expect(readAnswer(await sendRaw(serving.address, head(QUESTION.length), 300)).status).toBe(100)
    expect(await sendRaw(serving.address, head(QUESTION.length) + QUESTION, 300)).toContain(ANSWER)
    const evil = head(10).replace('localhost', 'evil.example')
    expect(readAnswer(await sendRaw(serving.address, evil)).status).toBe(421)
  })

  test('that is no UTF-8 is refused; a byte order mark is no matter', async () => {
    const send = (body: Buffer) =>
      rawAnswer(serving.address, [
        lines(
          'POST /graphql HTTP/1.1',
          'Host: localhost',
          'Connection: close',
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
        ),
        body,
      ])
    const broken = await send(
      Buffer.from([...Buffer.from('{"query":"{ __typename }","variables":{"x":"'), 0xc3, 0x28, ...Buffer.from('"}}')]),
    )
    expect(broken.status).toBe(400)
    expect(broken.body).toMatch(/UTF-8/)
    expect((await send(Buffer.from(QUESTION, 'utf16le'))).status).toBe(400)
    expect((await send(Buffer.from(`\uFEFF${QUESTION}`))).body).toBe(ANSWER)
  })

  test('that is packed, or in another character set, is refused by name', async () => {
    const packed = await postAt('/graphql', QUESTION, 'Content-Encoding: gzip')
    expect(packed.status).toBe(415)
    expect(packed.body).toMatch(/gzip/)
    const latin = await rawAnswer(
      serving.address,
      lines(
        'POST /graphql HTTP/1.1',
        'Host: localhost',
        'Connection: close',
        'Content-Type: application/json; charset=iso-8859-1',
        `Content-Length: ${QUESTION.length}`,
      ) + QUESTION,
    )
    expect(latin.status).toBe(415)
    expect(latin.body).toMatch(/iso-8859-1/)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as a form of any page could send it, %s, is no question',
    async (type) => {
      expect((await chunked(QUESTION, '/graphql', type)).status).toBe(415)
    },
  )
})
