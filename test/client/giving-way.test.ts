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
const sides = ['below', 'above', 'right', 'left'] as const
const name = fc
  .record({
    id: fc.uuid(),
    icon,
    weight: fc.nat(5),
    first: rect,
    others: fc.array(rect, { maxLength: 3 }),
  })
  .map(({ first, others, ...node }) => ({
    ...node,
    always: false,
    places: [
      { side: sides[0], rect: first },
      ...others.map((one, index) => ({ side: sides[index + 1] ?? sides[0], rect: one })),
    ] as const,
  }))
const names = fc.uniqueArray(name, { maxLength: 25, selector: ({ id }) => id })

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
      const written = nodes.flatMap(({ id, places: all }) =>
        all.flatMap(({ side, rect: room }) => (given.sides.get(id) === side ? [{ id, rect: room }] : [])),
      )
      const read = [...written, ...labels.filter(({ id }) => !given.hidden.has(id)), ...standing]
      expect(written.length).toBe(nodes.filter(({ id }) => !given.hidden.has(id)).length)
      expect(standing).toHaveLength(given.signs.size)
      for (const [index, one] of read.entries()) {
        for (const other of read.slice(index + 1)) expect(overlap(one.rect, other.rect, 0)).toBe(false)
        for (const node of nodes) if (node.id !== one.id) expect(overlap(one.rect, node.icon, 0)).toBe(false)
      }
      const free = nodes.filter(({ id, places: all }) =>
        all.some(({ rect: room }) => nodes.every((other) => other.id === id || !overlap(room, other.icon, 0))),
      )
      const [first] = free.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      if (first !== undefined) expect(given.hidden.has(first.id)).toBe(false)
    }),
  )
})

test('a sign takes the first of its places that is free, and gives no way to a label', () => {
  const place = (share: number, x: number) => ({ share, rect: [x, 0, x + 16, 16] as const })
  const rect = [0, 0, 100, 20] as const
  const name = { id: 'a', icon: [0, 0, 20, 20], places: [{ side: 'below', rect }], weight: 1, always: false } as const
  const label = { id: 'label', rect: [200, 0, 260, 16] } as const
  const given = givingWay([name], [{ id: 'line', places: [place(0.5, 90), place(0.6, 205)] }], [label])
  expect([...given.signs]).toEqual([['line', 0.6]])
  expect([...given.hidden]).toEqual(['label'])
})

test('what a picture is about is read at another side, or over what is least in its way', () => {
  const node = (id: string, icon: Rect) => ({ id, icon, weight: 0, always: false })
  const at = (side: (typeof sides)[number], rect: Rect) => ({ side, rect })
  const about = { ...node('about', [0, 0, 40, 40]), weight: 3000, always: true }
  const [below, above] = [at('below', [-20, 46, 60, 80]), at('above', [-20, -40, 60, -6])]
  const under = { ...node('under', [10, 60, 30, 80]), places: [at('below', [-10, 82, 50, 96])] as const }
  const over = { ...node('over', [40, -20, 60, 0]), places: [at('right', [64, -20, 120, 0])] as const }
  const sideOf = (...others: readonly (typeof under)[]) =>
    givingWay([{ ...about, places: [below, above] }, ...others], [], []).sides.get('about')
  expect(sideOf()).toBe('below')
  expect(sideOf(under)).toBe('above')
  expect(sideOf(under, over)).toBe('above')
  expect(givingWay([{ ...about, places: [below], always: false }, under], [], []).hidden.has('about')).toBe(true)
})

test('a name grows away from its node', () => {
  expect(grownName([10, 30, 50, 50], 'below', 2)).toEqual([-10, 30, 70, 70])
  expect(grownName([10, 0, 50, 20], 'above', 2)).toEqual([-10, -20, 70, 20])
  expect(grownName([30, 0, 50, 20], 'right', 2)).toEqual([30, -10, 70, 30])
  expect(grownName([30, 0, 50, 20], 'left', 2)).toEqual([10, -10, 50, 30])
})
