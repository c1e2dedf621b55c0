import { expect, test } from 'vitest'
import { type Bounds, holdsAt, possible } from '../../schema/bounds.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import { timeline } from '../../seed/timeline.ts'
import { seedOf } from './small-seed.ts'

const BASE = `
people: [{ id: person:ann, name: Ann }, { id: person:bob, name: Bob }, { id: person:cat, name: Cat }]
organizations: [{ id: org:town, name: Town Council, classification: COUNCIL }]
documents:
  - { id: doc:may, title: In May, kind: REPORT, published: 2020-05-01 }
  - { id: doc:july, title: In July, kind: REPORT, published: 2020-07-01 }
  - { id: doc:later, title: Some time in autumn, kind: REPORT, published: "[2020-09-01..2020-11-30]" }
`

interface Seen {
  readonly who: string
  readonly citations: string
  readonly dates?: string
}

/** The timeline of people who are seen in one seat. */
function seat(...seen: readonly Seen[]) {
  const posts =
    'posts: [{ id: post:leader, label: Leader, role: Leader, organization: org:town, citations: [{ ' +
    'document: doc:may, locator: p1, paraphrase: Names it. }] }]\n'
  const memberships = seen.map(
    ({ who, citations, dates = '' }) =>
      `  - { id: membership:${who}, member: person:${who}, organization: org:town, post: post:leader, ` +
      `role: Leader${dates}, citations: [${citations}] }\n`,
  )
  const seed = seedOf(BASE, `${posts}memberships:\n${memberships.join('')}`)
  expect(seed.issues).toEqual([])
  const times = timeline(seed.records)
  return (who: string, knownBy?: string) =>
    (times.get(`membership:${who}`) ?? []).findLast(
      ({ knownFrom }) => knownBy === undefined || knownFrom <= dayOf(knownBy),
    )
}

const cite = (document: string, more = '') => `{ document: doc:${document}, locator: p1, paraphrase: Leads.${more} }`

test(
  'who is seen later begins after the day on which the earlier was there, and the earlier ends before the ' +
    'later was surely there',
  () => {
    const held = seat(
      { who: 'ann', citations: cite('may', ', attests: 2020-05-01') },
      { who: 'bob', citations: cite('july', ', attests: 2020-07-01') },
    )
    expect(isoDay(held('ann')?.bounds.latestEnd ?? 0)).toBe('2020-06-30')
    expect(isoDay(held('bob')?.bounds.earliestStart ?? 0)).toBe('2020-05-02')
  },
)

test('on the record of an earlier day the later holder bounds nobody', () => {
  const held = seat(
    { who: 'ann', citations: cite('may', ', attests: 2020-05-01') },
    { who: 'bob', citations: cite('july', ', attests: 2020-07-01') },
  )
  expect(isoDay(held('ann', '2020-06-15')?.bounds.latestEnd ?? 0)).toBeNull()
  expect(held('bob', '2020-06-15')).toBeUndefined()
})

test('three in a row bound each other, whatever the order in which they are written', () => {
  const held = seat(
    { who: 'cat', citations: cite('later', ', attests: 2020-08-01') },
    { who: 'ann', citations: cite('may', ', attests: 2020-05-01') },
    { who: 'bob', citations: cite('july', ', attests: 2020-07-01') },
  )
  expect(['ann', 'bob', 'cat'].map((who) => isoDay(held(who)?.bounds.latestEnd ?? 0))).toEqual([
    '2020-06-30',
    '2020-07-31',
    null,
  ])
})

test('what may have been either way round is left open', () => {
  const held = seat(
    { who: 'ann', citations: cite('may') },
    { who: 'bob', citations: cite('july', ', attests: 2020-07-01') },
  )
  expect(holdsAt(held('ann')?.bounds ?? expect.fail(), dayOf('2021-01-01'))).toBe('POSSIBLY')
})

test('an undated document counts from the last day of its window', () => {
  const held = seat({ who: 'ann', citations: cite('later', ', attests: "[2020-09-01..2020-11-30]"') })
  expect(held('ann', '2020-11-29')).toBeUndefined()
  expect(held('ann', '2020-11-30')).toBeDefined()
})

test('a passage that has to be read with another document counts from when both could be read', () => {
  const held = seat({ who: 'ann', citations: cite('may', ', attests: 2020-05-01, readWith: doc:july') })
  expect(held('ann', '2020-06-30')).toBeUndefined()
  expect(isoDay(held('ann', '2020-07-01')?.bounds.latestStart ?? 0)).toBe('2020-05-01')
})

test('a date that one document alone gives is unknown to who reads the other alone', () => {
  const held = seat({
    who: 'ann',
    citations: `${cite('may', ', attests: 2020-05-01')}, ${cite('july', ', start: 2020-03')}`,
  })
  expect(held('ann', '2020-06-30')?.start).toBeUndefined()
  expect(held('ann')?.start).toBe('2020-03')
})

test('who goes on, as a paper says, does so until a later paper says when that ended', () => {
  const held = seat({
    who: 'ann',
    citations: `${cite('may', ", start: 2018-05-01, end: '..'")}, ${cite('july', ', end: 2020-06-10')}`,
  })
  expect(held('ann', '2020-05-15')).toMatchObject({ start: '2018-05-01', end: '..' })
  expect(holdsAt(held('ann', '2020-05-15')?.bounds as Bounds, dayOf('2031-01-01'))).toBe('CERTAINLY')
  expect(held('ann')).toMatchObject({ start: '2018-05-01', end: '2020-06-10' })
  expect(holdsAt(held('ann')?.bounds as Bounds, dayOf('2020-06-10'))).toBe('CERTAINLY')
  expect(holdsAt(held('ann')?.bounds as Bounds, dayOf('2020-06-11'))).toBeNull()
})

test('an end before the day on which a paper says that it goes on contradicts that paper', () => {
  const held = seat({ who: 'ann', citations: `${cite('july', ", end: '..'")}, ${cite('may', ', end: 2020-04-10')}` })
  expect(possible(held('ann')?.bounds as Bounds)).toBe(false)
})

test('who goes on makes way for nobody: two such holders do not bound each other', () => {
  const held = seat(
    { who: 'ann', citations: cite('may', ", start: '2019', end: '..'") },
    { who: 'bob', citations: cite('july', ", end: '..'") },
  )
  for (const who of ['ann', 'bob'])
    expect(holdsAt(held(who)?.bounds as Bounds, dayOf('2021-01-01'))).toBe(who === 'ann' ? 'CERTAINLY' : 'POSSIBLY')
})
