import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/database.ts'
import { type Serving, serve } from '../../server/http/serve.ts'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { workedQuestions } from './worked-questions.ts'

const database = shippedDatabase()
const app = testApp(database)
let serving: Serving
beforeAll(async () => {
  serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
})
afterAll(() => serving.close())

const GRAPHQL = 'application/graphql-response+json'
const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${serving.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

test.each(Object.entries(workedQuestions))(
  '%s is answered alike by the fast path and by the whole server',
  async (_name, query) => {
    const fast = await send(JSON.stringify({ query }), { accept: 'application/json' })
    const whole = await app.fetch(
      new Request('http://moothall.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      }),
    )
    expect(fast.status).toBe(whole.status)
    expect(fast.headers.get('content-type')).toBe(whole.headers.get('content-type'))
    expect(await fast.json()).toEqual(await whole.json())
  },
)

test.each([
  ['a field that is not there', '{ person(id: "person:teresa-smith") { nam } }'],
  ['an argument that cannot be', '{ people(first: -1) { totalCount } }'],
  ['no GraphQL', '{ people('],
  ['a day that is none', '{ stats(asOf: "2024-02-30") { entities } }'],
])('an error over %s is worded alike by both', async (_name, query) => {
  const fast = await send(JSON.stringify({ query }), { accept: 'application/json' })
  const whole = await app.fetch(
    new Request('http://moothall.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    }),
  )
  const [a, b] = [await fast.json(), await whole.json()] as { errors: { extensions: { code: string } }[] }[]
  expect(a?.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(a).toEqual(b)
  expect(fast.status).toBe(whole.status)
})

test('an answer comes in the media type that was asked for', async () => {
  const body = JSON.stringify({ query: '{ __typename }' })
  expect((await send(body, { accept: GRAPHQL })).headers.get('content-type')).toBe(`${GRAPHQL}; charset=utf-8`)
  expect((await send(body, { accept: 'application/json' })).headers.get('content-type')).toBe(
    'application/json; charset=utf-8',
  )
})

test('in the GraphQL media type a question that cannot be run is a 400', async () => {
  for (const query of ['{ people(', '{ nothing }'])
    expect((await send(JSON.stringify({ query }), { accept: GRAPHQL })).status).toBe(400)
})

test('a body that is no JSON, or no question, is a 400', async () => {
  for (const body of ['{', '[]', '{"variables": {}}', '"text"']) expect((await send(body)).status).toBe(400)
})

test.each(serverAudits({ url: () => `${serving.address}/graphql`, fetchFn: fetch }))(
  'GraphQL over HTTP: $name',
  async ({ fn }) => {
    // A notice is about what a server may do and need not.
    expect(['ok', 'notice']).toContain((await fn()).status)
  },
)

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${serving.address}/graphql?${query}`, { headers })

test('a request that cannot be read as a question is refused in words, each with its status', async () => {
  const refusals: [Response, number, RegExp][] = [
    [await send('{}', { accept: 'text/csv' }), 406, /text\/csv/],
    [await send('{}', { 'content-type': 'text/plain' }), 415, /text\/plain/],
    [await get('query=%7B__typename%7D&variables=%7Bx'), 400, /variables is no JSON object/],
    [await get('query=mutation%7Bx%7D'), 405, /mutation/],
    ...(await Promise.all(
      ['PUT', 'PATCH', 'DELETE'].map(
        async (method): Promise<[Response, number, RegExp]> => [
          await fetch(`${serving.address}/graphql`, { method, body: '{}' }),
          405,
          new RegExp(method),
        ],
      ),
    )),
  ]
  for (const [response, status, words] of refusals) {
    expect(response.status).toBe(status)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors[0]?.message).toMatch(words)
    if (status === 405) expect(response.headers.get('allow')).toMatch(/POST/)
  }
  expect((await fetch(`${serving.address}/graphql`, { method: 'HEAD' })).status).toBe(405)
})

test('media types are read as HTTP has them: by weight, and without case', async () => {
  const body = JSON.stringify({ query: '{ __typename }' })
  const typeFor = async (accept: string): Promise<string | null> =>
    (await send(body, { accept })).headers.get('content-type')
  expect(await typeFor(`${GRAPHQL};q=0.5, application/json`)).toBe('application/json; charset=utf-8')
  expect(await typeFor(`application/json;q=0.9, ${GRAPHQL}; charset=utf-8`)).toBe(`${GRAPHQL}; charset=utf-8`)
  expect((await send(body, { 'content-type': 'Application/JSON; charset=UTF-8' })).status).toBe(200)
  expect((await send('{ nothing }', { 'content-type': 'Application/JSON' })).status).toBe(400)
})

test.each([
  ['a variable that is missing', { query: 'query ($a: Int!) { people(first: $a) { totalCount } }' }, /\$a/],
  [
    'an operation that is not there',
    { query: 'query A { __typename }', operationName: 'B' },
    /no operation 'B'.*there is A/,
  ],
  ['several operations and no name', { query: 'query A { __typename } query C { __typename }' }, /A, C.*operationName/],
  ['a mutation that there is not', { query: 'mutation { x }' }, /Cannot query field "x" on type "Mutation"/],
  ['a subscription', { query: 'subscription { x }' }, /no subscription/],
  ['no operation at all', { query: 'fragment F on Query { __typename }' }, /only fragments/],
])(
  '%s is a question that cannot be run: a 200 in plain JSON, a 400 in the GraphQL media type',
  async (_name, question, words) => {
    for (const [accept, status] of [
      ['application/json', 200],
      [GRAPHQL, 400],
    ] as const) {
      const response = await send(JSON.stringify(question), { accept })
      expect(response.status).toBe(status)
      const told = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] }
      expect(told).not.toHaveProperty('data')
      expect(told.errors[0]?.message).toMatch(words)
      expect(told.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
    }
  },
)

test('a query may come by GET', async () => {
  const response = await fetch(
    `${serving.address}/graphql?query=${encodeURIComponent('{ person(id: "person:teresa-smith") { name } }')}`,
    { headers: { accept: 'application/json' } },
  )
  expect(await response.json()).toEqual({ data: { person: { name: 'Teresa Smith' } } })
})

test('a browser gets GraphiQL, which needs nothing from elsewhere', async () => {
  const page = await (await fetch(`${serving.address}/graphql`, { headers: { accept: 'text/html' } })).text()
  expect(page).toContain('Moothall API')
  expect(page).not.toMatch(/<(script|link)[^>]+(src|href)=["']https?:/)
})

test('a request that is too long is refused, and a client that sends on hears so', async () => {
  const response = await send(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(5_000_000) } }))
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] })
})

test.each([
  ['2024', /2024 is no Date/],
  ['true', /true is no Date/],
  ['"2024-13-01"', /2024-13-01/],
])('a day written as %s is refused with its place', async (written, words) => {
  const { errors } = await post(app, `{ stats(asOf: ${written}) { statements } }`)
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(words),
    locations: [{ line: 1, column: 15 }],
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('/healthz and /readyz say whether the process and the database answer', async () => {
  expect((await fetch(`${serving.address}/healthz`)).status).toBe(200)
  expect((await fetch(`${serving.address}/readyz`)).status).toBe(200)
  const gone: Database = { ...database, ping: () => Promise.reject(new Error('gone')) }
  expect((await testApp(gone).fetch(new Request('http://moothall.test/readyz'))).status).toBe(503)
  expect((await testApp(gone).fetch(new Request('http://moothall.test/healthz'))).status).toBe(200)
})

test.each([
  [
    'deep',
    `{ person(id: "x") ${'{ memberships { nodes { person '.repeat(7)} { id } ${'} } }'.repeat(7)} }`,
    /MAX_DEPTH/,
  ],
  ['aliased', `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`, /MAX_ALIASES/],
  ['long', `{ ${'__typename '.repeat(1_900)} } # ${'x'.repeat(20_000)}`, /MAX_QUERY_LENGTH/],
  ['wide', `{ people { nodes { ${'id '.repeat(2_001)} } } }`, /2003 fields.*2000.*MAX_FIELDS/],
  [
    'costly',
    '{ organizations { nodes { members(first: 100) { nodes { person { memberships(first: 100) { nodes { id ' +
      '} } } } } } } }',
    /MAX_COST/,
  ],
  [
    'unfolding',
    `{ ...f0 } ${Array.from({ length: 12 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f12 on Query { __typename }`,
    /MAX_FIELDS/,
  ],
])('a %s question is refused, with the limit and its setting', async (_name, query, setting) => {
  const { errors, status } = await post(app, query)
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } })
  expect(errors?.[0]?.message).toMatch(setting)
  expect(errors?.[0]?.message).toMatch(/\d/)
  expect(status).toBe(200)
  expect((await post(app, query, {}, { accept: GRAPHQL })).status).toBe(400)
})

test('a question that repeats itself beyond what can be checked is refused as too complex', async () => {
  const { errors } = await post(app, `{ people { nodes { ${'id '.repeat(1_990)} } } }`)
  expect(errors).toEqual([
    { message: expect.stringMatching(/same fields more often/), extensions: { code: 'QUERY_TOO_COMPLEX' } },
  ])
})

test('a page too large, a foreign cursor and both directions at once are refused by name', async () => {
  const code = async (args: string): Promise<string> => {
    const { errors } = await post(app, `{ people(${args}) { totalCount nodes { id } } }`)
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    return errors?.[0]?.message ?? ''
  }
  expect(await code('first: 1001')).toMatch(/1000/)
  expect(await code('after: "nonsense"')).toMatch(/nonsense/)
  expect(await code('first: 1, last: 1')).toMatch(/first leads forwards/)
  const { posts, people } = await ask(
    app,
    '{ posts(first: 1) { pageInfo { endCursor } } people(first: 1, orderBy: NAME_DESC) { pageInfo { endCursor } } }',
  )
  for (const { pageInfo } of [posts, people])
    expect(await code(`after: "${pageInfo.endCursor}"`)).toMatch(/the same list returned in the same order/)
})

test('a thousand ids that are not there are not all said again', async () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `person:${'x'.repeat(880)}-${index}`)
  const { errors } = await post(app, 'query($ids: [ID!]!) { neighbourhood(of: $ids) { totalNodes } }', { ids })
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect(errors?.[0]?.message).toMatch(/search\(text:\) finds ids by name/)
  expect(errors?.[0]?.message.length).toBeLessThan(1_100)
  const few = await post(app, 'query($ids: [ID!]!) { neighbourhood(of: $ids) { totalNodes } }', {
    ids: Array.from({ length: 22 }, (_, index) => `person:nobody-${index}`),
  })
  expect(few.errors?.[0]?.message).toMatch(/'person:nobody-9' and 12 more/)
})

test('what fails inside is masked, and logged under a reference', async () => {
  const broken: Database = { ...database, read: () => Promise.reject(new Error('MATCH (secret) at /srv/secret.ts')) }
  const { errors } = await post(testApp(broken), '{ people { totalCount } }')
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(errors)).not.toMatch(/secret/)
})

test('a question that takes too long is stopped in the database', async () => {
  const slow: Database = {
    ...database,
    read: (_text, _parameters, options) =>
      database.read(
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s',
        {},
        { ...options, timeoutMs: 200 },
      ),
  }
  const { errors, status } = await post(testApp(slow), '{ people { totalCount } }')
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'TIMEOUT' } })
  expect(errors?.[0]?.message).toMatch(/QUERY_TIMEOUT_MS/)
  expect(status).toBe(504)
  const running = () =>
    database.read<{ query: string }>(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND range(1, 100000)' AND NOT " +
        "currentQuery CONTAINS 'SHOW' RETURN currentQuery AS query",
    )
  await expect.poll(running, { timeout: 10_000 }).toEqual([])
})
