import { expect, test } from 'vitest'
import { lettersAt, type Named, unreadNames } from '../../client/canvas/names/reading.ts'
import { roomsOf, shared } from '../../client/canvas/names/room.ts'

const crowd = (count: number): Named[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    label: 'Somebody of that name',
    position: { x: (index % 10) * 60, y: Math.floor(index / 10) * 60 },
    weight: index,
  }))

test('seen from afar, letters grow so that they stay readable, and in a small picture not beyond what has room', () => {
  expect(lettersAt(1, 12)).toBe(15)
  expect(lettersAt(2, 12)).toBe(15)
  expect(lettersAt(0.6, 12) * 0.6).toBeGreaterThan(11)
  expect(lettersAt(0.2, 12)).toBe(21)
  expect(lettersAt(0.3, 150) * 0.3).toBeGreaterThan(11)
})

test('in a small picture all names are read', () => {
  expect(unreadNames(crowd(40), 15).size).toBe(0)
})

test(
  'in a large one no name that is read lies on another or under its node, and the one that matters most is ' + 'read',
  () => {
    const nodes = crowd(100)
    const unread = unreadNames(nodes, 20)
    const read = nodes.filter(({ id }) => !unread.has(id))
    const rooms = read.map(({ label, position }) => roomsOf(label, position, 20)[1])
    const shapes = read.map(({ label, position }) => roomsOf(label, position, 20)[0])
    expect(rooms.flatMap((name) => shapes.filter((shape) => shared(name, shape) > 0))).toEqual([])
    expect(read.map(({ id }) => id)).toContain('n99')
    expect(rooms.flatMap((a, index) => rooms.slice(index + 1).filter((b) => shared(a, b) > 0))).toEqual([])
    expect(read.length).toBeGreaterThan(5)
  },
)
