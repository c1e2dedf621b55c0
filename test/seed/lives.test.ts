import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsAt } from '../../schema/bounds.ts'
import { relationKind } from '../../schema/kinds/find.ts'
import { partialDate } from '../../schema/partial-date.ts'
import { dayOf, isoDay, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { judged } from '../../seed/judge.ts'
import { listedOf } from '../../seed/listed.ts'
import type { Records, StatementRecord } from '../../seed/records.ts'
import { rowsOf } from '../../seed/rows.ts'
import { withinLives } from '../../seed/rules/within-lives.ts'
import { timeline } from '../../seed/timeline.ts'
import { Chance, FIRST_DAY, LAST_DAY, randomRecords } from '../support/random-records.ts'
import { seedOf, SMALL } from './small-seed.ts'

type Dated = { founded?: string | undefined; dissolved?: string | undefined; citations?: unknown[] }

const iso = (day: number): string => isoDay(day) ?? ''

/** A date as a source gives it, somewhere around a day. */
const around = (chance: Chance, day: number): string =>
  chance.of([iso(day), iso(day).slice(0, 7), `[${iso(day)}..${iso(day + chance.whole(1, 30))}]`, `[..${iso(day)}]`])

/** Random records whose bodies were founded and dissolved on days that may contradict what is said of them. */
function mortal(chance: Chance): Records {
  const records = randomRecords(chance, 40)
  for (const body of records.organizations as Dated[]) {
    body.citations = []
    const [first, last] = [chance.day(), chance.day()].sort((a, b) => a - b) as [number, number]
    if (chance.whole(0, 2) > 0) body.founded = around(chance, first)
    if (chance.whole(0, 2) > 0) body.dissolved = around(chance, last)
  }
  return records
}

/** What a statement belongs to, as the model says it, and not as the code finds it. */
function bodiesOf(records: Records, record: StatementRecord): (Dated | undefined)[] {
  const body = (id: string | undefined) => records.organizations.find((one) => one.id === id)
  const post = (id: string | undefined) => records.posts.find((one) => one.id === id)?.organization
  if ('member' in record) return [body(record.organization), body(record.member), body(post(record.post))]
  if ('partnership' in record) return [body(record.participant)]
  if ('category' in record) return [body(record.organization)]
  if ('from' in record && record.kind !== 'SUCCEEDED_BY')
    return [body(record.from), body(record.to), body(post(record.from)), body(post(record.to))]
  return []
}

/** Whether it was done once, and then for good: nothing ends it. */
const isDone = (record: StatementRecord): boolean =>
  'from' in record && record.standing === 'IN_FORCE' && relationKind(record.kind).time === 'ACT'

const statementsOf = (records: Records): StatementRecord[] =>
  [...listedOf(records)].flatMap(({ record }) => ('standing' in record ? [record] : []))

test('nothing of a body holds before it was founded or after it was dissolved, on no day and by no record', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const records = mortal(new Chance(gen))
      const times = timeline(records)
      for (const record of statementsOf(records))
        for (const body of bodiesOf(records, record)) {
          const from = body?.founded === undefined ? NO_LOWER : partialDate(body.founded).earliest
          const to = body?.dissolved === undefined || isDone(record) ? NO_UPPER : partialDate(body.dissolved).latest
          for (const { bounds } of times.get(record.id) ?? [])
            for (let day = FIRST_DAY - 60; day < LAST_DAY + 90; day += 1)
              if (day < from || day > to)
                expect([record.id, iso(day), holdsAt(bounds, day)]).toEqual([record.id, iso(day), null])
        }
    }),
    { numRuns: 60 },
  )
})

test('who belongs to no body with a known life holds as before', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const records = mortal(new Chance(gen))
      const mortals = timeline(records)
      const immortals = timeline({
        ...records,
        organizations: records.organizations.map(({ founded: _, dissolved: __, ...body }) => body as never),
      })
      for (const record of statementsOf(records)) {
        const bodies = bodiesOf(records, record)
        if ('post' in record || bodies.some((body) => body?.founded !== undefined || body?.dissolved !== undefined))
          continue
        expect(mortals.get(record.id)).toEqual(immortals.get(record.id))
      }
    }),
    { numRuns: 60 },
  )
})

const withLife = (life: string, dates: string) =>
  seedOf(
    SMALL.replace('classification: COUNCIL', `classification: COUNCIL, ${life}`)
      .replace('role: Member', `role: Member\n    ${dates}`)
      .replace('Bob is a member., attests: 2020-05-01', 'Bob is a member.')
      .replace('Ann leads., attests: 2020-05-01', 'Ann leads.'),
  )
const boundsOf = (life: string, dates: string) => {
  const seed = withLife(life, dates)
  expect(seed.issues).toEqual([])
  return timeline(seed.records).get('membership:bob-member')?.at(-1)?.bounds ?? expect.fail()
}

test.each([
  ['dissolved: 2019-03-31', 'start: 2010-01-01', ['2010-01-01', '2010-01-01', '2010-01-01', '2019-03-31']],
  ['dissolved: 2019-03-31', 'start: 2010-01-01\n    end: ..', ['2010-01-01', '2010-01-01', '2019-03-31', '2019-03-31']],
  ['dissolved: "2019"', 'start: 2010-01-01\n    end: ..', ['2010-01-01', '2010-01-01', '2019-01-01', '2019-12-31']],
  ['founded: 2009-04-01', 'end: 2015-05-01', ['2009-04-01', '2015-05-01', '2015-05-01', '2015-05-01']],
  [
    'founded: 2009-04-01, dissolved: 2019-03-31',
    'recordedAt: 2024-01-01T00:00:00Z',
    ['2009-04-01', '2019-03-31', '2009-04-01', '2019-03-31'],
  ],
  [
    'founded: 2009-04-01, dissolved: 2019-03-31',
    'start: "2009"\n    end: "2019"',
    ['2009-04-01', '2009-12-31', '2019-01-01', '2019-03-31'],
  ],
])('of a body %s, a role with %s', (life, dates, expected) => {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = boundsOf(life, dates)
  expect([earliestStart, latestStart, earliestEnd, latestEnd].map(isoDay)).toEqual(expected)
  expect(judged(withLife(life, dates), [withinLives])).toEqual([])
})

test.each([
  ['dissolved: 2019-03-31', 'start: 2019-04-01', '2019-04-01', 'dissolved on 2019-03-31'],
  ['dissolved: 2019-03', 'end: 2020-01-01', '2020-01-01', 'dissolved by 2019-03-31'],
  ['founded: 2009-04-01', 'end: 2009-03-31', '2009-03-31', 'founded on 2009-04-01'],
  ['founded: "2009"', 'start: 2008-01-01', '2008-01-01', 'founded on 2009-01-01 at the earliest'],
])('of a body %s, a role with %s is an error that names both', (life, dates, day, when) => {
  const seed = withLife(life, dates)
  expect(judged(seed, [withinLives])).toMatchObject([
    {
      file: 'a.yaml',
      record: 'membership:bob-member',
      what: `held on ${day}, and 'org:town' was ${when}`,
      severity: 'ERROR',
    },
  ])
  const bounds = boundsOf(life, dates)
  for (const outside of life.startsWith('dissolved') ? ['2019-04-01', '2020-01-01'] : ['2008-06-01', '2008-12-31'])
    expect(holdsAt(bounds, dayOf(outside))).toBeNull()
})

test('a seat stands as long as its body, and who succeeded it is told after its end', () => {
  const seed = seedOf(
    SMALL.replace('classification: COUNCIL', 'classification: COUNCIL, founded: 2000-01-01, dissolved: 2021-01-01'),
    `document: doc:paper
organizations: [{ id: org:later, name: Later, classification: COUNCIL, founded: 2021-01-02 }]
affiliations: [{ id: affiliation:next, kind: SUCCEEDED_BY, from: org:town, to: org:later, start: 2021-01-02, \
      citations: [{ locator: paragraph 1, paraphrase: It followed. }] }]
mentions: [{ id: mention:late, who: org:town, document: doc:paper, kind: named, start: 2023-01-01, \
      citations: [{ locator: paragraph 1, paraphrase: Named. }] }]`,
  )
  expect(judged(seed, [withinLives])).toEqual([])
  const affiliations = rowsOf(seed.records).statements.get('Affiliation') ?? []
  expect(affiliations.find(({ properties }) => properties['relation'] === 'SEAT_OF')?.properties).toMatchObject({
    es: dayOf('2000-01-01'),
    le: dayOf('2021-01-01'),
  })
  expect(affiliations.find(({ id }) => id === 'affiliation:next')?.properties).toMatchObject({
    es: dayOf('2021-01-02'),
  })
})
