import type { Position } from '../../state/picture/picture.ts'
import type { Rect } from './rect.ts'

const cornersOf = ([left, top, right, bottom]: Rect): Position[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
]

/** On which side of the way from `a` to `b` a point lies: positive, negative, or 0 where it lies on it. */
const turn = (a: Position, b: Position, c: Position): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** One side of the hull of points in the order of x (A. M. Andrew's monotone chain, 1979), without its last point. */
function chain(points: readonly Position[]): Position[] {
  const side: Position[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = side.slice(-2)
      if (before === undefined || last === undefined || turn(before, last, point) > 0) break
      side.pop()
    }
    side.push(point)
  }
  return side.slice(0, -1)
}

/** The smallest convex outline round rectangles, corner by corner. */
export function convexHull(rects: readonly Rect[]): Position[] {
  const points = rects.flatMap(cornersOf).toSorted((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(points), ...chain(points.toReversed())]
}

/** The least and the most of some points along a direction. */
function spanAlong(points: readonly Position[], { x, y }: Position): readonly [number, number] {
  const along = points.map((point) => point.x * x + point.y * y)
  return [Math.min(...along), Math.max(...along)]
}

/**
 * Whether a rectangle comes nearer to a convex outline than a margin: so it is unless some line lies between the two
 * (the separating axis theorem).
 */
export function isNear(outline: readonly Position[], rect: Rect, margin: number): boolean {
  const corners = cornersOf(rect)
  const sides = outline.map((corner, index): Position => {
    const next = outline[(index + 1) % outline.length] ?? corner
    const length = Math.hypot(next.x - corner.x, next.y - corner.y) || 1
    return { x: (next.y - corner.y) / length, y: (corner.x - next.x) / length }
  })
  return [...sides, { x: 1, y: 0 }, { x: 0, y: 1 }].every((direction) => {
    const [low, high] = spanAlong(outline, direction)
    const [least, most] = spanAlong(corners, direction)
    return least < high + margin && most > low - margin
  })
}
