import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Serving, serve } from '../../server/http/serve.ts'
import { testApp } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'
import { type Sent, waysIn } from '../support/ways-in.ts'

/** What one question may cost, in its text, its answer and the time of others. */

const database = shippedDatabase()
let serving: Serving
beforeAll(async () => {
  serving = await serve(Promise.resolve(testApp(database)), { host: '127.0.0.1', port: 0 })
})
afterAll(() => serving.close())

const some = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')
const nested = (open: string, within: string, close: string, count = 1_500): string =>
  `${open.repeat(count)}${within}${close.repeat(count)}`

const ALL_OF_A_TYPE =
  'fragment F on __Type { name description fields { name description type { name fields { name type { name } } } } }'

const attacks: Readonly<Record<string, Sent>> = {
  'the schema under many names': {
    query: `{ __schema { ${some(99, (i) => `a${i}: types { ...F }`)} } } ${ALL_OF_A_TYPE}`,
  },
  'the schema under more names than may be': {
    query: `{ __schema { ${some(1_200, (i) => `a${i}:types{...F}`)} } } ${ALL_OF_A_TYPE}`,
  },
  'the schema within itself': {
    query: `{ __schema { types ${nested('{ fields { type ', '{ name }', ' } }', 12)} } }`,
  },
  'types by name within themselves': {
    query: `{ ${some(50, (i) => `t${i}: __type(name: "Query") ${nested('{ fields { type ', '{ name }', ' } }', 4)}`)} }`,
  },
  'aliases in fragments, spread again and again': {
    query:
      `{ ${some(30, (i) => `...${i % 2 === 0 ? 'A' : 'B'}`)} } ` +
      `${['A', 'B'].map((name) => `fragment ${name} on Query { ${some(10, (i) => `${name}${i}: __typename`)} }`).join(' ')}`,
  },
  'fragments that double': {
    query:
      `{ ...f0 } ${some(100, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f100 ` +
      'on Query { __typename }',
  },
  'fragments one in the other': {
    query:
      `{ ...f0 } ${some(500, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f500 on Query { ` +
      '__typename }',
  },
  'many operations': { query: some(700, (i) => `query Q${i}{a b c}`), operationName: 'Q1' },
  'one field again and again': { query: `{ people { nodes { ${'id '.repeat(1_990)} } } }` },
  'fields that overlap at every level': {
    query: `{ ${some(7, () => 'people { nodes { memberships { nodes { organization { members { nodes { person { id } } } } } } } }'.repeat(20))} }`,
  },
  'a long list in the text': { query: `{ nodes(ids: [${'[]'.repeat(6_000)}]) { id } }` },
  'a list of lists': { query: `{ nodes(ids: ${nested('[', '', ']')}) { id } }` },
  'objects in objects': { query: `{ people(filter: ${nested('{not:', '{}', '}')}) { totalCount } }` },
  'fields in fields': { query: nested('{a', '{b}', '}') },
  'inline fragments in each other': { query: `{ ${nested('...{', '__typename', '}')} }` },
  'a type of lists': { query: `query ($a: ${nested('[', 'Int', ']')}) { __typename }` },
  'a variable nested 5,000 deep': {
    query: 'query ($a: [ID!]!) { nodes(ids: $a) { id } }',
    variables: `{"a": ${nested('[', '', ']', 5_000)}}`,
  },
  'a variable of objects 5,000 deep': {
    query: 'query ($a: PersonFilter) { people(filter: $a) { totalCount } }',
    variables: `{"a": ${nested('{"not":', '{}', '}', 5_000)}}`,
  },
  'a text of many characters': { query: `{ __typename } #${'x'.repeat(30_000)}` },
  'pages of pages': {
    query: '{ people(first: 1000) { nodes { memberships(first: 1000) { nodes { id } } } } }',
  },
  'a page as long as a default says': {
    query: 'query ($n: Int = 1000) { people(first: $n) { nodes { memberships(first: $n) { nodes { id } } } } }',
  },
  'values under many names': {
    query: `{ people(first: 1000) { nodes { memberships { nodes { ${some(95, (i) => `r${i}: role`)} } } } } }`,
  },
  'paths, many of them': {
    query: `{ ${some(50, (i) => `p${i}: paths(from: "person:a", to: "person:b", first: ${i + 1}) { length }`)} }`,
  },
}

/** A server that is busy with one question answers nobody; so this asks it something else all the while. */
async function slowestBeat(until: Promise<unknown>): Promise<number> {
  let [over, slowest] = [false, 0]
  void until.finally(() => {
    over = true
  })
  while (!over) {
    const start = performance.now()
    expect((await fetch(`${serving.address}/healthz`)).status).toBe(200)
    slowest = Math.max(slowest, performance.now() - start)
  }
  return slowest
}

describe.each(Object.entries(waysIn))('by %s', (way, ask) => {
  test.each(Object.entries(attacks))('%s: refused in words, while others are answered', async (_name, sent) => {
    // An address has a shorter limit than a body: the server itself refuses a longer one.
    if (way === 'a GET' && encodeURIComponent(`${sent.query} ${sent.variables}`).length > 12_000) return
    const asking = ask(serving.address, sent)
    const slowest = await slowestBeat(asking)
    const { status, errors } = await asking
    expect(errors[0]?.extensions.code).toMatch(/^(QUERY_TOO_COMPLEX|BAD_USER_INPUT)$/)
    expect(errors[0]?.message).toMatch(/\w{3,}.*[.!]/)
    expect(errors.length).toBeLessThanOrEqual(21)
    expect(status).toBe(200)
    expect((await ask(serving.address, sent, 'application/graphql-response+json')).status).toBe(400)
    // On a machine that does nothing else it is some hundredths of a second.
    expect(slowest).toBeLessThan(4_000)
  })

  test.each([
    {},
    { descriptions: false },
    {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    },
  ])('the standard question about the schema is answered: %j', async (options) => {
    const { status, errors, text } = await ask(serving.address, { query: getIntrospectionQuery(options) })
    expect([status, errors]).toEqual([200, []])
    expect(text).toContain('"Query"')
  })

  test('three natural levels over a few bodies are answered', async () => {
    const { errors } = await ask(serving.address, {
      query:
        '{ organizations(filter: { ids: ["org:tameside-council", "org:stockport-council"] }) { nodes { ' +
        'posts { nodes { holders { nodes { person { name memberships { nodes { organization { name } } } } ' +
        '} } } } } } }',
    })
    expect(errors).toEqual([])
  })
})

test('an answer that would be too long is refused, with what to do', async () => {
  const small = await serve(Promise.resolve(testApp(database, { MAX_ANSWER_LENGTH: '10000' })), {
    host: '127.0.0.1',
    port: 0,
  })
  for (const ask of Object.values(waysIn)) {
    const { status, errors, text } = await ask(small.address, {
      query:
        '{ documents { nodes { id title statements { nodes { id sentence } } } } people { nodes { id name ' +
        'memberships { nodes { id sentence } } } } }',
    })
    expect(errors).toEqual([
      { message: expect.stringMatching(/MAX_ANSWER_LENGTH.*smaller first/), extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ])
    expect(JSON.parse(text)).toMatchObject({ data: null })
    expect(status).toBe(200)
    expect((await ask(small.address, { query: '{ people(first: 2) { nodes { id } } }' })).errors).toEqual([])
  }
  await small.close()
})

test('many errors are told in few, and none of them says a long value back', async () => {
  for (const ask of Object.values(waysIn)) {
    const wrong = await ask(serving.address, { query: `{ ${some(300, (i) => `nam${i}`)} }` })
    expect(wrong.errors.length).toBeLessThanOrEqual(21)
    expect(wrong.errors.at(-1)?.message).toMatch(/more errors/)
  }
  const { errors, text } = await (waysIn['a plain POST'] as (typeof waysIn)[string])(serving.address, {
    query: 'query ($a: Int, $b: [Standing!]) { people(first: $a) { totalCount } stats(standing: $b) { entities } }',
    variables: JSON.stringify({ a: 'x'.repeat(400_000), b: Array.from({ length: 1_000 }, () => 'y'.repeat(400)) }),
  })
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(text.length).toBeLessThan(50_000)
})
