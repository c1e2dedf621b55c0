import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsAt } from '../../schema/bounds.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { type Day, dayOf, isoDay, NO_LOWER, NO_UPPER, type Span } from '../../schema/time.ts'
import { Dating } from '../../seed/dating.ts'
import { listedOf } from '../../seed/listed.ts'
import { Order } from '../../seed/order.ts'
import type { RecordOf } from '../../seed/records.ts'
import { replaced, replacedInOrder } from '../../seed/replaced.ts'
import { seedOf } from './small-seed.ts'

const FIRST = dayOf('2020-01-01')
const SOME = [0, 1, 2, 3, 4]
const iso = (day: number): string => isoDay(FIRST + day) ?? ''
const events = ['event:a', 'event:b', 'event:c', 'event:d']

interface Said {
  readonly windows: readonly (readonly [number, number])[]
  readonly order: readonly { readonly earlier: number; readonly later: number; readonly document: number }[]
}
const saids: fc.Arbitrary<Said> = fc.record({
  windows: fc.array(
    fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    { minLength: events.length, maxLength: events.length },
  ),
  order: fc.array(fc.record({ earlier: fc.nat(3), later: fc.nat(3), document: fc.nat(2) }), { maxLength: 5 }),
})

const before = (from: string, to: string, document: string, standing = 'IN_FORCE') =>
  ({
    id: `affiliation:${from}-${to}`,
    kind: 'BEFORE',
    from,
    to,
    standing,
    citations: [{ document, locator: '1', paraphrase: 'First the one.' }],
  }) as unknown as RecordOf<'affiliations'>

const publishedOn = (document: string): Day => dayOf(document.replace('doc:', ''))
const paper = (number: number): string => `doc:2021-01-0${number + 1}`
const own =
  ({ windows }: Said) =>
  (event: string) => {
    const [from, to] = windows[events.indexOf(event)] ?? [0, 0]
    return [{ knownFrom: NO_LOWER, since: NO_LOWER, value: `[${iso(from)}..${iso(to)}]` }]
  }

/** The days of each event in all ways in which all of them can have happened in this order; by trying every one. */
function possible({ windows }: Said, order: Said['order']): Span[] | undefined {
  const ways = windows
    .reduce<number[][]>(
      (all, [from, to]) => all.flatMap((days) => SOME.filter((d) => from <= d && d <= to).map((day) => [...days, day])),
      [[]],
    )
    .filter((days) => order.every(({ earlier, later }) => (days[earlier] ?? 0) <= (days[later] ?? 0)))
  if (ways.length === 0) return undefined
  return events.map((_, place) => {
    const days = ways.map((way) => way[place] ?? 0)
    return { earliest: FIRST + Math.min(...days), latest: FIRST + Math.max(...days) }
  })
}

test('each event may have been on all the days that the order leaves it, on the record of any day', () => {
  fc.assert(
    fc.property(saids, (said) => {
      const order = new Order()
      for (const { earlier, later, document } of said.order)
        order.see(before(events[earlier] ?? '', events[later] ?? '', paper(document)))
      for (const by of [-1, 0, 1, 2]) {
        const known = said.order.filter(({ document }) => document <= by)
        const expected = possible(said, known)
        events.forEach((event, place) => {
          const day = by < 0 ? NO_LOWER : publishedOn(paper(by))
          const told = order.told(event, own(said), publishedOn).findLast(({ knownFrom }) => knownFrom <= day)
          // Where it cannot all be so, those that bound each other are told as their passages have them.
          if (expected !== undefined) expect([event, eventSpan(told?.value ?? '')]).toEqual([event, expected[place]])
        })
      }
    }),
    { numRuns: 1_000 },
  )
})

const IN_TURN = [before('event:a', 'event:b', paper(0)), before('event:b', 'event:c', paper(0))]

function told(orders: readonly RecordOf<'affiliations'>[], event: string, dates: Readonly<Record<string, string>>) {
  const order = new Order()
  for (const one of orders) order.see(one)
  const own = (one: string) =>
    dates[one] === undefined ? [] : [{ knownFrom: NO_LOWER, since: NO_LOWER, value: dates[one] }]
  return order.told(event, own, publishedOn).map(({ value }) => value)
}

test('an event without a day takes one from what came before and after it', () => {
  const dates = { 'event:a': '2020-01-03', 'event:c': '2020-02' }
  expect(told(IN_TURN, 'event:b', dates)).toEqual(['[2020-01-03..2020-02-29]'])
  expect(told(IN_TURN, 'event:b', { 'event:a': '2020-01-03' })).toEqual(['[2020-01-03..]'])
  expect(told(IN_TURN, 'event:b', { 'event:c': '2020-02' })).toEqual(['[..2020-02-29]'])
  expect(told(IN_TURN, 'event:b', {})).toEqual([])
})

test('days on site, an order that the dates contradict, and a plan change nothing', () => {
  const onSite = '2020-01-03/2020-01-09'
  expect(told(IN_TURN, 'event:a', { 'event:a': onSite, 'event:b': '2020-01-07' })).toEqual([onSite])
  expect(told(IN_TURN, 'event:a', { 'event:a': '2020-03', 'event:b': '2020-02' })).toEqual(['2020-03'])
  const planned = [before('event:a', 'event:b', paper(0), 'PROPOSED')]
  expect(told(planned, 'event:a', { 'event:a': '2020', 'event:b': '2020-02' })).toEqual(['2020'])
})

/** Two inspections that may have been in either order by their days; a paper of 2025 tells which came first. */
const INSPECTED = `
organizations: [{ id: org:town, name: Town Council, classification: COUNCIL }]
documents:
  - { id: doc:first, title: First paper, kind: REPORT, published: 2024-09-17, passages: [{ locator: p1 }] }
  - { id: doc:second, title: Second paper, kind: REPORT, published: 2025-05-01, passages: [{ locator: p1 }] }
events:
  - { id: event:one, name: One inspection, kind: INSPECTION, date: "[2018-12..2023-12]" }
  - { id: event:between, name: A visit, kind: FOCUSED_VISIT }
  - { id: event:other, name: Other inspection, kind: INSPECTION, date: 2023-12 }
judgements:
  - { id: judgement:one, organization: org:town, event: event:one, category: Overall, grade: Good, \
      citations: [{ document: doc:first, locator: p1, paraphrase: Good. }] }
  - { id: judgement:other, organization: org:town, event: event:other, category: Overall, grade: Inadequate, \
      citations: [{ document: doc:first, locator: p1, paraphrase: Inadequate. }] }
affiliations:
  - { id: affiliation:one-between, kind: BEFORE, from: event:one, to: event:between, \
      citations: [{ document: doc:second, locator: p1, paraphrase: First the one. }] }
  - { id: affiliation:between-other, kind: BEFORE, from: event:between, to: event:other, \
      citations: [{ document: doc:second, locator: p1, paraphrase: Then the other. }] }
`

test('where days leave open which inspection was first, a paper that tells it ends the earlier grade, once it is out', () => {
  const { records, issues } = seedOf(INSPECTED)
  expect(issues).toEqual([])
  const dating = new Dating()
  for (const one of listedOf(records)) dating.see(one)
  const holds = (id: string, day: string, knownBy: string) => {
    const record = records.judgements.find((one) => one.id === id)
    if (record === undefined) throw new Error(id)
    const versions = dating.versions({ list: 'judgements', record })
    const bounds = versions.findLast(({ knownFrom }) => knownFrom <= dayOf(knownBy))?.bounds
    return bounds === undefined ? undefined : holdsAt(bounds, dayOf(day))
  }
  expect(holds('judgement:one', '2024-06-01', '2024-12-31')).toBe('POSSIBLY')
  expect(holds('judgement:other', '2024-06-01', '2024-12-31')).toBe('POSSIBLY')
  expect(holds('judgement:one', '2024-06-01', '2025-12-31')).toBe(null)
  expect(holds('judgement:other', '2024-06-01', '2025-12-31')).toBe('CERTAINLY')
})

test('where no passage tells an order, grades end as by their days alone, each compared with each or not', () => {
  // Grades of one inspection have its days.
  const inspections = fc.array(fc.record({ from: fc.nat(6), more: fc.nat(4), grades: fc.integer({ min: 1, max: 2 }) }))
  fc.assert(
    fc.property(inspections, (all) => {
      const grades = all.flatMap(({ from, more, grades: number }, place) => {
        const [earliestStart, latestStart] = [FIRST + from, FIRST + from + more]
        const bounds = { earliestStart, latestStart, earliestEnd: NO_UPPER, latestEnd: NO_UPPER }
        return Array.from({ length: number }, () => ({ event: `event:${place}`, bounds }))
      })
      expect(replacedInOrder(grades, new Map())).toEqual(replaced(grades))
    }),
    { numRuns: 1_000 },
  )
})
