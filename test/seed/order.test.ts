import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSpan } from '../../schema/partial-date.ts'
import { type Day, dayOf, isoDay, NO_LOWER, type Span } from '../../schema/time.ts'
import { Order } from '../../seed/order.ts'
import type { RecordOf } from '../../seed/records.ts'

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
