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

const places = fc
  .array(rect, { minLength: 1, maxLength: 4 })
  .map((all) => all.map(([x, y], share) => ({ share, rect: [x, y, x + 16, y + 16] as const })))

test('nothing that is read lies on another name, on a sign, a label or a node, and the weightiest that can be read is', () => {
  fc.assert(
    fc.property(names, fc.array(places, { maxLength: 4 }), fc.array(rect, { maxLength: 8 }), (nodes, ways, rects) => {
      const signs = ways.map((way, index) => ({ id: `sign ${index}`, places: way }))
      const labels = rects.map((one, index) => ({ id: `label ${index}`, rect: one }))
      const given = givingWay(nodes, signs, labels)
      const standing = signs.flatMap(({ id, places: all }) =>
        all.flatMap(({ share, rect: room }) => (given.signs.get(id) === share ? [{ id, rect: room }] : [])).slice(0, 1),
      )
      const written = [...nodes.map(({ id, name }) => ({ id, rect: name })), ...labels]
      const read = [...written.filter(({ id }) => !given.hidden.has(id)), ...standing]
      expect(standing).toHaveLength(given.signs.size)
      for (const [index, one] of read.entries()) {
        for (const other of read.slice(index + 1)) expect(overlap(one.rect, other.rect, 0)).toBe(false)
        for (const node of nodes) if (node.id !== one.id) expect(overlap(one.rect, node.icon, 0)).toBe(false)
      }
      const free = nodes.filter(({ id, name }) =>
        nodes.every((other) => other.id === id || !overlap(name, other.icon, 0)),
      )
      const [first] = free.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      if (first !== undefined) expect(given.hidden.has(first.id)).toBe(false)
    }),
  )
})

test('a sign takes the first of its places that is free, and gives no way to a label', () => {
  const place = (share: number, x: number) => ({ share, rect: [x, 0, x + 16, 16] as const })
  const name = { id: 'a', icon: [0, 0, 20, 20], name: [0, 0, 100, 20], weight: 1 } as const
  const label = { id: 'label', rect: [200, 0, 260, 16] } as const
  const given = givingWay([name], [{ id: 'line', places: [place(0.5, 90), place(0.6, 205)] }], [label])
  expect([...given.signs]).toEqual([['line', 0.6]])
  expect([...given.hidden]).toEqual(['label'])
})

test('a name grows away from its node', () => {
  expect(grownName([10, 30, 50, 50], 'below', 2)).toEqual([-10, 30, 70, 70])
  expect(grownName([10, 0, 50, 20], 'above', 2)).toEqual([-10, -20, 70, 20])
  expect(grownName([30, 0, 50, 20], 'right', 2)).toEqual([30, -10, 70, 30])
  expect(grownName([30, 0, 50, 20], 'left', 2)).toEqual([10, -10, 50, 30])
})
