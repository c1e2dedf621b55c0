import type { Position } from '../state/picture.ts'
import type { LayoutTask } from './layout-task.ts'

/** What a reader pays for a line through a label, and for a picture twice as small, in crossings of lines. */
const THROUGH_A_BOX = 2
const HALF_THE_SIZE = 6

const turn = (a: Position, b: Position, c: Position): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const cross = ([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean =>
  a !== c && a !== d && b !== c && b !== d && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** How hard to read a layout is, in crossings of lines; of two layouts of one task the lower is the better. */
export function tangle({ boxes, lines, aspect }: LayoutTask, places: ReadonlyMap<string, Position>): number {
  const drawn = lines.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  let cost = 0
  for (const [index, line] of drawn.entries()) for (const other of drawn.slice(index + 1)) if (cross(line, other)) cost += 1
  for (const { id, width, height } of boxes) {
    const place = places.get(id)
    if (place === undefined) continue
    const { x, y } = place
    const diagonals = [
      [{ x: x - width / 2, y: y - height / 2 }, { x: x + width / 2, y: y + height / 2 }],
      [{ x: x - width / 2, y: y + height / 2 }, { x: x + width / 2, y: y - height / 2 }],
    ] as const
    cost += THROUGH_A_BOX * drawn.filter((line) => !line.includes(place) && diagonals.some((diagonal) => cross(line, diagonal))).length
  }
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)]
  const span = Math.max((Math.max(...xs) - Math.min(...xs) + 150) / aspect, Math.max(...ys) - Math.min(...ys) + 80)
  return cost + HALF_THE_SIZE * Math.log2(span)
}
