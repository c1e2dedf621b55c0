import { expect, test } from 'vitest'
import { reaching } from '../../client/canvas/look/reaching.ts'

const PATH = { from: { x: 60, y: 80 }, to: { x: 300, y: 400 }, bends: [{ x: 200, y: 200 }] }

test('a line whose end a name held off reaches the node where the name is not read', () => {
  const bare = { middle: { x: 0, y: 0 }, half: 15 }
  const { from, to, bends } = reaching(PATH, bare, null)
  // 20 pixels from the middle: half of the node, and what is left free before every node.
  expect(from).toEqual({ x: 12, y: 16 })
  expect([to, bends]).toEqual([PATH.to, PATH.bends])
  expect(reaching(PATH, null, { middle: { x: 300, y: 300 }, half: 15 }).to).toEqual({ x: 300, y: 320 })
})

test('a line that ends at its node stays as it is, as do lines at names that are read', () => {
  expect(reaching(PATH, { middle: { x: 60, y: 90 }, half: 15 }, null)).toEqual(PATH)
  expect(reaching(PATH, null, null)).toEqual(PATH)
})
