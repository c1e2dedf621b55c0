import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())

const sentences = async (...ids: string[]): Promise<string[]> => {
  const { nodes } = await ask(app, 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { sentence } } }', {
    ids,
  })
  return nodes.map((node: { sentence: string }) => node.sentence)
}

test('a councillor reads at once who was what, since when, and who says so', async () => {
  expect(
    await sentences(
      'membership:jill-colbert-director-of-childrens-services',
      'membership:gerald-cooney-executive-leader',
      'membership:teresa-smith-executive-member',
      'judgement:tameside-2023-overall',
      'affiliation:tameside-council-executive-leader-seat-of',
    ),
  ).toEqual([
    "Jill Colbert was announced by January 2025 as Director of Children's Services at Tameside Council, starting on " +
      '18 September 2024 or later; no document shows the first day; implied, not said outright (2 documents).',
    'Gerald Cooney was Executive Leader of Tameside Council on 17 September 2024; this had ended by 30 January 2025; ' +
      'no document shows when this began (1 document).',
    'Teresa Smith was Executive Member for Children at Tameside Council from August 2024 until at least 1 May 2025 ' +
      '(3 documents).',
    "Children's services, Tameside were judged Inadequate for ‘Overall effectiveness’ in ‘Ofsted inspects Tameside's " +
      "children's services, December 2023’; implied, not said outright (1 document).",
    'Executive Leader, Tameside is a post of Tameside Council (2 documents).',
  ])
})

test('what one speaker says is said by them, and what follows from it as following', async () => {
  const { organization } = await ask(
    app,
    '{ organization(id: "org:greater-manchester-combined-authority") { involvements { nodes { sentence } } } }',
  )
  expect(organization.involvements.nodes).toContainEqual({
    sentence:
      'Wendy Meikle said that Greater Manchester Combined Authority had a part in ‘Stockport is chosen as strategic ' +
      'partner’ as backer of Stockport on some day between 18 September 2024 and 31 January 2025 (1 document).',
  })
  const { organization: ofsted } = await ask(
    app,
    '{ organization(id: "org:ofsted") { involvements { nodes { sentence } } } }',
  )
  expect(ofsted.involvements.nodes).toContainEqual({
    sentence:
      'Ofsted, by their own account, had a part in ‘Focused visit to Stockport’ as inspector in February 2024; ' +
      'implied, not said outright (1 document).',
  })
})

test('what two speakers say is said by both, and what an older grade gave stood until the next', async () => {
  expect(await sentences('involvement:new-host-greater-manchester', 'judgement:stockport-2022-overall')).toEqual([
    'Andy Couldrick and Teresa Smith said that Greater Manchester Combined Authority agreed to host in ‘Greater ' +
      'Manchester Combined Authority agrees to host the team’ on some day between May 2025 and 31 December 2025 ' +
      '(1 document).',
    "Children's services, Stockport were judged Good for ‘Overall effectiveness’ in ‘Ofsted rates Stockport's " +
      "children's services, 2022’; this stood until May 2025; implied, not said outright (2 documents).",
  ])
})

test('a reader of an earlier day reads no more than was on the record then', async () => {
  const { person } = await ask(
    app,
    `{ person(id: "person:teresa-smith") { memberships(knownBy: "2024-12-31") { edges { sentence node { id own: sentence(knownBy: "2024-12-31") } } } } }`,
  )
  const sentence =
    'Teresa Smith was Executive Member for Children at Tameside Council from August 2024 until at least ' +
    '17 September 2024 (1 document).'
  expect(person.memberships.edges).toContainEqual({
    sentence,
    node: { id: 'membership:teresa-smith-executive-member', own: sentence },
  })
})

const OF_A_DOCUMENT = `query ($id: ID!) { document(id: $id) {
  statements(first: 1000, standing: [IN_FORCE, PROPOSED]) { totalCount nodes {
    sentence standing certainty
    ... on Membership { member { name } organization { name } }
    ... on Participation { participant { name } partnership { name } }
    ... on Involvement { participant { name } event { name } }
    ... on Affiliation { from { name } to { name } }
    ... on Judgement { organization { name } event { name } }
    ... on Mention { who { name } document { name } }
  } }
} }`

test('every statement that ships is one sentence that names both its ends', async () => {
  const { documents } = await ask(app, '{ documents { nodes { id } } }')
  let seen = 0
  for (const { id } of documents.nodes) {
    const { document } = await ask(app, OF_A_DOCUMENT, { id })
    expect(document.statements.nodes).toHaveLength(document.statements.totalCount)
    for (const { sentence, standing, certainty, ...ends } of document.statements.nodes) {
      seen += 1
      expect(sentence).toMatch(/^‘?\p{Lu}.*\(\d+ documents?\)\.$/u)
      expect(sentence).not.toMatch(/undefined|null| {2}|\.\./)
      for (const end of Object.values(ends) as { name: string }[]) expect(sentence).toContain(end.name)
      expect(/this was a plan/.test(sentence)).toBe(standing === 'PROPOSED')
      expect(/implied, not said outright|it follows that/.test(sentence)).toBe(certainty === 'IMPLIED')
    }
  }
  expect(seen).toBeGreaterThan(500)
})

test('a chain is read from one end to the other, each link with a subject of its own', async () => {
  const asked = 'from: "person:gerald-cooney", to: "person:sandra-stewart", first: 1'
  const { paths } = await ask(app, `{ paths(${asked}) { paths { sentence } } }`)
  expect(paths.paths).toEqual([
    {
      sentence:
        'Gerald Cooney was Executive Leader of Tameside Council on 17 September 2024; Sandra Stewart was Chief ' +
        'Executive of Tameside Council on 17 September 2024.',
    },
  ])
})

test('a link to a post is said as holding it', async () => {
  const asked =
    'from: "person:gerald-cooney", to: "post:tameside-council-executive-leader", maxHops: 1, relations: [HOLDS]'
  const { paths } = await ask(app, `{ paths(${asked}) { paths { sentence } } }`)
  expect(paths.paths).toEqual([
    { sentence: 'Gerald Cooney held the post ‘Executive Leader, Tameside’ on 17 September 2024.' },
  ])
})
