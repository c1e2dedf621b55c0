import { expect, test } from 'vitest'
import { type Holds, holdsAt } from '../../schema/bounds.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import { readSeed } from '../../seed/read.ts'
import { timeline } from '../../seed/timeline.ts'
import type { Version } from '../../seed/versions.ts'

const { records } = readSeed('seed')
const times = timeline(records)

/** What the record of a day (the latest without one) says of a statement. */
function version(id: string, knownBy?: string): Version | undefined {
  const versions = times.get(id) ?? expect.fail(`there is no statement ${id}`)
  return versions.findLast(({ knownFrom }) => knownBy === undefined || knownFrom <= dayOf(knownBy))
}

function holds(id: string, day: string, knownBy?: string): Holds | null {
  const known = version(id, knownBy)
  return known === undefined ? null : holdsAt(known.bounds, dayOf(day))
}

/** Who may have held a post on a day, and how surely. */
function holders(post: string, day: string, knownBy?: string): Record<string, Holds> {
  return Object.fromEntries(
    records.memberships.flatMap((record) => {
      const held = record.post === post && record.standing === 'IN_FORCE' ? holds(record.id, day, knownBy) : null
      return held === null ? [] : [[record.member, held]]
    }),
  )
}

const LEADER = 'post:tameside-council-executive-leader'

test(
  'Tameside was led by Gerald Cooney on 17 September 2024, by one of two in November, and no longer by him ' +
    'in February 2025',
  () => {
    expect(holders(LEADER, '2024-09-17')).toEqual({ 'person:gerald-cooney': 'CERTAINLY' })
    expect(holders(LEADER, '2024-11-15')).toEqual({
      'person:gerald-cooney': 'POSSIBLY',
      'person:eleanor-wills': 'POSSIBLY',
    })
    expect(holders(LEADER, '2025-02-01')).toEqual({ 'person:eleanor-wills': 'POSSIBLY' })
  },
)

test('a reader of December 2024 knew of one leader alone', () => {
  expect(holders(LEADER, '2024-11-15', '2024-12-31')).toEqual({ 'person:gerald-cooney': 'POSSIBLY' })
})

test('Sandra Stewart is possibly Chief Executive on 30 June 2025, last seen on 17 September 2024', () => {
  expect(holders('post:tameside-council-chief-executive', '2025-06-30')).toEqual({
    'person:sandra-stewart': 'POSSIBLY',
  })
  expect(isoDay(version('membership:sandra-stewart-chief-executive')?.bounds.earliestEnd ?? 0)).toBe('2024-09-17')
})

test('Teresa Smith began in August 2024 and still held the portfolio when the article appeared', () => {
  const portfolio = 'post:tameside-council-executive-member-for-children'
  expect(holders(portfolio, '2024-07-31')).toEqual({})
  expect(holders(portfolio, '2024-08-15')).toEqual({ 'person:teresa-smith': 'POSSIBLY' })
  expect(holders(portfolio, '2024-09-01')).toEqual({ 'person:teresa-smith': 'CERTAINLY' })
  // The article tells of an inspection of May 2025, so no day before that month is its own; which one is, it leaves open.
  expect(holders(portfolio, '2025-05-01')).toEqual({ 'person:teresa-smith': 'CERTAINLY' })
  expect(holders(portfolio, '2025-05-31')).toEqual({ 'person:teresa-smith': 'POSSIBLY' })
  expect(holders(portfolio, '2025-05-01', '2025-01-31')).toEqual({ 'person:teresa-smith': 'POSSIBLY' })
})

test('Jill Colbert is never shown in post for certain, and not before the release of September 2024', () => {
  const post = 'post:tameside-council-director-of-childrens-services'
  expect(holders(post, '2024-09-17')).toEqual({})
  for (const day of ['2024-09-18', '2025-02-01', '2026-01-01'])
    expect(holders(post, day)).toEqual({ 'person:jill-colbert': 'POSSIBLY' })
})

test("Stockport's portfolio was Colin Foster's in March 2021, and one of two people's may be in 2023", () => {
  const post = 'post:stockport-council-cabinet-member-for-children'
  expect(holders(post, '2021-03-17')).toEqual({ 'person:colin-foster': 'CERTAINLY' })
  expect(holders(post, '2023-01-01')).toEqual({ 'person:colin-foster': 'POSSIBLY', 'person:wendy-meikle': 'POSSIBLY' })
  expect(holders(post, '2025-06-30')).toEqual({ 'person:wendy-meikle': 'POSSIBLY' })
})

test(
  'the commissioner of September 2024 is Andy Couldrick, but nobody could read that before the article of ' + '2025',
  () => {
    const membership = 'membership:andy-couldrick-commissioner-in-september-2024'
    expect(holds(membership, '2024-09-17')).toBe('CERTAINLY')
    expect(holds(membership, '2024-09-17', '2025-01-31')).toBeNull()
    expect(records.memberships.find(({ id }) => id === membership)?.certainty).toBe('IMPLIED')
  },
)

/** Ofsted's newest overall grade of Stockport by a day of inspection, on the record of a day. */
function latestGrade(day: string, knownBy?: string): string | undefined {
  const standing = records.judgements.filter(
    ({ id, organization, category }) =>
      organization === 'org:stockport-childrens-services' &&
      category === 'Overall effectiveness' &&
      holds(id, day, knownBy) === 'CERTAINLY',
  )
  expect(standing).toHaveLength(1)
  return standing[0]?.grade
}

test('Stockport was good at the end of 2024, and not in July 2025; in January 2025 nobody could know the second', () => {
  expect(latestGrade('2024-12-31')).toBe('Good')
  expect(latestGrade('2025-07-31')).toBe('Requires improvement to be good')
  expect(latestGrade('2025-07-31', '2025-01-31')).toBe('Good')
})

test("the host changes within one partnership, after Ofsted's inspection", () => {
  const hosts = (day: string) =>
    Object.fromEntries(
      records.participations
        .filter(
          (record) => record.partnership === 'partnership:tameside-improvement-partnership' && record.role === 'host',
        )
        .map((record) => [record.participant, holds(record.id, day)]),
    )
  expect(hosts('2025-04-15')).toEqual({
    'org:stockport-council': 'CERTAINLY',
    'org:greater-manchester-combined-authority': null,
  })
  expect(hosts('2025-07-31')).toEqual({
    'org:stockport-council': 'POSSIBLY',
    'org:greater-manchester-combined-authority': 'POSSIBLY',
  })
})

test('nothing that was only proposed in 2021 is in force', () => {
  for (const partnership of ['partnership:joint-director-of-education', 'partnership:shared-services-exploration'])
    expect(
      records.participations.filter((record) => record.partnership === partnership).map((record) => record.standing),
    ).not.toContain('IN_FORCE')
  expect(
    records.memberships
      .filter((record) => record.role === 'Joint Director of Education')
      .map((record) => record.standing),
  ).toEqual(['PROPOSED', 'PROPOSED'])
})
