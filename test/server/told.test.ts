import { beforeAll, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { seedOf } from '../seed/small-seed.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'

const database = await scratchDatabase()
const app = testApp(database)

const cite = (document: string, more = ''): string =>
  `{ document: doc:${document}, locator: p1, paraphrase: It says so${more === '' ? '' : `, ${more}`} }`

/** Two papers of 2020 and 2022, and one that came out on some day from 2024 on. */
const PAPERS = `
documents:
  - { id: doc:old, title: Old, kind: REPORT, published: 2020-05-01 }
  - { id: doc:new, title: New, kind: REPORT, published: 2022-05-01 }
  - { id: doc:open, title: Open, kind: MINUTES, published: "[2024-03-18..]" }
organizations:
  - id: org:town
    name: Town
    classification: COUNCIL
    citations:
      - ${cite('old', 'summary: A town.')}
      - ${cite('new', 'summary: A town that was dissolved., since: 2021-03, dissolved: "2021-03-31", alternateNames: [Old Town]')}
  - { id: org:services, name: Services, classification: SERVICE }
  - { id: org:next, name: Next Town, classification: COUNCIL }
people:
  - { id: person:ann, name: Ann }
  - { id: person:bob, name: Bob }
  - { id: person:chief, name: The Leader, named: false, mayBe: [person:ann] }
posts:
  - { id: post:leader, label: Leader, role: Leader, organization: org:next, citations: [${cite('old')}] }
partnerships:
  - id: partnership:pact
    name: Pact
    kind: OTHER
    purpose: Help.
    citations: [${cite('old', 'status: AGREED')}, ${cite('new', 'status: ACTIVE, since: 2022-01')}]
events:
  - id: event:first
    name: First inspection
    kind: INSPECTION
    citations: [${cite('old', 'date: "2019"')}, ${cite('new', 'date: 2019-06-03')}]
  - id: event:second
    name: Second inspection
    kind: INSPECTION
    citations: [${cite('new', 'date: 2021-06-10, published: 2021-09-01')}]
judgements:
  - { id: judgement:first, organization: org:services, event: event:first, category: Overall, grade: Good, \
      citations: [${cite('old')}] }
  - { id: judgement:second, organization: org:services, event: event:second, category: overall, grade: Inadequate, \
      citations: [${cite('new')}] }
affiliations:
  - { id: affiliation:part, kind: PART_OF, from: org:services, to: org:next, citations: [${cite('old')}] }
  - { id: affiliation:near, kind: ADJACENT_TO, from: org:town, to: org:next, \
      citations: [${cite('old', 'attests: 2020-05-01')}] }
involvements:
  - { id: involvement:next, participant: org:next, event: event:first, role: attended, citations: [${cite('old')}] }
memberships:
  - { id: membership:ann, member: person:ann, organization: org:next, post: post:leader, role: Leader, \
      start: 2019-01-01, citations: [${cite('old', 'attests: 2020-05-01')}] }
  - { id: membership:bob, member: person:bob, organization: org:next, post: post:leader, role: Leader, \
      citations: [${cite('new', 'attests: 2022-05-01')}] }
  - { id: membership:chief, member: person:chief, organization: org:next, post: post:leader, role: Leader, \
      citations: [${cite('new', 'attests: 2020-06-01')}] }
facts:
  - { id: fact:days, about: partnership:pact, kind: TERM, text: 400 days., standing: PROPOSED, citations: [${cite('old')}] }
  - { id: fact:years, about: partnership:pact, kind: TERM, text: Three years., citations: [${cite('new')}] }
mentions:
  - { id: mention:open, who: person:ann, document: doc:open, kind: named, citations: [${cite('open')}] }
`

beforeAll(async () => {
  await ensureConstraints(database)
  const { records, issues } = seedOf(PAPERS)
  expect(issues).toEqual([])
  await fill(database, fillingOf('small', records))
})

test('a date counts from the passage that gives it, and so does what hangs on it', async () => {
  const { event, second, whole } = await ask(
    app,
    `{
      event(id: "event:first") {
        whole: date before: date(knownBy: "2020-04-30") old: date(knownBy: "2020-05-01") new: date(knownBy: "2022-05-01")
        involved(knownBy: "2021-01-01") { edges { start sentence } }
        citations(knownBy: "2021-01-01") { document { id } locator }
      }
      second: event(id: "event:second") { date(knownBy: "2021-12-31") published(knownBy: "2022-05-01") }
      whole: event(id: "event:first") { involved { edges { start sentence } } }
    }`,
  )
  expect(event).toMatchObject({ whole: '2019-06-03', before: null, old: '2019', new: '2019-06-03' })
  expect(event.involved.edges).toEqual([{ start: '2019', sentence: expect.stringContaining('2019') }])
  expect(event.involved.edges[0].sentence).not.toContain('June')
  expect(event.citations).toEqual([{ document: { id: 'doc:old' }, locator: 'p1' }])
  expect(second).toEqual({ date: null, published: '2021-09-01' })
  expect(whole.involved.edges[0]).toEqual({ start: '2019-06-03', sentence: expect.stringContaining('3 June 2019') })
})

test('texts tell no more than their day: neither what was learnt later nor what came later', async () => {
  const { organization, partnership } = await ask(
    app,
    `{
      organization(id: "org:town") {
        whole: summary known: summary(knownBy: "2022-04-30") before: summary(asOf: "2021-03-30") after: summary(asOf: "2021-04-01")
        asOfEvent: summary(asOfEvent: "event:first") never: summary(knownBy: "2019-01-01")
        alternateNames(knownBy: "2022-04-30") all: alternateNames
        dissolved(knownBy: "2022-04-30") ended: dissolved
        affiliations(asOf: "2021-06-01", knownBy: "2022-04-30") { totalCount }
        now: affiliations(asOf: "2021-06-01") { totalCount }
      }
      partnership(id: "partnership:pact") {
        whole: status never: status(knownBy: "2019-01-01") old: status(knownBy: "2021-01-01") before: status(asOf: "2021-12-31")
        terms oldTerms: terms(knownBy: "2021-01-01")
      }
    }`,
  )
  expect(organization).toEqual({
    whole: 'A town that was dissolved.',
    known: 'A town.',
    before: 'A town.',
    after: 'A town that was dissolved.',
    asOfEvent: 'A town.',
    never: null,
    alternateNames: [],
    all: ['Old Town'],
    dissolved: null,
    ended: '2021-03-31',
    affiliations: { totalCount: 1 },
    now: { totalCount: 0 },
  })
  expect(partnership).toEqual({
    whole: 'ACTIVE',
    never: 'UNKNOWN',
    old: 'AGREED',
    before: 'AGREED',
    terms: ['Planned: 400 days.', 'Three years.'],
    oldTerms: ['Planned: 400 days.'],
  })
})

test('what was published on some day from one on counts from that day, at the earliest', async () => {
  const { document, before, after } = await ask(
    app,
    `{
      document(id: "doc:open") { knownFrom early: published(knownBy: "2024-03-17") published(knownBy: "2024-03-18") }
      before: statements(filter: { ids: ["mention:open"] }, knownBy: "2024-03-17") { totalCount }
      after: statements(filter: { ids: ["mention:open"] }, knownBy: "2024-03-18") { totalCount }
    }`,
  )
  expect(document).toEqual({ knownFrom: '2024-03-18', early: null, published: '[2024-03-18..]' })
  expect([before.totalCount, after.totalCount]).toEqual([0, 1])
})

test('a newer inspection ends the older grade, and the body that the services are part of reaches both', async () => {
  const grades = 'edges { holds end bounds { earliestEnd latestEnd } node { grade organization { id } } }'
  const { services, council } = await ask(
    app,
    `{
      services: organization(id: "org:services") {
        then: judgements(asOf: "2021-06-09") { ${grades} } now: judgements(asOf: "2021-06-10") { ${grades} }
        known: judgements(asOf: "2021-06-10", knownBy: "2022-01-01") { ${grades} }
      }
      council: organization(id: "org:next") {
        judgements { nodes { grade organization { id } } } known: judgements(knownBy: "2022-01-01") { totalCount }
      }
    }`,
  )
  const ofServices = { id: 'org:services' }
  const ended = { end: null, bounds: { earliestEnd: '2021-06-09', latestEnd: '2021-06-09' } }
  const open = { end: '..', bounds: { earliestEnd: null, latestEnd: null } }
  const good = { grade: 'Good', organization: ofServices }
  const inadequate = { grade: 'Inadequate', organization: ofServices }
  expect(services.then.edges).toEqual([{ holds: 'CERTAINLY', ...ended, node: good }])
  expect(services.now.edges).toEqual([{ holds: 'CERTAINLY', ...open, node: inadequate }])
  expect(services.known.edges).toEqual([{ holds: 'CERTAINLY', ...open, node: good }])
  expect(council).toEqual({ judgements: { nodes: [inadequate, good] }, known: { totalCount: 1 } })
})

test('a seat is its body’s and neighbours are neighbours for as long as both stand, whoever saw it when', async () => {
  const { post, town } = await ask(
    app,
    `{
      post(id: "post:leader") { statements(kinds: [AFFILIATION], asOf: "1999-01-01") { edges { holds } } }
      town: organization(id: "org:town") {
        early: affiliations(asOf: "1999-01-01") { edges { holds } } after: affiliations(asOf: "2021-04-01") { totalCount }
      }
    }`,
  )
  expect(post.statements.edges).toEqual([{ holds: 'CERTAINLY' }])
  expect(town).toEqual({ early: { edges: [{ holds: 'CERTAINLY' }] }, after: { totalCount: 0 } })
})

test('two who may be one person do not bound each other, and no change of holder is told of them', async () => {
  const { ann, changes, conflicts, other } = await ask(
    app,
    `{
      ann: memberships(filter: { person: "person:ann" }) { nodes { bounds { latestEnd } } }
      changes(from: "2020-05-01", to: "2020-06-01") { newHolders { post { id } } }
      other: changes(from: "2020-05-01", to: "2022-05-01") { newHolders { post { id } } }
      conflicts { totalCount }
    }`,
  )
  expect(ann.nodes).toEqual([{ bounds: { latestEnd: '2022-04-30' } }])
  expect(changes.newHolders).toEqual([])
  expect(other.newHolders).toEqual([{ post: { id: 'post:leader' } }])
  expect(conflicts.totalCount).toBe(0)
})

test('a chain at one time never joins two holders of one seat through it', async () => {
  const chain = (to: string, relations: string, sameTime: boolean): string =>
    `paths(from: "person:ann", to: "person:${to}", relations: [${relations}], maxHops: 2, sameTime: ${sameTime}) ` +
    '{ paths { length window { start } } }'
  const { seat, body, anyTime, same } = await ask(
    app,
    `{
      seat: ${chain('bob', 'HOLDS', true)} body: ${chain('bob', 'MEMBERSHIP', true)}
      anyTime: ${chain('bob', 'MEMBERSHIP', false)} same: ${chain('chief', 'HOLDS', true)}
    }`,
  )
  expect([seat.paths, body.paths]).toEqual([[], []])
  expect(anyTime.paths).toEqual([{ length: 2, window: null }])
  expect(same.paths).toHaveLength(1)
})
