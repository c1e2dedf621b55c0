import { expect, test } from 'vitest'
import { isoDay } from '../../schema/time.ts'
import type { Records } from '../../seed/records.ts'
import type { Database } from '../../server/database/database.ts'
import { testApp } from '../support/app.ts'
import { ask, askOnce, post } from '../support/asking.ts'
import { type OracleTie, oracleTies } from '../support/oracle/ties.ts'
import { databaseForGraphs, onRandomGraphs, timeIn } from '../support/random-graphs.ts'

const database = await databaseForGraphs()
const app = testApp(database)

interface Row {
  id: string
  holds: string | null
  citationCount: number
  citations: unknown[]
  bounds: Record<string, string | null>
}
const ROW =
  '{ id holds citationCount citations { document { id } } bounds { earliestStart latestStart earliestEnd latestEnd } }'
const WHEN = '$asOf: Date, $knownBy: Date, $standing: [Standing!]'
const ARGS = 'asOf: $asOf, knownBy: $knownBy, standing: $standing, first: 1000'

const rowOf = (tie: OracleTie) => ({
  id: tie.id,
  holds: tie.holds,
  citationCount: tie.citationCount,
  citations: tie.citationCount,
  bounds: {
    earliestStart: isoDay(tie.bounds.earliestStart),
    latestStart: isoDay(tie.bounds.latestStart),
    earliestEnd: isoDay(tie.bounds.earliestEnd),
    latestEnd: isoDay(tie.bounds.latestEnd),
  },
})
const answered = (rows: Row[]) =>
  rows.map((row) => ({ ...row, citations: row.citations.length })).sort((a, b) => (a.id < b.id ? -1 : 1))
const expected = (ties: OracleTie[]) => ties.map(rowOf).sort((a, b) => (a.id < b.id ? -1 : 1))

/** Each list, the root it hangs on, and the ties that belong in it. */
const LISTS: [field: string, root: string, belongs: (tie: OracleTie, id: string) => boolean][] = [
  ['members', 'organizations', (tie, id) => tie.kind === 'MEMBERSHIP' && tie.target === id],
  ['partnerships', 'organizations', (tie, id) => tie.kind === 'PARTICIPATION' && tie.source === id],
  [
    'affiliations',
    'organizations',
    (tie, id) => tie.id.startsWith('affiliation:') && (tie.target === id || tie.source === id),
  ],
  ['memberships', 'organizations', (tie, id) => tie.kind === 'MEMBERSHIP' && tie.source === id],
  ['involvements', 'organizations', (tie, id) => tie.kind === 'INVOLVEMENT' && tie.source === id],
  ['mentions', 'organizations', (tie, id) => tie.kind === 'MENTION' && tie.source === id],
  ['partnerships', 'people', (tie, id) => tie.kind === 'PARTICIPATION' && tie.source === id],
  ['involvements', 'people', (tie, id) => tie.kind === 'INVOLVEMENT' && tie.source === id],
  ['mentions', 'people', (tie, id) => tie.kind === 'MENTION' && tie.source === id],
  [
    'affiliations',
    'programmes',
    (tie, id) => tie.id.startsWith('affiliation:') && (tie.target === id || tie.source === id),
  ],
  ['memberships', 'people', (tie, id) => tie.kind === 'MEMBERSHIP' && tie.source === id],
  ['holders', 'posts', (tie, id) => tie.kind === 'HOLDS' && tie.target === id],
  ['participants', 'partnerships', (tie, id) => tie.kind === 'PARTICIPATION' && tie.target === id],
  ['involved', 'events', (tie, id) => tie.kind === 'INVOLVEMENT' && tie.target === id],
  ['mentions', 'documents', (tie, id) => tie.kind === 'MENTION' && tie.target === id],
]

const page = async (
  args: string,
): Promise<{
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}> =>
  (
    await ask(
      app,
      `{ memberships(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage ` +
        'startCursor endCursor } } }',
    )
  ).memberships

onRandomGraphs(database, 60, (question) => {
  for (const [field, root, belongs] of LISTS)
    question(`${field} of ${root}, on any day and any day's record`, 2, async (chance, graph) => {
      const when = timeIn(chance, graph)
      const data = await ask(
        app,
        `query(${WHEN}) { ${root}(first: 30) { nodes { id ${field}(${ARGS}) { totalCount nodes ${ROW} } } } }`,
        { ...when },
      )
      const ties = oracleTies(graph.records, when)
      for (const { id, [field]: list } of data[root].nodes) {
        const mine = ties.filter((tie) => belongs(tie, id)).map((tie) => ({ ...tie, id: tie.id.replace('#post', '') }))
        expect(answered(list.nodes)).toEqual(expected(mine))
        expect(list.totalCount).toBe(mine.length)
      }
    })

  for (const order of ['START_ASC', 'START_DESC'])
    question(`forwards and backwards give every row once, in one order (${order})`, 1, async (chance, { records }) => {
      const all = (await page(`orderBy: ${order}, first: 1000`)).edges.map(({ node }) => node.id)
      expect(all).toEqual(byStart(records, order === 'START_DESC'))
      const size = chance.whole(1, 7)
      expect(await turned(`orderBy: ${order}, first: ${size}`, 'after')).toEqual(all)
      expect(await turned(`orderBy: ${order}, last: ${size}`, 'before')).toEqual(all)
    })

  question('between two cursors there is what stands between them, from either end', 1, async () => {
    const all = (await page('first: 1000')).edges
    const [after, before] = [all[0]?.cursor, all.at(-1)?.cursor]
    const between = all.slice(1, -1).map(({ node }) => node.id)
    if (between.length < 2) return
    const ids = async (size: string) =>
      (await page(`${size} after: "${after}", before: "${before}"`)).edges.map(({ node }) => node.id)
    expect([await ids(''), await ids('first: 2,'), await ids('last: 2,')]).toEqual([
      between,
      between.slice(0, 2),
      between.slice(-2),
    ])
  })

  question('null for an argument that has a default is the same as leaving it out', 1, async () => {
    const lists = (standing: string, orderBy: string) =>
      `{ stats${standing} { statements } facets${standing} { relations { key count } } memberships(first: ` +
      `20${standing.replace(/[()]/g, ' ')}) { totalCount } events${orderBy} { nodes { id } } people(first: ` +
      `20) { nodes { id memberships${standing} { totalCount nodes { id } } } } }`
    expect(await ask(app, lists('(standing: null)', '(orderBy: null)'))).toEqual(await ask(app, lists('', '')))
  })

  // The last, as it takes rows out of the graph.
  question('a cursor stays good when its row and rows before it are gone', 1, async () => {
    const all = (await page('first: 1000')).edges
    const [first, second, third] = all
    if (first === undefined || second === undefined || third === undefined) return
    await database.write('MATCH (s:Statement) WHERE s.id IN $ids DETACH DELETE s', {
      ids: [first.node.id, second.node.id],
    })
    expect((await page(`first: 1000, after: "${second.cursor}"`)).edges.map(({ node }) => node.id)).toEqual(
      all.slice(2).map(({ node }) => node.id),
    )
    await database.write('MATCH (d:Dataset) DELETE d')
  })
})

/** Memberships by the earliest day on which each may have begun, then by id. */
function byStart(records: Records, descending: boolean): string[] {
  const ties = oracleTies(records, {}).filter(({ kind }) => kind === 'MEMBERSHIP')
  const sorted = ties.sort((a, b) => a.bounds.earliestStart - b.bounds.earliestStart || (a.id < b.id ? -1 : 1))
  return (descending ? sorted.reverse() : sorted).map(({ id }) => id)
}

/** The ids of all pages, turned until there is none. */
async function turned(args: string, by: 'after' | 'before'): Promise<string[]> {
  const found: string[][] = []
  for (let cursor: string | null = null, more = true; more; ) {
    const { edges, pageInfo } = await page(`${args}${cursor === null ? '' : `, ${by}: "${cursor}"`}`)
    found.push(edges.map(({ node }) => node.id))
    ;[cursor, more] =
      by === 'after' ? [pageInfo.endCursor, pageInfo.hasNextPage] : [pageInfo.startCursor, pageInfo.hasPreviousPage]
  }
  return (by === 'after' ? found : found.reverse()).flat()
}

test('the number of statements put to the database does not grow with the answer', async () => {
  const texts: string[] = []
  const counted: Database = {
    ...database,
    read: (text, parameters, options) => {
      texts.push(text)
      return database.read(text, parameters, options)
    },
  }
  const question = (first: number) =>
    `{ organizations(first: ${first}) { nodes { id members(first: 5) { nodes { person { name ` +
    'memberships(first: 5) { nodes { organization { name } citations { document { title } } } } } } } } } }'
  const counts: number[] = []
  for (const first of [1, 10, 30]) {
    texts.length = 0
    await askOnce(testApp(counted), question(first))
    counts.push(texts.length)
  }
  expect(counts).toEqual([1, 1, 1])
})

test('questions that differ in values only share one text, so that the database plans it once', async () => {
  const texts = new Set<string>()
  const listening: Database = {
    ...database,
    read: (text, parameters, options) => {
      texts.add(text)
      return database.read(text, parameters, options)
    },
  }
  for (const [id, asOf] of [
    ['org:n0', '2020-02-01'],
    ['org:n1', '2020-03-05'],
    ['org:nobody', '1999-01-01'],
  ])
    await askOnce(
      testApp(listening),
      'query($id: ID!, $asOf: Date) { organization(id: $id) { name members(asOf: $asOf, first: 3) { nodes ' +
        '{ role person { name } } } } }',
      { id, asOf },
    )
  expect(texts.size).toBe(1)
})

test('events between two days the wrong way round are refused', async () => {
  const { errors } = await post(app, '{ events(filter: { from: "2024-02-01", to: "2024-01-01" }) { totalCount } }')
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/from is 2024-02-01, which is after to, 2024-01-01/),
    extensions: { code: 'BAD_USER_INPUT' },
  })
})
