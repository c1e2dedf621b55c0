import { buildClientSchema, buildSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from '../../server/http/serve.ts'
import { testApp } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'

/** What clients of many kinds send and expect over HTTP. */

let server: Serving
beforeAll(async () => {
  const app = testApp(shippedDatabase(), { CORS_ORIGINS: 'https://notebooks.example.org' })
  server = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.address}${path}`, init)
const post = (body: object | string): Promise<Response> =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const NAME = '/graphql?query=%7Borganization(id%3A%22org%3Aofsted%22)%7Bname%7D%7D'

test('an answer to a GET has a mark, and who has it already is sent nothing', async () => {
  const first = await ask(NAME)
  const tag = first.headers.get('etag') as string
  expect(await first.json()).toEqual({ data: { organization: { name: 'Ofsted' } } })
  expect(tag).toMatch(/^W\/"[\w-]+"$/)
  const again = await ask(NAME, { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  const other = await ask(NAME.replace('ofsted', 'dfe'), { headers: { 'if-none-match': tag } })
  expect(other.status).toBe(200)
})

test('the schema is given as SDL, and a tool that builds clients can read it', async () => {
  const response = await ask('/schema.graphql')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const schema = buildSchema(await response.text())
  expect(schema.getQueryType()?.getFields()['statements']).toBeDefined()
  const introspected = (await (await post({ query: getIntrospectionQuery() })).json()) as { data: IntrospectionQuery }
  expect(buildClientSchema(introspected.data).getType('Statement')).toBeDefined()
  // Locations that graphql-core 3.2 does not know make it refuse the whole schema.
  const KNOWN = [
    ...['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
    ...['VARIABLE_DEFINITION', 'SCHEMA', 'SCALAR', 'OBJECT', 'FIELD_DEFINITION', 'ARGUMENT_DEFINITION', 'INTERFACE'],
    ...['UNION', 'ENUM', 'ENUM_VALUE', 'INPUT_OBJECT', 'INPUT_FIELD_DEFINITION'],
  ]
  for (const { name, locations } of introspected.data.__schema.directives)
    for (const location of locations) expect(KNOWN, `@${name}`).toContain(location)
})

test('an empty list of variables is none, as R writes it', async () => {
  const query = '{ organization(id: "org:ofsted") { name } }'
  for (const response of [
    await post({ query, variables: [] }),
    await post({ query, variables: [], extensions: {} }),
    await post(`{"query": ${JSON.stringify(query)}, "variables" : [ ]}`),
    await ask(`/graphql?query=${encodeURIComponent(query)}&variables=%5B%5D`),
  ])
    expect(await response.json()).toEqual({ data: { organization: { name: 'Ofsted' } } })
  expect((await post({ query, variables: ['org:ofsted'] })).status).toBe(400)
})

test('a question that is named by its hash alone is asked for in words; with its text it is answered', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
  const byHash = [
    await post({ extensions }),
    await post({ variables: {}, operationName: 'Q', extensions }),
    await ask(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`),
  ]
  for (const response of byHash)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' }, message: expect.stringContaining('query') }],
    })
  expect(await (await post({ query: '{ __typename }', extensions })).json()).toEqual({ data: { __typename: 'Query' } })
})

test('names of clients pass from other origins', async () => {
  const asked = await ask('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://notebooks.example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'apollographql-client-name, apollographql-client-version',
    },
  })
  const allowed = asked.headers.get('access-control-allow-headers')
  expect(allowed).toContain('apollographql-client-name')
  expect(allowed).toContain('apollographql-client-version')
})

test.each(['/graphql/x', '/graphql/graphql', '/api', '/api/v1/people'])(
  'there is nothing at %s, not even the page',
  async (path) => {
    const response = await ask(path, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(404)
  },
)

test('the API answers with a slash at its end as well', async () => {
  expect(await (await ask(NAME.replace('?', '/?'))).json()).toEqual({ data: { organization: { name: 'Ofsted' } } })
})
