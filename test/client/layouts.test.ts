import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byTime } from '../../client/canvas/layout/by-time.ts'
import { grow } from '../../client/canvas/layout/grow.ts'
import type { Box, LayoutTask } from '../../client/canvas/layout/layout-task.ts'
import { radial } from '../../client/canvas/layout/radial.ts'
import { tangle } from '../../client/canvas/layout/tangle.ts'
import { loadDice } from '../../client/canvas/layout/worker-window.ts'

const box = (id: string, position: Box['position'] = null): Box => ({
  id,
  width: 150,
  height: 80,
  drop: 14,
  position,
  since: null,
})
const task = (boxes: readonly Box[], lines: LayoutTask['lines'], more: Partial<LayoutTask> = {}): LayoutTask => ({
  kind: 'grow',
  boxes,
  lines,
  middle: null,
  seed: 1,
  aspect: 1.4,
  ...more,
})

const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) })
const hub = fc
  .tuple(fc.array(place, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 25 }))
  .map(([places, arriving]) => {
    const drawn = places.map((position, number) => box(`old-${number}`, position))
    const fresh = Array.from({ length: arriving }, (_, number) => box(`new-${number}`))
    return task(
      [...drawn, ...fresh],
      fresh.map(({ id }) => ({ source: id, target: 'old-0' })),
    )
  })

test('growing places all that is new and nothing else, so what was drawn cannot move', () => {
  fc.assert(
    fc.property(hub, (asked) => {
      const places = grow(asked)
      expect(Object.keys(places).sort()).toEqual(
        asked.boxes
          .filter(({ position }) => position === null)
          .map(({ id }) => id)
          .sort(),
      )
      for (const { x, y } of Object.values(places)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('25 neighbours of one thing stand apart from each other and from it', () => {
  const places = {
    ...grow(
      task(
        [box('hub', { x: 0, y: 0 }), ...Array.from({ length: 25 }, (_, number) => box(`n${number}`))],
        Array.from({ length: 25 }, (_, number) => ({ source: `n${number}`, target: 'hub' })),
      ),
    ),
    hub: { x: 0, y: 0 },
  }
  const all = Object.values(places)
  const distances = all.flatMap((a, index) => all.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  expect(Math.min(...distances)).toBeGreaterThan(60)
})

test('what arrives lies on nothing that was drawn, labels included', () => {
  const old = Array.from({ length: 12 }, (_, number) =>
    box(`old-${number}`, { x: (number % 4) * 260, y: Math.floor(number / 4) * 220 }),
  )
  const fresh = Array.from({ length: 18 }, (_, number) => box(`new-${number}`))
  const places = grow(
    task(
      [...old, ...fresh],
      fresh.map(({ id }) => ({ source: id, target: 'old-5' })),
    ),
  )
  const all = [...old, ...fresh].map((one) => ({
    ...one,
    at: one.position ?? places[one.id] ?? { x: Number.NaN, y: 0 },
  }))
  const overlaps = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => Math.abs(a.at.x - b.at.x) < 149 && Math.abs(a.at.y - b.at.y) < 79)
      .map((b) => `${a.id} ${b.id}`),
  )
  expect(overlaps).toEqual([])
})

test('rings stand round the middle, each farther out than the one before', () => {
  const boxes = ['middle', 'near-1', 'near-2', 'far', 'alone'].map((id) => box(id))
  const places = radial(
    task(
      boxes,
      [
        { source: 'middle', target: 'near-1' },
        { source: 'near-2', target: 'middle' },
        { source: 'near-2', target: 'far' },
      ],
      { middle: 'middle' },
    ),
  )
  const radius = (id: string) => Math.round(Math.hypot(places[id]?.x ?? Number.NaN, places[id]?.y ?? Number.NaN))
  expect(radius('middle')).toBe(0)
  expect(radius('near-1')).toBe(radius('near-2'))
  expect(radius('near-1')).toBeGreaterThan(100)
  expect(radius('far')).toBeGreaterThan(radius('near-2'))
  expect(radius('alone')).toBeGreaterThan(radius('far'))
})

test('by time, what began earlier stands further left', () => {
  const boxes = [19_000, 18_000, 20_000].map((since, number) => ({ ...box(`b${number}`), since }))
  const places = byTime(task(boxes, []))
  expect(['b1', 'b0', 'b2'].map((id) => places[id]?.x ?? 0)).toEqual(
    boxes.map(({ id }) => places[id]?.x ?? 0).sort((a, b) => a - b),
  )
})

test('a layout whose lines cross is harder to read than one whose lines do not', () => {
  const asked = task(
    ['a', 'b', 'c', 'd'].map((id) => box(id)),
    [
      { source: 'a', target: 'b' },
      { source: 'c', target: 'd' },
    ],
  )
  const at = (b: [number, number], c: [number, number]) =>
    new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: b[0], y: b[1] }],
      ['c', { x: c[0], y: c[1] }],
      ['d', { x: 600, y: 600 }],
    ])
  expect(tangle(asked, at([600, 0], [0, 600]))).toBeLessThan(
    tangle(
      task(asked.boxes, [
        { source: 'a', target: 'd' },
        { source: 'c', target: 'b' },
      ]),
      at([600, 0], [0, 600]),
    ),
  )
})

test('a large picture laid out by forces gives every box a place of its own, and what is pinned stays', async () => {
  loadDice(1)
  const { force } = await import('../../client/canvas/layout/force.ts')
  const ids = Array.from({ length: 600 }, (_, n) => `n${n}`)
  const boxes = ids.map((id, n) => box(id, n === 0 ? { x: 40, y: 50 } : null))
  const lines = ids.slice(1).map((id, n) => ({ source: id, target: `n${n % 20}` }))
  const places = await force(task(boxes, lines, { kind: 'force' }))
  expect(Object.keys(places).sort()).toEqual(ids.slice(1).sort())
  const all = [...Object.values(places), { x: 40, y: 50 }]
  expect(all.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  const touching = all.filter((a, at) =>
    all.some((b, other) => other > at && Math.abs(a.x - b.x) < 30 && Math.abs(a.y - b.y) < 30),
  )
  expect(touching.length).toBeLessThan(30)
})
