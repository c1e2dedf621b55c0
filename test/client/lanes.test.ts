import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Axis, axisOf } from '../../client/views/time/axis.ts'
import type { LaneBar, LaneLook } from '../../client/views/time/lane.ts'
import { rowsOf } from '../../client/views/time/lane-rows.ts'
import { type LanesOf, lanesOf } from '../../client/views/time/lanes.ts'
import { dayOf, NO_LOWER, NO_UPPER } from '../../schema/time.ts'

const axis: Axis = axisOf({ first: 2020, last: 2025 })
const looks: readonly LaneLook[] = ['held', 'planned', 'vacant', 'event', 'document']

const day = fc.integer({ min: axis.first - 900, max: axis.last + 900 })
const bar = fc
  .tuple(
    fc.uuid(),
    fc.constantFrom(...looks),
    fc.array(day, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([id, look, days, noStart, noEnd]): LaneBar => {
    const [a = 0, b = 0, c = 0, d = 0] = days.toSorted((x, y) => x - y)
    const bounds = {
      earliestStart: noStart ? NO_LOWER : a,
      latestStart: b,
      earliestEnd: c,
      latestEnd: noEnd ? NO_UPPER : d,
    }
    return { id, name: id, says: id, days: bounds, look, opens: id }
  })

test('no bar of a row lies on the next, none leaves the axis, and every bar that the axis reaches is there once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(bar, { maxLength: 7, selector: ({ id }) => id }), fc.boolean(), (bars, inTurn) => {
      const rows = rowsOf({ bars, inTurn }, axis)
      for (const row of rows)
        for (const [index, { possible, certain, change, label }] of row.entries()) {
          const next = row[index + 1]
          if (next !== undefined) expect(possible.to).toBeLessThanOrEqual(next.possible.from + 0.001)
          if (change !== null) expect(change.from).toBeLessThanOrEqual(change.to)
          for (const { from, to } of [possible, label, ...(certain === null ? [] : [certain])]) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(1)
          }
        }
      const reached = bars.filter(({ days }) => days.earliestStart <= axis.last && days.latestEnd >= axis.first)
      expect(rows.flatMap((row) => row.map((one) => one.bar.id)).sort()).toEqual(reached.map(({ id }) => id).sort())
    }),
  )
})

const held = (name: string, from: string | null, seen: readonly [string, string], to: string | null): LaneBar => ({
  id: name,
  name,
  says: name,
  look: 'held',
  opens: name,
  days: {
    earliestStart: from === null ? NO_LOWER : dayOf(from),
    latestStart: dayOf(seen[0]),
    earliestEnd: dayOf(seen[1]),
    latestEnd: to === null ? NO_UPPER : dayOf(to),
  },
})
const first = held('first', null, ['2024-09-17', '2024-09-17'], null)
const second = held('second', null, ['2025-01-31', '2025-01-31'], null)

test('who follows in a post of one seat stands in the same row, with the days between in which it changed', () => {
  const [row = [], ...more] = rowsOf({ bars: [second, first], inTurn: true }, axis)
  expect(more).toEqual([])
  expect(row.map(({ bar: { name } }) => name)).toEqual(['first', 'second'])
  const [before, after] = row
  expect(before?.change).toEqual({ from: before?.certain?.to, to: after?.certain?.from })
  expect(rowsOf({ bars: [second, first], inTurn: false }, axis)).toHaveLength(2)
})

test('so does who had begun by some day, without a day on which it is certain', () => {
  const possible = held('second', '2024-09-18', ['2025-01-31', '2024-09-18'], null)
  const [row = [], ...more] = rowsOf({ bars: [possible, first], inTurn: true }, axis)
  expect(more).toEqual([])
  expect(row[1]?.certain).toBeNull()
  expect(row[0]?.change?.to).toBe(row[1]?.possible.from)
})

test('a vacancy that was last seen in March 2021 ends there', () => {
  const vacant: LaneBar = { ...held('nobody', null, ['2021-03-17', '2021-03-17'], null), look: 'vacant' }
  const [[placed] = []] = rowsOf({ bars: [vacant], inTurn: true }, axis)
  const at = (dayOf('2021-03-17') - axis.first) / (axis.last - axis.first)
  expect(placed?.possible).toEqual({ from: at, to: at })
})

const said = { earliestStart: null, latestStart: '2024-09-17', earliestEnd: '2024-09-17', latestEnd: null }
const of = (drawn: readonly string[], plans = false) =>
  lanesOf({
    plans,
    nodes: drawn.map((id) => ({ id, name: id, type: id.startsWith('event:') ? 'EVENT' : 'PERSON' })),
    ties: [],
    asked: {
      documents: [
        { id: 'doc:day', title: 'A day', published: '2024-09-17' },
        { id: 'doc:span', title: 'Some day', published: '[2024-09-18..2025-01]' },
        { id: 'doc:none', title: 'No day', published: null },
      ],
      bodies: [
        {
          id: 'org:council',
          name: 'Council',
          judgements: {
            nodes: [
              {
                category: 'Overall effectiveness',
                grade: 'Inadequate',
                sentence: 'So.',
                event: { id: 'event:one' },
                bounds: said,
              },
              { category: 'Leaders', grade: 'Good', sentence: 'And so.', event: { id: 'event:one' }, bounds: said },
            ],
          },
        },
      ],
      posts: [
        {
          id: 'post:leader',
          label: 'Leader, Council',
          seats: 1,
          organization: { id: 'org:council', name: 'Council' },
          holders: {
            nodes: ['IN_FORCE', 'PROPOSED'].map((standing) => ({
              id: `membership:${standing.toLowerCase()}`,
              standing,
              end: null,
              sentence: 'She led.',
              member: { id: 'person:ann', name: 'Ann' },
              bounds: said,
            })),
          },
          facts: { nodes: [{ id: 'fact:vacant', end: null, sentence: 'Nobody led.', bounds: said }] },
        },
      ],
    },
  } as never as LanesOf)
const names = (drawn: readonly string[], plans = false) =>
  of(drawn, plans).map(({ title, of: body, bars }) => [title, body, bars.map(({ name, look }) => `${name} ${look}`)])

test('there is a lane for each post of somebody drawn, for the grades of its body, and for the documents', () => {
  const inspections = ['Inspections', 'Council', ['Inadequate event']]
  const documents = ['Documents, as published', null, ['A day document', 'Some day document']]
  const leader = ['Leader', 'Council', ['Ann held', 'vacant vacant']]
  expect(names(['person:ann'])).toEqual([inspections, leader, documents])
  expect(names(['person:bob'])).toEqual([inspections, documents])
  expect(names(['person:ann'], true)[1]?.[2]).toEqual(['Ann held', 'Ann planned', 'vacant vacant'])
  expect(of(['person:ann'])[1]?.about.has('org:council')).toBe(true)
})

test.each([
  ['2024-09-17', '2024-09-17', '2024-09-17'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['[2024-09-18..2025-01]', '2024-09-18', '2025-01-31'],
  ['2024-12/2025-01', '2024-12-01', '2025-01-31'],
  ['[2021-03-18..]', '2021-03-18', null],
])('a document that was published %s is drawn over all days that this may be', (published, first, last) => {
  const asked = { documents: [{ id: 'doc:one', title: 'One', published }], bodies: [], posts: [] }
  const [lane] = lanesOf({ nodes: [], ties: [], plans: false, asked: asked as never })
  expect(lane?.bars[0]?.days.earliestStart).toBe(dayOf(first))
  expect(lane?.bars[0]?.days.latestStart).toBe(last === null ? NO_UPPER : dayOf(last))
})

test('what is no such date has no place in the lane of documents', () => {
  const asked = { documents: [{ id: 'doc:one', title: 'One', published: '2024-21' }], bodies: [], posts: [] }
  const bars = lanesOf({ nodes: [], ties: [], plans: false, asked: asked as never }).flatMap((lane) => lane.bars)
  expect(bars.map(({ days }) => days).every(({ earliestStart }) => Number.isFinite(earliestStart))).toBe(true)
})
