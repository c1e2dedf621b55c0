import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, type Rect } from '../../client/canvas/compose/rect.ts'
import { givingWay, grownName } from '../../client/canvas/names/giving-way.ts'

const rect = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 10, max: 120 }))
  .map(([x, y, width]): Rect => [x, y, x + width, y + 20])
const icon = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }))
  .map(([x, y]): Rect => [x, y, x + 20, y + 20])
const names = fc.uniqueArray(fc.record({ id: fc.uuid(), icon, name: rect, weight: fc.nat(5) }), {
  maxLength: 25,
  selector: ({ id }) => id,
})

test('nothing that is read lies on another name, on a label or on a node, and the weightiest that can be read is', () => {
  fc.assert(
    fc.property(names, fc.array(rect, { maxLength: 8 }), (nodes, rects) => {
      const labels = rects.map((one, index) => ({ id: `label ${index}`, rect: one }))
      const hidden = givingWay(nodes, labels)
      const read = [...nodes.map(({ id, name }) => ({ id, rect: name })), ...labels].filter(({ id }) => !hidden.has(id))
      for (const [index, one] of read.entries()) {
        for (const other of read.slice(index + 1)) expect(overlap(one.rect, other.rect, 0)).toBe(false)
        for (const node of nodes) if (node.id !== one.id) expect(overlap(one.rect, node.icon, 0)).toBe(false)
      }
      const free = nodes.filter(({ id, name }) =>
        nodes.every((other) => other.id === id || !overlap(name, other.icon, 0)),
      )
      const [first] = free.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      if (first !== undefined) expect(hidden.has(first.id)).toBe(false)
    }),
  )
})

test('a name grows away from its node', () => {
  expect(grownName([10, 30, 50, 50], 'below', 2)).toEqual([-10, 30, 70, 70])
  expect(grownName([10, 0, 50, 20], 'above', 2)).toEqual([-10, -20, 70, 20])
  expect(grownName([30, 0, 50, 20], 'right', 2)).toEqual([30, -10, 70, 30])
  expect(grownName([30, 0, 50, 20], 'left', 2)).toEqual([10, -10, 50, 30])
})
