import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { testApp } from '../support/app.ts'
import { askOnce } from '../support/asking.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { dbHits, planReader } from '../support/plans.ts'

const { connection, database, stop } = await ownNeo4j()
afterAll(stop)
const { profile } = planReader(connection)

const SMALL = 100
const LARGE = 12_000

/** Every statement that a request sends, as it is sent. */
const sent: { text: string; parameters: Record<string, unknown> }[] = []
const app = testApp({
  ...database,
  read: (text, parameters = {}, options) => {
    sent.push({ text, parameters })
    return database.read(text, parameters, options)
  },
})

/** Puts a question and gives what its statements cost the database, however long they take. */
async function costOf(
  query: string,
  variables: Record<string, unknown>,
): Promise<{ statements: number; hits: number; answer: never }> {
  sent.length = 0
  const answer = await askOnce(app, query, variables)
  const asked = [...sent]
  let hits = 0
  for (const { text, parameters } of asked) hits += dbHits(await profile(text, parameters))
  return { statements: asked.length, hits, answer: answer as never }
}

const HUB = `UNWIND range(1, $size) AS i
CALL (i) {
  MATCH (hub:Entity {id: $hub})
  CREATE (person:Entity:Person {id: 'person:' + $name + i, type: 'PERSON', name: $name + i, sortName: $name + i,
    names: [$name + i], alternateNames: [], searched: [$name + i], roles: [], roleOf: [], named: true})
  CREATE (s:Statement:Tie:Membership {id: 'membership:' + $name + i, typename: 'Membership', relation:
    'MEMBERSHIP', label: 'Member', role: 'Member', from: person.id, to: $hub, es: i % 3000, ls: i % 3000, ee: 10000,
    le: 10000000, standing: 'IN_FORCE', certainty: 'STATED', knownFrom: 5000, citationCount: 1, sourceCount: 1})
  CREATE (s)-[:FROM]->(person) CREATE (s)-[:TO]->(hub)
}`

beforeAll(async () => {
  await ensureConstraints(database)
  for (const [name, size] of [
    ['small', SMALL],
    ['large', LARGE],
  ] as const) {
    await database.write(
      `CREATE (:Entity:Organization {id: 'org:' + $name, type: 'ORGANIZATION', name: $name, sortName: ` +
        '$name, names: [$name], alternateNames: [], searched: [$name], roles: [], roleOf: [], ' +
        `classification: 'COUNCIL'})`,
      { name },
    )
    for (let from = 0; from < size; from += 10_000)
      await database.write(HUB.replace('range(1, $size)', 'range($from + 1, $to)'), {
        name,
        hub: `org:${name}`,
        from,
        to: Math.min(size, from + 10_000),
      })
  }
  // One person in both, as the last of the large hub's members that anybody would come to.
  await database.write(`MATCH (person:Entity {id: 'person:small7'}), (hub:Entity {id: 'org:large'})
    CREATE (s:Statement:Tie:Membership {id: 'membership:bridge', typename: 'Membership', relation:
      'MEMBERSHIP', label: 'Member', role: 'Member', from: person.id, to: hub.id, es: -5, ls: -5, ee: 10000, le:
      10000000, standing: 'IN_FORCE', certainty: 'STATED', knownFrom: 5000, citationCount: 1, sourceCount: 1})
    CREATE (s)-[:FROM]->(person) CREATE (s)-[:TO]->(hub)`)
  await database.write('CALL db.awaitIndexes(300)')
})

describe(`an organization of ${LARGE} members costs as much as one of ${SMALL}:`, () => {
  const AROUND =
    'query ($of: [ID!]!, $first: Int, $asOf: Date) { neighbourhood(of: $of, first: $first, asOf: $asOf) { ' +
    'truncated nodes { id name } edges { key source target holds } } }'

  test.each([
    ['at any time', undefined],
    ['on a day', '1985-01-01'],
  ])('its neighbourhood %s', async (_name, asOf) => {
    const small = await costOf(AROUND, { of: ['org:small'], first: 25, asOf })
    const large = await costOf(AROUND, { of: ['org:large'], first: 25, asOf })
    expect(large.hits).toBeLessThan(small.hits * 1.3)
    expect(large.answer).toMatchObject({
      neighbourhood: { truncated: true, nodes: { length: 25 }, edges: { length: 24 } },
    })
  })

  test('and two entities take turns with their neighbours', async () => {
    const { answer } = await costOf('{ neighbourhood(of: ["org:small", "org:large"], first: 12) { nodes { id } } }', {})
    const names = (answer as { neighbourhood: { nodes: { id: string }[] } }).neighbourhood.nodes.map(({ id }) =>
      id.replace(/\d+$/, ''),
    )
    expect(names).toEqual([
      'org:small',
      'org:large',
      ...Array.from({ length: 5 }, () => ['person:small', 'person:large']).flat(),
    ])
  })

  test('its neighbourhood with the number of nodes, which is counted to a limit', async () => {
    const { hits, answer } = await costOf(
      'query ($of: [ID!]!) { neighbourhood(of: $of, first: 25) { totalNodes truncated nodes { id } } }',
      { of: ['org:large'] },
    )
    expect(answer).toMatchObject({ neighbourhood: { totalNodes: 1_000, truncated: true, nodes: { length: 25 } } })
    expect(hits).toBeLessThan(10_000)
  })

  test('the ties among it and some members', async () => {
    const ids = (name: string): string[] => [
      `org:${name}`,
      ...Array.from({ length: 20 }, (_, index) => `person:${name}${index + 1}`),
    ]
    const question = 'query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id } edges { key } } }'
    const small = await costOf(question, { ids: ids('small') })
    const large = await costOf(question, { ids: ids('large') })
    expect(large.answer).toMatchObject({ subgraph: { edges: { length: 20 } } })
    expect(large.hits).toBeLessThan(small.hits * 1.3)
  })

  test('a path past it, found from its far side', async () => {
    const { hits, answer } = await costOf(
      '{ paths(from: "person:large11999", to: "person:small3", first: 1) { paths { sentence steps { node { id } } } } }',
      {},
    )
    expect(answer).toMatchObject({
      paths: {
        paths: [
          {
            steps: ['person:large11999', 'org:large', 'person:small7', 'org:small', 'person:small3'].map((id) => ({
              node: { id },
            })),
          },
        ],
      },
    })
    expect(hits).toBeLessThan(300_000)
  })

  test('counts before expanding stop at a limit', async () => {
    const { hits, answer } = await costOf('{ expansions(of: ["org:large"]) { relation type count } }', {})
    expect(answer).toEqual({ expansions: [{ relation: 'MEMBERSHIP', type: 'PERSON', count: 10_000 }] })
    expect(hits).toBeLessThan(60_000)
  })
})

test('the number of statements does not grow with the answer', async () => {
  const questions: [string, (size: number) => Record<string, unknown>][] = [
    [
      'query ($first: Int) { neighbourhood(of: ["org:large"], first: $first) { totalNodes nodes { id name ' +
        '... on Person { memberships { nodes { role organization { name } } } } } edges { key statement { id ' +
        'citations { locator } } } } }',
      (first) => ({ first }),
    ],
    [
      'query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id name } edges { key statement { sentence } } } }',
      (size) => ({ ids: ['org:large', ...Array.from({ length: size }, (_, index) => `person:large${index + 1}`)] }),
    ],
    [
      'query ($first: Int) { search(text: "large", first: $first) { totalCount nodes { node { id ... on Entity { name } } } ' +
        'edges { node { node { ... on Entity { name } } } } } }',
      (first) => ({ first }),
    ],
    [
      'query ($first: Int) { changes(from: "1970-01-02", to: "1978-01-01", of: ["org:small"], first: ' +
        '$first) { began { key statement { sentence } } continued { key } newHolders { post { id } } } }',
      (first) => ({ first }),
    ],
  ]
  for (const [query, variables] of questions) {
    const few = await costOf(query, variables(3))
    const many = await costOf(query, variables(60))
    expect(many.statements).toBe(few.statements)
    expect(many.statements).toBeLessThanOrEqual(6)
  }
})
