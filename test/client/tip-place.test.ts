import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, type Rect } from '../../client/canvas/compose/rect.ts'
import { tipPlace } from '../../client/canvas/hand/tip-place.ts'

const window = { width: 1000, height: 700 }
const size = { width: 200, height: 60 }
const rect = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }))
  .map(([x, y]): Rect => [x, y, x + 90, y + 80])

test('a tip stands in the window and never over what it is of', () => {
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 6 }), (own, others) => {
      const { left, top } = tipPlace(size, { own, others, window })
      const place: Rect = [left, top, left + size.width, top + size.height]
      expect([left >= 0, top >= 0, place[2] <= window.width, place[3] <= window.height]).toEqual(Array(4).fill(true))
      if (others.length === 0) expect(overlap(place, own, 0)).toBe(false)
    }),
  )
})

test('it leaves a neighbour free where another side has room', () => {
  const own: Rect = [400, 300, 490, 380]
  const beside: Rect = [500, 300, 590, 380]
  const { left, top } = tipPlace(size, { own, others: [beside], window })
  expect(overlap([left, top, left + size.width, top + size.height], beside, 0)).toBe(false)
})
