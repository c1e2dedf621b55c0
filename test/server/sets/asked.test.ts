import { beforeAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { switchSet, takeSetAway } from '../../../server/sets/take-away.ts'
import { SMALL, seedOf } from '../../seed/small-seed.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/asking.ts'
import { cleared, scratchDatabase } from '../../support/database.ts'
import { everythingIn } from '../../support/everything-in.ts'

const database = await scratchDatabase()
const app = testApp(database)

/** The same town in another register, with another leader who was seen later in the one seat. */
const REGISTER = `
people: [{ id: person:cat, name: Cat Cole }, { id: person:ann, name: Annabel Able }]
organizations: [{ id: org:town, name: Town Borough Council, classification: BOARD, founded: 1974-04-01 }]
posts:
  - { id: post:town-leader, label: Leader, role: Leader, organization: org:town, \
      citations: [{ document: doc:list, locator: row 1, paraphrase: Names the post. }] }
documents: [{ id: doc:list, title: A list, kind: REPORT, published: 2021-01-01 }]
memberships:
  - { id: membership:ann-leader, member: person:ann, organization: org:town, post: post:town-leader, \
      role: Leader, citations: [{ document: doc:list, locator: row 2, paraphrase: Ann leads., attests: 2020-06-01 }] }
  - { id: membership:cat-leader, member: person:cat, organization: org:town, post: post:town-leader, \
      role: Leader of the Council, citations: [{ document: doc:list, locator: row 3, paraphrase: Cat leads., \
      attests: 2020-09-01 }] }
`
const about = { name: 'A register', licence: 'OGL-UK-3.0', url: 'https://example.org/register' }

beforeAll(async () => {
  await ensureConstraints(database)
  await fill(database, fillingOf('papers', seedOf(SMALL).records, { about: { name: 'The papers' } }))
  await fill(database, fillingOf('register', seedOf(REGISTER).records, { about }))
})

describe('two sets of one town', () => {
  test('are listed with their licence and size', async () => {
    expect(
      await ask(app, '{ sets { id name licence publisher: publishedBy url fetchedAt entityCount statementCount on } }'),
    ).toEqual({
      sets: [
        {
          id: 'set:papers',
          name: 'The papers',
          licence: null,
          publisher: null,
          url: null,
          fetchedAt: null,
          entityCount: 5,
          statementCount: 2,
          on: true,
        },
        { id: 'set:register', ...about, publisher: null, fetchedAt: null, entityCount: 5, statementCount: 2, on: true },
      ],
    })
  })

  test('an entity and a statement know all their sets, with the names and the citations of both', async () => {
    const answer = await ask(
      app,
      `{ organization(id: "org:town") { name alternateNames founded sets { name } }
         node(id: "membership:ann-leader") { ... on Membership { sets { id } citations { document { id } } } }
         person(id: "person:cat") { sets { id } } }`,
    )
    expect(answer).toEqual({
      organization: {
        name: 'Town Council',
        alternateNames: ['Town Borough Council'],
        founded: '1974-04-01',
        sets: [{ name: 'The papers' }, { name: 'A register' }],
      },
      node: {
        sets: [{ id: 'set:papers' }, { id: 'set:register' }],
        citations: [{ document: { id: 'doc:paper' } }, { document: { id: 'doc:list' } }],
      },
      person: { sets: [{ id: 'set:register' }] },
    })
  })

  const conflicts = `query ($of: [ID!], $asOf: Date) { conflicts(of: $of, asOf: $asOf) { nodes {
    key kind message field entity { id name } statements { id } values { value set { name } } window { start } } } }`

  test('what they differ on is a conflict with both shown, on any day', async () => {
    const expected = {
      conflicts: {
        nodes: [
          {
            key: 'conflict:org-town-classification',
            kind: 'VALUES_DIFFER',
            message: 'Town Council: data sets differ on classification: COUNCIL (The papers), BOARD (A register).',
            field: 'classification',
            entity: { id: 'org:town', name: 'Town Council' },
            statements: [],
            values: [
              { value: 'COUNCIL', set: { name: 'The papers' } },
              { value: 'BOARD', set: { name: 'A register' } },
            ],
            window: null,
          },
        ],
      },
    }
    expect(await ask(app, conflicts)).toEqual(expected)
    expect(await ask(app, conflicts, { of: ['org:town'], asOf: '1990-01-01' })).toEqual(expected)
    expect(await ask(app, conflicts, { of: ['person:ann'] })).toEqual({ conflicts: { nodes: [] } })
  })

  const leader = `{ node(id: "membership:ann-leader") { ... on Membership { bounds { latestEnd } } } }`
  const found = `query ($text: String!) { search(text: $text) { nodes { node { id } } } }`
  const hits = async (text: string): Promise<string[]> =>
    (await ask(app, found, { text })).search.nodes.map((hit: { node: { id: string } }) => hit.node.id)

  test('what one says bounds and finds what the other says, for as long as it is there', async () => {
    expect(await ask(app, leader)).toEqual({ node: { bounds: { latestEnd: '2020-08-31' } } })
    expect(await hits('town borough')).toContain('org:town')
    await switchSet(database, 'register', false)
    expect(await ask(app, leader)).toEqual({ node: { bounds: { latestEnd: null } } })
    expect(await hits('town borough')).toEqual([])
    expect(await ask(app, conflicts)).toEqual({ conflicts: { nodes: [] } })
    expect(await ask(app, '{ sets { id on } person(id: "person:cat") { name } }')).toEqual({
      sets: [
        { id: 'set:papers', on: true },
        { id: 'set:register', on: false },
      ],
      person: null,
    })
    await switchSet(database, 'register', true)
    expect(await ask(app, leader)).toEqual({ node: { bounds: { latestEnd: '2020-08-31' } } })
  })

  test('the first taken away leaves what only the second says', async () => {
    await takeSetAway(database, 'papers')
    const answer = await ask(
      app,
      '{ sets { id } organization(id: "org:town") { name alternateNames classification sets { id } } ' +
        'person(id: "person:bob") { id } }',
    )
    expect(answer).toEqual({
      sets: [{ id: 'set:register' }],
      organization: {
        name: 'Town Borough Council',
        alternateNames: [],
        classification: 'BOARD',
        sets: [{ id: 'set:register' }],
      },
      person: null,
    })
  })
})

test('a statement whose ends are in another set alone waits until that is there', async () => {
  const { people, organizations, documents, ...others } = seedOf(SMALL).records
  const names = { ...seedOf('').records, people, organizations, documents }
  const roles = { ...others, people: [], organizations: [], documents: [] }
  const there = async () => (await ask(app, '{ memberships { nodes { id } } }')).memberships.nodes.length
  await takeSetAway(database, 'register')
  await fill(database, fillingOf('roles', roles))
  expect(await there()).toBe(0)
  await fill(database, fillingOf('names', names))
  expect(await there()).toBe(2)
  await takeSetAway(database, 'names')
  expect(await there()).toBe(0)
})

const CITATIONS = 'citations: [{ document: doc:list, locator: row 1, paraphrase: They work together. }]'
const documents = 'documents: [{ id: doc:list, title: A list, kind: REPORT }]'
const bodies = (...names: string[]): string =>
  `organizations: [${names.map((name) => `{ id: org:${name}, name: ${name}, classification: BOARD }`).join(', ')}]`

test('what waits for two things waits for both, in whichever order they go and come', async () => {
  await cleared(database)
  const tie =
    `affiliations: [{ id: affiliation:tie, kind: OVERSEES, from: org:one, to: org:two, standing: IN_FORCE, ` +
    `certainty: STATED, ${CITATIONS} }]`
  const bring = (set: string, text: string) => fill(database, fillingOf(set, seedOf(text).records))
  await bring('ties', `${documents}\n${tie}`)
  await bring('bodies', bodies('one'))
  await bring('bodies', bodies('three'))
  const held = await everythingIn(database)
  await cleared(database)
  await bring('bodies', bodies('three'))
  await bring('ties', `${documents}\n${tie}`)
  expect(held).toEqual(await everythingIn(database))
  await bring('bodies', bodies('two'))
  expect(await ask(app, '{ stats { statements } }')).toEqual({ stats: { statements: 0 } })
  await bring('bodies', bodies('two', 'one'))
  expect(await ask(app, '{ stats { statements } }')).toEqual({ stats: { statements: 1 } })
  expect(await database.read('MATCH (n:Awaited) RETURN n')).toEqual([])
})
