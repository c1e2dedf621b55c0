import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())

test.each(['Typo', 'ORG:ofsted', 'person:nobody', 'doc:', 'org:ofsted'])(
  'an id beside others (%s) takes nothing from them',
  async (beside) => {
    const { subgraph } = await ask(
      app,
      `query($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id ...on Person { honorificPrefix }
        ...on Organization { classification } } } }`,
      { ids: ['org:ofsted', beside, 'person:teresa-smith'] },
    )
    expect(subgraph.nodes).toEqual([
      { id: 'org:ofsted', classification: 'REGULATOR' },
      { id: 'person:teresa-smith', honorificPrefix: 'Cllr' },
    ])
  },
)

test('one object under two keys has what each of them asks for', async () => {
  const { organizations, members } = await ask(
    app,
    `{ organizations(first: 1) { edges { a: node { id: name } node { id } } a: nodes { x: name } b: nodes { x:
      classification } }
      members: organization(id: "org:tameside-council") { members(first: 2) {
        a: nodes { person { m: memberships(first: 1) { totalCount nodes { id } } } }
        b: nodes { person { m: memberships(first: 3) { totalCount nodes { id } } } } } } }`,
  )
  const [edge] = organizations.edges
  expect(organizations.a).toEqual([{ x: edge.a.id }])
  expect(edge.node.id).toMatch(/^org:/)
  expect(organizations.b).not.toEqual(organizations.a)
  for (const [key, most] of [
    ['a', 1],
    ['b', 3],
  ] as const)
    for (const { person } of members.members[key])
      expect(person.m.nodes).toHaveLength(Math.min(person.m.totalCount, most))
})

test('a field of statements of many kinds has at each key what that key asks for, by the whole record and by one day', async () => {
  const { organization } = await ask(
    app,
    `{ organization(id: "org:tameside-council") { statements(first: 50) { nodes {
        start early: start(knownBy: "1900-01-01") known_early: citations { locator }
        bounds { latestStart } before: bounds(knownBy: "1900-01-01") { earliestStart latestStart } } } } }`,
  )
  const { nodes } = organization.statements
  expect(nodes.some(({ start }: { start: string | null }) => start !== null)).toBe(true)
  expect(nodes.some(({ bounds }: { bounds: { latestStart: unknown } }) => bounds.latestStart !== null)).toBe(true)
  for (const node of nodes) {
    expect(node).toMatchObject({ early: null, before: { earliestStart: null, latestStart: null } })
    expect(node.known_early.length).toBeGreaterThan(0)
  }
})

test('rows and the rows of edges are asked for apart', async () => {
  const { organization } = await ask(
    app,
    `{ organization(id: "org:tameside-council") { members(first: 2) {
        nodes { person { memberships(first: 1) { nodes { id } } } }
        edges { node { person { memberships(first: 3) { totalCount nodes { id } } } } } } } }`,
  )
  for (const { node } of organization.members.edges)
    expect(node.person.memberships.nodes).toHaveLength(Math.min(3, node.person.memberships.totalCount))
})

test('a tie that both began and ended has in each list what that list asks for', async () => {
  const { changes } = await ask(
    app,
    '{ changes(from: "2015-01-01", to: "2026-01-01", standing: [IN_FORCE, PROPOSED]) { began { key statement { sentence } } ended { key ' +
      'statement { id } } } }',
  )
  const ended = new Set(changes.ended.map(({ key }: { key: string }) => key))
  const both = changes.began.filter(({ key }: { key: string }) => ended.has(key))
  expect(both.length).toBeGreaterThan(0)
  for (const { statement } of both) expect(statement).toEqual({ sentence: expect.any(String) })
  for (const { statement } of changes.ended) expect(statement).toEqual({ id: expect.any(String) })
})
