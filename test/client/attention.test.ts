import { expect, test } from 'vitest'
import { attentionOf } from '../../client/canvas/look/attention.ts'
import type { Drawing } from '../../client/state/picture/drawing.ts'

/** A picture of so many lines in a row, the first ones with this mark. */
const row = (lines: number, marked: number): Drawing =>
  ({
    nodes: Array.from({ length: lines + 1 }, (_, index) => ({ id: `n${index}` })),
    bundles: Array.from({ length: lines }, (_, index) => ({
      id: `l${index}`,
      source: `n${index}`,
      target: `n${index + 1}`,
      edges: [{ id: `l${index}`, statement: { id: `s${index}` }, mark: index < marked ? 'BEGAN' : 'KEPT' }],
    })),
  }) as unknown as Drawing
const nothing = { selection: [], hovered: [], focused: null, path: null }
const quiet = (drawing: Drawing, attention = nothing as Parameters<typeof attentionOf>[1]) =>
  [...attentionOf(drawing, attention)].filter(([, classes]) => classes.includes('quiet')).map(([id]) => id)

test('in a picture of many lines those that changed between two days keep their labels', () => {
  expect(quiet(row(22, 2))).toEqual([])
  expect(quiet(row(30, 2))).toHaveLength(28)
  expect(quiet(row(30, 2))).not.toContain('l1')
})

test('where very many changed, only what is picked is read', () => {
  expect(quiet(row(60, 50))).toHaveLength(60)
  expect(quiet(row(30, 2), { ...nothing, selection: ['n10'] })).not.toContain('l10')
  expect(quiet(row(30, 2), { ...nothing, selection: ['n10'] })).toContain('l0')
})
