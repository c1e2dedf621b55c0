import type { Position } from '../../state/picture/picture.ts'
import type { Path } from './composed.ts'
import type { Rect, Segment } from './rect.ts'

/** Straight pieces that a curve is taken for. */
const PIECES = 12

const between = (a: Position, b: Position, share: number): Position => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

const onQuadratic = (a: Position, bend: Position, b: Position, share: number): Position =>
  between(between(a, bend, share), between(bend, b, share), share)

/** Points along a path, both ends among them. */
export function pointsOf({ from, to, bends }: Path): Position[] {
  if (bends.length === 0) return [from, to]
  const points = [from]
  let start = from
  for (const [index, bend] of bends.entries()) {
    const next = bends[index + 1]
    const end = next === undefined ? to : between(bend, next, 0.5)
    for (let piece = 1; piece <= PIECES; piece += 1) points.push(onQuadratic(start, bend, end, piece / PIECES))
    start = end
  }
  return points
}

/** A path as straight pieces. */
export function piecesOf(path: Path): Segment[] {
  const points = pointsOf(path)
  return points.slice(1).map(({ x, y }, index): Segment => {
    const before = points[index] ?? { x, y }
    return [before.x, before.y, x, y]
  })
}

const isIn = ({ x, y }: Position, [left, top, right, bottom]: Rect, margin: number): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin

/** Steps in which the ends of an arc are looked for. */
const STEPS = 48

/** The part of an arc that lies outside the bodies at its ends; null where none does. */
export function clippedArc(
  [from, bend, to]: readonly [Position, Position, Position],
  atStart: readonly Rect[],
  atEnd: readonly Rect[],
  margin: number,
): Path | null {
  const at = (step: number) => onQuadratic(from, bend, to, step / STEPS)
  let [first, last] = [0, STEPS]
  for (let step = 0; step <= STEPS; step += 1)
    if (atStart.some((rect) => isIn(at(step), rect, margin))) first = step + 1
  for (let step = STEPS; step >= 0; step -= 1) if (atEnd.some((rect) => isIn(at(step), rect, margin))) last = step - 1
  if (first >= last) return null
  const [start, end] = [first / STEPS, last / STEPS]
  return {
    from: at(first),
    to: at(last),
    // The blossom of the curve at both shares bends the part between them.
    bends: [between(between(from, bend, start), between(bend, to, start), end)],
  }
}

/** The unit vector at a right angle to a stretch; none where that has no length. */
function acrossOf(from: Position, to: Position): Position {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  return { x: -dy / length, y: dx / length }
}

/** A bend that turns back is not brought farther out than by this part of its distance. */
const SHARPEST = 0.3

/** A path that runs beside another, so many pixels from it all the way; on its other side where that is negative. */
export function besidePath({ from, to, bends }: Path, by: number): Path {
  const points = [from, ...bends, to]
  const beside = (point: Position, index: number): Position => {
    const [one, other] = [acrossOf(points[index - 1] ?? point, point), acrossOf(point, points[index + 1] ?? point)]
    const far = by / Math.max(SHARPEST, 1 + one.x * other.x + one.y * other.y)
    return { x: point.x + (one.x + other.x) * far, y: point.y + (one.y + other.y) * far }
  }
  return {
    from: beside(from, 0),
    to: beside(to, points.length - 1),
    bends: bends.map((bend, index) => beside(bend, index + 1)),
  }
}
