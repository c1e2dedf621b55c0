import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besidePath, pointsOf } from '../../client/canvas/compose/curve.ts'
import { attentionOf } from '../../client/canvas/look/attention.ts'
import { strandsOf } from '../../client/canvas/look/strands.ts'
import { bundlesOf } from '../../client/state/picture/bundle.ts'
import type { Drawing } from '../../client/state/picture/drawing.ts'
import type { DrawnEdge } from '../../client/state/picture/drawn-edge.ts'
import { lineLooks } from '../../client/views/marks/line-looks.ts'
import { emptyScene } from '../../client/state/scene.ts'
import { role } from './made.ts'

const tie = (id: string, more: Partial<DrawnEdge>): DrawnEdge => ({
  ...role({
    id,
    source: 'person:ann',
    sentence: '',
    statement: { __typename: 'Membership', id },
    bounds: { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null },
  }),
  time: 'CERTAINLY',
  mark: null,
  ...more,
})
const certain = tie('one', {})
const possible = tie('two', { time: 'POSSIBLY' })
const line = (...edges: readonly DrawnEdge[]) => bundlesOf(edges)[0] ?? { id: '', label: '', edges: [] }

test('a bundle of certain and possible is two strands, one on either side, and only one of them has the label', () => {
  const [first, second, ...more] = strandsOf(line(certain, possible))
  expect(more).toEqual([])
  expect(first).toMatchObject({ id: 'org:council~person:ann', leads: true })
  expect(second).toMatchObject({ id: 'org:council~person:ann#possible', leads: false })
  expect((first?.aside ?? 0) + (second?.aside ?? 0)).toBe(0)
  expect([first, second].map((strand) => strand?.classes.includes('possible'))).toEqual([false, true])
})

test.each([
  ['two that are certain', [certain, tie('two', {})]],
  ['two that are possible', [possible, tie('one', { time: 'POSSIBLY' })]],
  ['one', [certain]],
  ['a certain one and a plan', [certain, tie('plan', { time: 'POSSIBLY', standing: 'PROPOSED' })]],
  ['a possible one and one that ended', [possible, tie('over', { time: 'ENDED' })]],
])('%s are one strand', (_, edges) => {
  expect(strandsOf(line(...edges)).map(({ aside }) => aside)).toEqual([0])
})

test('a fact that stands is as certain as any beside a tie that is only possible', () => {
  expect(strandsOf(line(tie('near', { kind: 'ADJACENT_TO', time: 'POSSIBLY' }), possible))).toHaveLength(2)
})

test('its label says what is only possible, in words', () => {
  expect(line(possible, certain).label).toBe('2 roles, 1 possible')
  expect(line(possible, { ...certain, label: 'Chair' }).label).toBe('Chair, possibly Leader')
  expect(line(possible, { ...certain, label: 'Chair of everything that there is' }).label).toBe('2 roles, 1 possible')
})

test('the key names the look where a picture has it', () => {
  const wordsOf = (...edges: readonly DrawnEdge[]) =>
    lineLooks(emptyScene.view, { edges, bundles: bundlesOf(edges) }).map(({ words }) => words)
  expect(wordsOf(certain, possible)).toContain('Certain and possible')
  expect(wordsOf(certain, { ...possible, source: 'person:bob' })).not.toContain('Certain and possible')
})

test('what is picked lights both strands', () => {
  const bundles = bundlesOf([certain, possible])
  const drawing = { nodes: [], bundles } as unknown as Drawing
  const attention = attentionOf(drawing, { selection: ['two'], hovered: [], focused: null, path: null })
  expect([...attention]).toEqual([
    ['org:council~person:ann', 'picked'],
    ['org:council~person:ann#possible', 'picked'],
  ])
})

const place = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) })

test('a path beside a straight one, or beside a curve of a column, keeps its distance all the way', () => {
  fc.assert(
    fc.property(place, place, fc.constantFrom(3, -3), (from, to, by) => {
      fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 1)
      const beside = besidePath({ from, to, bends: [] }, by)
      expect(Math.hypot(beside.from.x - from.x, beside.from.y - from.y)).toBeCloseTo(3)
      expect(Math.hypot(beside.to.x - to.x, beside.to.y - to.y)).toBeCloseTo(3)
    }),
  )
  const bends = [
    { x: 100, y: 0 },
    { x: 100, y: 80 },
  ]
  const curve = { from: { x: 0, y: 0 }, to: { x: 200, y: 80 }, bends }
  const [points, besides] = [pointsOf(curve), pointsOf(besidePath(curve, 3))]
  for (const { x, y } of besides) {
    const near = Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)))
    expect(near).toBeGreaterThan(2)
    expect(near).toBeLessThan(4.5)
  }
})

test('a path that turns back has a path beside it that goes no farther out than can be seen', () => {
  const sharp = { from: { x: 0, y: 0 }, to: { x: 0, y: 1 }, bends: [{ x: 100, y: 0 }] }
  const [bend] = besidePath(sharp, 3).bends
  expect(Math.hypot((bend?.x ?? 0) - 100, bend?.y ?? 0)).toBeLessThan(30)
})
