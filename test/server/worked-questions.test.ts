import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { workedQuestions } from './worked-questions.ts'

const app = testApp(shippedDatabase())

test('Find: a misspelt name finds the person', async () => {
  const { search } = await ask(app, workedQuestions.Find)
  expect(search.nodes[0].node).toEqual({ __typename: 'Person', id: 'person:gerald-cooney', name: 'Gerald Cooney' })
  const { text, start, end } = search.nodes[0].matched
  expect(text.slice(start, end)).toBe('Cooney')
})

test('WhoLed: certainly Gerald Cooney on 17 September 2024, and nobody else', async () => {
  const { post } = await ask(app, workedQuestions.WhoLed)
  expect(post.seats).toBe(1)
  expect(post.holders.edges).toHaveLength(1)
  const [holder] = post.holders.edges
  expect(holder).toMatchObject({
    holds: 'CERTAINLY',
    end: null,
    node: { standing: 'IN_FORCE', person: { id: 'person:gerald-cooney', name: 'Gerald Cooney', named: true } },
  })
  expect(holder.citations[0].document).toMatchObject({ published: '2024-09-17' })
})

test('Person: Teresa Smith has one seat under several titles, and is quoted', async () => {
  const { person } = await ask(app, workedQuestions.Person)
  expect(person).toMatchObject({ name: 'Teresa Smith', honorificPrefix: 'Cllr' })
  expect(person.memberships.edges).toContainEqual({
    holds: 'CERTAINLY',
    node: expect.objectContaining({
      organization: { id: 'org:tameside-council', name: 'Tameside Council', classification: 'COUNCIL' },
    }),
  })
  expect(person.memberships.totalCount).toBe(person.memberships.edges.length)
  const quoted = person.mentions.nodes.filter(({ mentionKind }: { mentionKind: string }) => mentionKind === 'quoted')
  expect(quoted.length).toBeGreaterThanOrEqual(3)
})

test('Council: the partnership of January 2025 with its terms, and the judgement that stood at the end of 2024', async () => {
  const { organization } = await ask(app, workedQuestions.Council)
  expect(organization.identifiers).toContainEqual({ scheme: 'GSS', value: 'E08000007' })
  expect(organization.members.edges).toContainEqual({
    holds: 'CERTAINLY',
    node: { role: expect.stringContaining('Cabinet Member'), person: { name: 'Colin Foster' } },
  })
  const improvement = organization.partnerships.nodes.find(
    ({ partnership }: { partnership: { partnershipKind: string } }) => partnership.partnershipKind === 'IMPROVEMENT',
  )
  expect(improvement.partnership.terms.join(' ')).toMatch(/400 days/)
  expect(organization.judgements.nodes[0]).toMatchObject({ grade: 'Good', event: { date: '2022' } })
})

test('around a post stand its holders with the lines to it, also where posts are no type to step to', async () => {
  const post = 'post:tameside-council-executive-leader'
  const { neighbourhood } = await ask(
    app,
    `{ neighbourhood(of: ["${post}"], types: [PERSON], asOf: "2024-09-17") { nodes { id } edges { kind ` +
      'source target } } }',
  )
  expect(neighbourhood.nodes).toEqual([{ id: post }, { id: 'person:gerald-cooney' }])
  expect(neighbourhood.edges).toEqual([{ kind: 'HOLDS', source: 'person:gerald-cooney', target: post }])
})

test('Around: what is round Tameside on a day hangs together', async () => {
  const { neighbourhood } = await ask(app, workedQuestions.Around)
  const ids = new Set(neighbourhood.nodes.map(({ id }: { id: string }) => id))
  expect(neighbourhood.nodes[0].id).toBe('org:tameside-council')
  expect(ids.size).toBe(neighbourhood.nodes.length)
  expect(neighbourhood.edges.length).toBeGreaterThan(5)
  for (const edge of neighbourhood.edges) {
    expect(ids).toContain(edge.source)
    expect(ids).toContain(edge.target)
    expect(['CERTAINLY', 'POSSIBLY']).toContain(edge.holds)
    expect(edge.citationCount).toBeGreaterThan(0)
  }
})

test('Connect: from the director to the cabinet member through both councils, at the same time', async () => {
  const { paths } = await ask(app, workedQuestions.Connect)
  expect(paths.truncated).toBe(false)
  const [path] = paths.paths
  expect(path.steps.at(0).node.id).toBe('person:jill-colbert')
  expect(path.steps.at(-1)).toEqual({ node: { id: 'person:wendy-meikle' }, edge: null })
  expect(path.steps).toHaveLength(path.length + 1)
  expect(path.window).not.toBeNull()
  expect(path.sentence).toContain('Jill Colbert')
})

test('Compare: between the two days Wills and Colbert came, and Cooney went', async () => {
  const { changes } = await ask(app, workedQuestions.Compare)
  const keys = (edges: { key: string }[]): string => edges.map(({ key }) => key).join(' ')
  expect(keys(changes.began)).toMatch(/eleanor-wills/)
  expect(keys(changes.began)).toMatch(/jill-colbert/)
  expect(keys(changes.ended)).toMatch(/gerald-cooney/)
  expect(keys(changes.continued)).toMatch(/teresa-smith/)
})

test('Browse: executive members of Tameside', async () => {
  const { people } = await ask(app, workedQuestions.Browse)
  expect(people).toMatchObject({
    totalCount: 1,
    nodes: [{ id: 'person:teresa-smith', name: 'Teresa Smith' }],
    pageInfo: { hasNextPage: false },
  })
})

test('Said: what is stated is found by its words', async () => {
  const { search } = await ask(app, workedQuestions.Said)
  expect(search.nodes.map(({ node }: { node: { __typename: string } }) => node.__typename)).toContain('Judgement')
  for (const { matched, node } of search.nodes)
    expect(`${matched.text} ${node.sentence ?? ''}`.toLowerCase()).toMatch(/inadequate/)
})

test('Grades: Tameside was judged inadequate, twice within five years', async () => {
  const { judgements } = await ask(app, workedQuestions.Grades)
  expect(judgements.nodes).toEqual(
    [
      { name: expect.stringContaining('Earlier'), date: '[2018-12..2023-12]' },
      { name: expect.stringContaining('Ofsted'), date: '2023-12' },
    ].map((event) => ({
      sentence: expect.stringContaining("Children's services, Tameside were judged Inadequate"),
      organization: { name: "Children's services, Tameside" },
      event,
    })),
  )
})

test('InPostThen: who may have been in post when the inspection was made', async () => {
  const { memberships } = await ask(app, workedQuestions.InPostThen)
  expect(memberships.edges.length).toBeGreaterThan(0)
  for (const { holds, node } of memberships.edges) {
    expect(['CERTAINLY', 'POSSIBLY']).toContain(holds)
    expect(node.sentence).toContain('Tameside')
  }
})
