import type { Position } from '../../state/picture/picture.ts'

/** A box with its label that looks for room; `drop` is how far below its place its middle lies. */
export interface Separable {
  x: number
  y: number
  readonly free: boolean
  readonly width: number
  readonly height: number
  readonly drop: number
}

/** Pixels between two rings on which room is looked for, how many of them, and places on the first one. */
const RING = 30
const RINGS = 60
const PLACES = 8
/** Pairs of boxes beyond which nothing is separated: a picture so large is not read name by name. */
const MOST_PAIRS = 200_000

const overlaps = (a: Separable, { x, y }: Position, b: Separable): boolean =>
  Math.abs(x - b.x) < (a.width + b.width) / 2 && Math.abs(y + a.drop - b.y - b.drop) < (a.height + b.height) / 2

/** The place of a box and then places round it, the nearest first. */
function* placesRound({ x, y }: Position): Generator<Position> {
  yield { x, y }
  for (let ring = 1; ring <= RINGS; ring += 1)
    for (let turn = 0; turn < PLACES * ring; turn += 1) {
      const angle = (turn / (PLACES * ring)) * 2 * Math.PI
      yield { x: x + Math.cos(angle) * ring * RING, y: y + Math.sin(angle) * ring * RING }
    }
}

/** Moves each free box to the place nearest to its own where it lies on no other; those that are not free stay. */
export function separate(boxes: readonly Separable[]): void {
  const free = boxes.filter((box) => box.free)
  if (free.length * boxes.length > MOST_PAIRS) return
  const settled = boxes.filter((box) => !box.free)
  for (const box of free) {
    const place = placesRound(box).find((at) => settled.every((other) => !overlaps(box, at, other)))
    if (place !== undefined) Object.assign(box, place)
    settled.push(box)
  }
}
