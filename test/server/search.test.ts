import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APOSTROPHES as SIGNS } from '../../schema/fold.ts'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

/** Every sign for an apostrophe, one by one. */
const APOSTROPHES = [...SIGNS]

const app = testApp(shippedDatabase())

const QUESTION = `query ($text: String!, $types: [SearchType!], $asOf: Date, $knownBy: Date, $standing: [Standing!], $first: Int,
  $after: String) {
  search(text: $text, types: $types, asOf: $asOf, knownBy: $knownBy, standing: $standing, first: $first, after:
    $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { score matched { text start end field } node { __typename id ... on Entity { type name } ... on Person { honorificPrefix }
      ... on Statement { sentence } ... on Story { title } } }
    edges { cursor node { score node { id } } }
  }
}`

interface Hit {
  score: number
  matched: { text: string; start: number; end: number; field: string }
  node: { __typename: string; id: string; type: string }
}
const search = async (
  text: string,
  more: Record<string, unknown> = {},
): Promise<{
  totalCount: number
  nodes: Hit[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { cursor: string; node: { node: { id: string } } }[]
}> => (await ask(app, QUESTION, { text, ...more })).search
const ids = async (text: string, more: Record<string, unknown> = {}): Promise<string[]> =>
  (await search(text, more)).nodes.map((hit) => hit.node.id)

describe('over the graph that ships', () => {
  test.each([
    ['Cooni', 'person:gerald-cooney'],
    ['cooney gerald', 'person:gerald-cooney'],
    ['GERALD COONEY', 'person:gerald-cooney'],
    ['gérald', 'person:gerald-cooney'],
    ['Coldbert', 'person:jill-colbert'],
    ['stockport council', 'org:stockport-council'],
    ['Stockport', 'org:stockport-council'],
    ['Tameside MBC', 'org:tameside-council'],
    ['tmbc', 'org:tameside-council'],
    ['gmca', 'org:greater-manchester-combined-authority'],
    ['ofstde', 'org:ofsted'],
    ['tam', 'org:tameside-council'],
    ['Jill Colbert OBE', 'person:jill-colbert'],
    ['Mrs Jill Colbert, OBE DL', 'person:jill-colbert'],
    ['E08000007', 'org:stockport-council'],
    ['ofsted inspection 2025', 'event:stockport-ofsted-inspection-2025-05'],
    ['ofsted inspected december 2023', 'event:tameside-ofsted-inspection-2023-12'],
    ['Ger ald Cooney', 'person:gerald-cooney'],
    ['Teresa-Smith', 'person:teresa-smith'],
    ['TeresaSmith', 'person:teresa-smith'],
    ['chief executive tameside', 'post:tameside-council-chief-executive'],
    ["children's services director stockport", 'post:stockport-council-director-of-childrens-services'],
  ])('%s finds %s first', async (text, id) => {
    expect((await ids(text))[0]).toBe(id)
  })

  test.each([
    ['inadequate', 'judgement:tameside-2023-overall'],
    ['INADEQUATE Tameside', 'judgement:tameside-2023-overall'],
    ['inadeqate', 'judgement:tameside-2023-overall'],
    ['who led', 'story:who-led-tameside'],
    ['Director of Education lent', 'partnership:joint-director-of-education'],
  ])('what is stated: %s finds %s first', async (text, id) => {
    expect((await ids(text))[0]).toBe(id)
  })

  test.each(['400 days', '400 days of support'])(
    'what is only offered is found where plans count: %s',
    async (text) => {
      expect(await ids(text)).not.toContain('fact:term-400-days')
      expect((await ids(text, { standing: ['IN_FORCE', 'PROPOSED'] }))[0]).toBe('fact:term-400-days')
    },
  )

  test.each(APOSTROPHES.map((apostrophe) => `Director of Children${apostrophe}s Services`))(
    '%s is as good as any other',
    async (text) => {
      expect(await ids(text)).toEqual(await ids("director of children's services"))
      const { posts } = await ask(app, 'query ($name: String!) { posts(filter: { name: $name }) { totalCount } }', {
        name: text,
      })
      expect(posts.totalCount).toBe(2)
    },
  )

  test('statements and stories, each with what it is', async () => {
    const { nodes } = await search('inadequate')
    expect(nodes[0]?.node).toMatchObject({ __typename: 'Judgement', sentence: expect.stringContaining('Inadequate') })
    expect(nodes[0]?.matched).toEqual({ text: 'Inadequate', start: 0, end: 10, field: 'grade' })
    expect(nodes.map(({ node }) => node.__typename)).toContain('Story')
    for (const [types, typename] of [
      [['JUDGEMENT'], 'Judgement'],
      [['FACT'], 'Fact'],
      [['STORY'], 'Story'],
    ])
      expect(new Set((await search('inadequate', { types })).nodes.map(({ node }) => node.__typename))).toEqual(
        new Set([typename]),
      )
  })

  test('a statement counts on the day, by the record and by its standing, as it does in lists', async () => {
    const grades = (more: object) => ids('inadequate', { types: ['JUDGEMENT'], ...more })
    expect(await grades({ asOf: '2018-11-30' })).toEqual([])
    expect(await grades({ asOf: '2023-11-30' })).toEqual(['judgement:tameside-earlier-overall'])
    expect((await grades({ asOf: '2024-09-17' }))[0]).toBe('judgement:tameside-2023-overall')
    expect(await grades({ knownBy: '2021-12-31' })).toEqual([])
    expect(await grades({ standing: ['PROPOSED'] })).toEqual([])
    expect(await ids('who led', { types: ['STORY'] })).not.toEqual([])
    expect(await ids('who led', { types: ['STORY'], knownBy: '2026-01-01' })).toEqual([])
  })

  test('a role and a place find who held it and the post', async () => {
    const found = await ids('director tameside', { first: 10 })
    expect(found).toEqual(
      expect.arrayContaining(['post:tameside-council-director-of-childrens-services', 'person:jill-colbert']),
    )
  })

  test('each hit is marked where it matched, and the score falls', async () => {
    const { nodes } = await search('tameside', { first: 100 })
    expect(nodes.length).toBeGreaterThan(10)
    for (const { matched } of nodes)
      expect(matched.text.slice(matched.start, matched.end).toLowerCase()).toContain('tameside')
    expect(nodes.map((hit) => hit.score)).toEqual(nodes.map((hit) => hit.score).sort((a, b) => b - a))
  })

  test('only entities of the types asked for', async () => {
    expect(
      new Set((await search('tameside', { types: ['PARTNERSHIP', 'POST'] })).nodes.map((hit) => hit.node.type)),
    ).toEqual(new Set(['PARTNERSHIP', 'POST']))
    expect(await ids('tameside', { types: [] })).toEqual([])
  })

  test('with a day, a role counts only for those who may have held it then', async () => {
    const leaders = (asOf: string) => ids('executive leader', { asOf, types: ['PERSON'] })
    expect(await leaders('2024-09-17')).toEqual(['person:gerald-cooney'])
    expect(await leaders('2025-07-31')).toEqual(['person:eleanor-wills'])
    expect(await ids('cooney', { asOf: '2025-07-31', types: ['PERSON'] })).toEqual(['person:gerald-cooney'])
  })

  test('with a record, a role counts only once it was published, and so does a document', async () => {
    expect(await ids('executive leader', { knownBy: '2024-12-31', types: ['PERSON'] })).toEqual([
      'person:gerald-cooney',
    ])
    expect(await ids('executive leader', { knownBy: '2020-01-01', types: ['PERSON'] })).toEqual([])
    expect((await search('tameside', { knownBy: '2020-01-01', types: ['DOCUMENT'] })).totalCount).toBe(0)
  })

  test.each(['Cllr Teresa Smith', 'Cllr Smith', 'Councillor Teresa Smith', 'cllr. smith', 'Cllr Coonny'])(
    'a title before a name is no part of it: %s',
    async (text) => {
      expect((await ids(text, { types: ['PERSON'] }))[0]).toBe(
        /smith/i.test(text) ? 'person:teresa-smith' : 'person:gerald-cooney',
      )
    },
  )

  test('a filter by name takes a title too', async () => {
    const { people } = await ask(app, '{ people(filter: { name: "Cllr. Smith" }) { nodes { id } } }')
    expect(people.nodes).toEqual([{ id: 'person:teresa-smith' }])
  })

  test('a role that is only planned finds somebody where plans are asked for', async () => {
    const planned = await ids('joint director', { types: ['PERSON'], standing: ['PROPOSED'] })
    const inForce = await ids('joint director', { types: ['PERSON'] })
    expect(planned.length).toBeGreaterThan(0)
    expect(planned.filter((id) => inForce.includes(id))).toEqual([])
  })

  test('with a record, only what something was stated of by then', async () => {
    expect(await ids('eleanor wills', { knownBy: '2021-12-31' })).toEqual([])
    expect(await ids('eleanor wills', { knownBy: '2026-01-01' })).toEqual(['person:eleanor-wills'])
    expect(await ids('tameside', { knownBy: '2020-01-01' })).toEqual([])
  })

  test('page by page, everything once and in order', async () => {
    const all = await search('tameside', { first: 200 })
    const pages: string[] = []
    let after: string | null = null
    for (let more = true; more; ) {
      const page: Awaited<ReturnType<typeof search>> = await search('tameside', { first: 7, after })
      expect(page.totalCount).toBe(all.totalCount)
      expect(page.edges.map((edge) => edge.node.node.id)).toEqual(page.nodes.map((hit) => hit.node.id))
      pages.push(...page.nodes.map((hit) => hit.node.id))
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(pages).toEqual(all.nodes.map((hit) => hit.node.id))
    expect(pages).toHaveLength(all.totalCount)
  })

  test('backwards as well', async () => {
    const all = (await ids('tameside', { first: 100 })).slice(0, 10)
    const question = `query ($before: String) { search(text: "tameside", last: 4, before: $before) {
      pageInfo { hasPreviousPage startCursor } nodes { node { id } } } }`
    const cursors = (await search('tameside', { first: 11 })).edges.map(({ cursor }) => cursor)
    const { search: page } = await ask(app, question, { before: cursors[10] })
    expect(page.nodes.map(({ node }: Hit) => node.id)).toEqual(all.slice(6))
    expect(page.pageInfo.hasPreviousPage).toBe(true)
  })

  test('nothing to look for finds nothing', async () => {
    for (const text of ['', '   ', '*', '"', '?!', '~'])
      expect(await search(text)).toMatchObject({
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      })
  })

  test('any characters are text and never an error', async () => {
    for (const text of [
      'name:*',
      'a AND',
      'OR',
      'NOT x',
      '(tameside',
      '"tameside',
      'tameside~9',
      'tame*side',
      '/[/',
      '\\',
      'a^b',
      '[a TO z]',
      '{',
      '+-&|!',
      '⑴ ⒜',
      'will',
    ])
      expect((await post(app, QUESTION, { text })).errors).toBeUndefined()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        expect((await post(app, QUESTION, { text })).errors).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('a text that is too long is refused with the limit', async () => {
    const { errors } = await post(app, QUESTION, { text: 'a'.repeat(1_001) })
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/1001 characters long; it may be at most 1000/),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})
