import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LabelledLine, labelPlaces } from '../../client/canvas/names/label-places.ts'
import { labelSize } from '../../client/canvas/names/label-size.ts'
import { type Room, roomsOf, shared } from '../../client/canvas/names/room.ts'

const line = (id: string, from: [number, number], to: [number, number]): LabelledLine => ({
  id,
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
  label: { width: 60, height: 16 },
})
const roomOf = ({ from, to, label }: LabelledLine, move: { x: number; y: number } | null | undefined): Room => ({
  x: (from.x + to.x) / 2 + (move?.x ?? 0),
  y: (from.y + to.y) / 2 + (move?.y ?? 0),
  ...label,
})

test('a label with nothing in its way lies in the middle of its line', () => {
  expect(labelPlaces([line('a', [0, 0], [300, 0])], []).get('a')).toEqual({ x: 0, y: 0 })
})

test('a label leaves the node that would cover it, along its line', () => {
  const free = line('a', [0, 0], [600, 0])
  const node = { x: 300, y: 0, width: 80, height: 40 }
  const move = labelPlaces([free], [node]).get('a')
  expect(shared(roomOf(free, move), node)).toBe(0)
  expect(move?.y).toBe(0)
})

test('two labels on crossing lines do not lie on each other', () => {
  const lines = [line('a', [0, 0], [400, 400]), line('b', [0, 400], [400, 0])]
  const moves = labelPlaces(lines, [])
  const [a, b] = lines.map((one) => roomOf(one, moves.get(one.id)))
  expect(a !== undefined && b !== undefined && shared(a, b)).toBe(0)
})

test('no label is worse placed than in the middle of its line', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { maxLength: 1, minLength: 1 }),
      fc.array(place, { maxLength: 8 }),
      (ends, middles) => {
        const lines = ends.map(([from, to], index) => line(`${index}`, from, to))
        const nodes = middles.flatMap(([x, y]) => roomsOf('Somebody', { x, y }))
        const moves = labelPlaces(lines, nodes)
        const cost = (room: Room) => nodes.reduce((sum, node) => sum + shared(room, node), 0)
        for (const one of lines) {
          const move = moves.get(one.id)
          const middle = cost(roomOf(one, undefined))
          if (move === null) expect(middle).toBeGreaterThan(0.15 * 60 * 16)
          else expect(cost(roomOf(one, move))).toBeLessThanOrEqual(middle)
        }
      },
    ),
  )
})

test('a label wraps between words, and only there', () => {
  const one = labelSize('Council', 15, 148)
  expect(labelSize('Council Council', 15, 148).height).toBe(one.height)
  expect(labelSize('Council Council Council', 15, 148).height).toBe(2 * one.height)
  expect(labelSize('Councillorsandofficersofthecouncil', 15, 148).height).toBe(one.height)
})

test('a label that could be read nowhere has no place, and takes none from others', () => {
  const wall = [{ x: 150, y: 0, width: 400, height: 200 }]
  expect(labelPlaces([line('a', [0, 0], [300, 0])], wall).get('a')).toBeNull()
})
