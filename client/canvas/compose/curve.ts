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

/** Shares of the way along a line at which something may stand on or beside it, the middle first. */
export const FROM_MIDDLE = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.12, 0.88]

/** Length of a line, in pixels. */
export const lengthOf = (pieces: readonly Segment[]): number =>
  pieces.reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0)

/** The point at a share of a line's length, and which way the line runs there. */
export function along(pieces: readonly Segment[], share: number) {
  const lengths = pieces.map(([x1, y1, x2, y2]) => Math.hypot(x2 - x1, y2 - y1))
  let rest = lengths.reduce((sum, length) => sum + length, 0) * share
  for (const [index, [x1, y1, x2, y2]] of pieces.entries()) {
    const length = lengths[index] ?? 0
    if (rest <= length || index === pieces.length - 1) {
      const [ux, uy] = length === 0 ? [1, 0] : [(x2 - x1) / length, (y2 - y1) / length]
      return { x: x1 + ux * rest, y: y1 + uy * rest, ux, uy }
    }
    rest -= length
  }
  return { x: 0, y: 0, ux: 1, uy: 0 }
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
