import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())
const LEADER = 'post:tameside-council-executive-leader'
const COONEY = 'membership:gerald-cooney-executive-leader'
const WILLS = 'membership:eleanor-wills-executive-leader'

test('what depends on the day stands on edges, each list with its own; the statement says the same in all', async () => {
  const { post: seat } = await ask(
    app,
    `query ($id: ID!) { post(id: $id) {
      a: holders(asOf: "2024-09-17") { edges { holds certainty citationCount sourceCount sentence
        citations { document { id } } bounds { latestStart } node { id kind label subject { id } object { id } } } }
      b: holders(asOf: "2024-10-15") { edges { holds node { id before: holds(asOf: "2024-09-17")
        later: holds(asOf: "2024-10-15") } } nodes { holds } }
      c: holders { x: edges { holds node { id } } y: edges { sentence node { person { name } } } }
    } }`,
    { id: LEADER },
  )
  expect(seat.a.edges).toEqual([
    {
      holds: 'CERTAINLY',
      certainty: 'STATED',
      citationCount: 1,
      sourceCount: 1,
      sentence: expect.stringContaining('Gerald Cooney'),
      citations: [{ document: { id: 'doc:tameside-commissioner-release-2024' } }],
      bounds: { latestStart: '2024-09-17' },
      node: {
        id: COONEY,
        kind: 'MEMBERSHIP',
        label: 'Executive Leader',
        subject: { id: 'person:gerald-cooney' },
        object: { id: 'org:tameside-council' },
      },
    },
  ])
  expect(seat.b.edges).toEqual([
    { holds: 'POSSIBLY', node: { id: COONEY, before: 'CERTAINLY', later: 'POSSIBLY' } },
    { holds: 'POSSIBLY', node: { id: WILLS, before: null, later: 'POSSIBLY' } },
  ])
  expect(seat.b.nodes).toEqual([{ holds: null }, { holds: null }])
  expect(seat.c.x).toEqual([COONEY, WILLS].map((id) => ({ holds: null, node: { id } })))
  expect(seat.c.y.map(({ node }: { node: { person: { name: string } } }) => node.person.name)).toEqual([
    'Gerald Cooney',
    'Eleanor Wills',
  ])
})

test('an event is asked for as the days on which it was', async () => {
  const EVENT = 'event:tameside-ofsted-inspection-2023-12'
  const { organization } = await ask(
    app,
    `query ($event: ID!) { organization(id: "org:tameside-council") {
      members(asOfEvent: $event, first: 20) { edges { holds node { holds(asOfEvent: $event) } } } } }`,
    { event: EVENT },
  )
  expect(organization.members.edges.length).toBeGreaterThan(0)
  for (const { holds, node } of organization.members.edges)
    expect([holds, node.holds]).toEqual(['POSSIBLY', 'POSSIBLY'])
})

test.each([
  [
    'both a day and an event',
    '(asOf: "2024-09-17", asOfEvent: "event:tameside-ofsted-inspection-2023-12")',
    'BAD_USER_INPUT',
  ],
  ['an event that is not there', '(asOfEvent: "event:none")', 'NOT_FOUND'],
  ['something that has no days', '(asOfEvent: "org:ofsted")', 'BAD_USER_INPUT'],
])('%s is refused', async (_, args, code) => {
  const list = await post(app, `{ post(id: "${LEADER}") { holders${args} { totalCount } } }`)
  expect(list.errors?.[0]?.extensions.code).toBe(code)
  const own = await post(app, `{ node(id: "${COONEY}") { ... on Statement { holds${args} } } }`)
  expect(own.errors?.[0]?.extensions.code).toBe(code)
  const graph = await post(app, `{ subgraph${args.replace('(', '(ids: ["org:ofsted"], ')} { totalNodes } }`)
  expect(graph.errors?.[0]?.extensions.code).toBe(code)
})

test('of a statement that was not on the record yet nothing is told', async () => {
  const { node } = await ask(
    app,
    `query ($id: ID!) { node(id: $id) { ... on Membership { start(knownBy: "2020-12-31") end(knownBy: "2020-12-31")
      bounds(knownBy: "2020-12-31") { earliestStart latestStart earliestEnd latestEnd }
      holds(asOf: "2024-10-15", knownBy: "2020-12-31") citationCount(knownBy: "2020-12-31")
      citations(knownBy: "2020-12-31") { locator } sentence(knownBy: "2020-12-31") } } }`,
    { id: COONEY },
  )
  expect(node).toEqual({
    start: null,
    end: null,
    bounds: { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null },
    holds: null,
    citationCount: 0,
    citations: [],
    sentence: 'Nothing on the record said so by then.',
  })
})

test('during an event is certain only what surely held on all its days', async () => {
  const { node } = await ask(
    app,
    `{ node(id: "membership:teresa-smith-executive-member") { ... on Membership {
      bounds { earliestEnd }
      first: holds(asOf: "2025-05-01") last: holds(asOf: "2025-05-31")
      during: holds(asOfEvent: "event:stockport-ofsted-inspection-2025-05") } } }`,
  )
  expect(node).toEqual({
    bounds: { earliestEnd: '2025-05-01' },
    first: 'CERTAINLY',
    last: 'POSSIBLY',
    during: 'POSSIBLY',
  })
})

test('sources are counted as documents and citations as passages, of those that were out by then', async () => {
  const counted: { sourceCount: number; citationCount: number; citations: { document: { id: string } }[] }[] = []
  for (let after: string | null = null, goesOn = true; goesOn; ) {
    const { statements } = await ask(
      app,
      `query ($after: String) { statements(knownBy: "2025-01-31", first: 100, after: $after) {
        edges { sourceCount citationCount citations { document { id } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    counted.push(...statements.edges)
    after = statements.pageInfo.endCursor
    goesOn = statements.pageInfo.hasNextPage
  }
  for (const { sourceCount, citationCount, citations } of counted)
    expect([sourceCount, citationCount]).toEqual([
      new Set(citations.map(({ document }) => document.id)).size,
      citations.length,
    ])
  expect(counted.some(({ sourceCount, citationCount }) => sourceCount < citationCount)).toBe(true)
})
