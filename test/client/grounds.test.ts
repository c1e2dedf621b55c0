import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../client/canvas/compose/compose.ts'
import { convexHull, isNear } from '../../client/canvas/compose/convex.ts'
import { placesIn } from '../../client/canvas/compose/places-in.ts'
import { moved, overlap, type Rect } from '../../client/canvas/compose/rect.ts'
import { subjectOf } from '../../client/canvas/compose/subject-of.ts'
import { groundsOf, MARGIN } from '../../client/canvas/look/grounds.ts'
import type { Position } from '../../client/state/picture/picture.ts'
import { shippedExpansions, shippedStories } from '../support/shipped-pictures.ts'
import { windows } from './pictures.ts'

const rect: fc.Arbitrary<Rect> = fc
  .tuple(...[0, 0, 1, 1].map((least) => fc.integer({ min: least, max: 40 + least })))
  .map(([x, y, width, height]) => [Number(x), Number(y), Number(x) + Number(width), Number(y) + Number(height)])

/** On which side of each side of an outline a point lies; inside, on none of the two. */
const sidesOf = (outline: readonly Position[], { x, y }: Position) =>
  outline.map((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a
    return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x))
  })
const isInside = (outline: readonly Position[], point: Position): boolean =>
  sidesOf(outline, point).every((side) => side >= 0)

const cornersOf = ([left, top, right, bottom]: Rect): Position[] =>
  [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })))

test('an outline holds every corner, has none that is not one, and turns one way', () => {
  fc.assert(
    fc.property(fc.array(rect, { minLength: 1, maxLength: 8 }), (rects) => {
      const outline = convexHull(rects)
      const corners = rects.flatMap(cornersOf)
      expect(corners.every((corner) => isInside(outline, corner))).toBe(true)
      for (const { x, y } of outline) expect(corners.some((corner) => corner.x === x && corner.y === y)).toBe(true)
    }),
  )
})

test('what touches an outline is near it, and what is far from all of it is not', () => {
  fc.assert(
    fc.property(
      fc.array(rect, { minLength: 1, maxLength: 5 }),
      rect,
      fc.integer({ min: 0, max: 20 }),
      (rects, other, margin) => {
        const outline = convexHull(rects)
        const touches =
          cornersOf(other).some((corner) => isInside(outline, corner)) ||
          rects.some((one) => overlap(one, other, margin))
        if (touches && margin > 0) expect(isNear(outline, other, margin)).toBe(true)
        const away = moved(other, 200, 0)
        expect(isNear(outline, away, margin)).toBe(false)
      },
    ),
  )
})

const [desk] = windows
const pictures = [...shippedStories.flat(), ...shippedExpansions]

test('what belongs to one body alone stands on its ground, and nobody else does', () => {
  let grounds = 0
  const tones = new Map<string, Set<number>>()
  for (const { drawing, about } of pictures) {
    const posed = subjectOf(drawing, { about, kept: new Set(), opened: new Set(), ...desk })
    const dress = compose(posed.subject)
    const members = new Map(posed.groups.map((group) => [group.id, group.members]))
    const places = Object.fromEntries(
      Object.entries(placesIn(dress)).flatMap(([id, place]) => (members.get(id) ?? [id]).map((one) => [one, place])),
    )
    for (const { id, corners, members: its, tone } of groundsOf({ posed, dress }, places)) {
      grounds += 1
      tones.set(id, (tones.get(id) ?? new Set()).add(tone))
      expect(its[0]).toBe(id)
      for (const link of posed.subject.links)
        if (its.slice(1).some((one) => link.source === one || link.target === one))
          expect([link.source, link.target]).toContain(id)
      for (const { id: node, x, y, icon, name } of dress.nodes) {
        const at = places[members.get(node)?.[0] ?? node] ?? { x, y }
        for (const room of [icon, name].map((one) => moved(one, at.x - x, at.y - y)))
          if (its.includes(node)) expect(cornersOf(room).every((corner) => isInside(corners, corner))).toBe(true)
          else expect(isNear(corners, room, MARGIN)).toBe(false)
      }
    }
  }
  expect(grounds).toBeGreaterThan(3)
  for (const its of tones.values()) expect(its.size).toBe(1)
})
