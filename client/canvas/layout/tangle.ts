import type { Position } from '../../state/picture/picture.ts'
import type { Box, LayoutTask } from './layout-task.ts'

/** What a reader pays for a line through a label, and for a picture twice as small, in crossings of lines. */
const THROUGH_A_BOX = 2
const HALF_THE_SIZE = 12
/**
 * The same for a line's label that lies on a node or on another line's label; and the room of such a label, in pixels.
 */
const HIDDEN_LABEL = 1.5
const LABEL = { width: 100, height: 32 }

const turn = (a: Position, b: Position, c: Position): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const cross = ([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean =>
  a !== c && a !== d && b !== c && b !== d && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

const overlap = (a: Position, b: Position, width: number, height: number): boolean =>
  Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height

/** A line from place to place. */
type Line = readonly [Position, Position]

type Places = ReadonlyMap<string, Position>

/** How often lines cross one another. */
function crossings(drawn: readonly Line[]): number {
  let count = 0
  for (const [index, line] of drawn.entries())
    for (const other of drawn.slice(index + 1)) if (cross(line, other)) count += 1
  return count
}

/** How many lines run through a box at a place that is not an end of theirs. */
function linesThrough({ width, height, drop }: Box, place: Position, drawn: readonly Line[]): number {
  const [x, y] = [place.x, place.y + drop]
  const diagonals: readonly Line[] = [
    [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ],
    [
      { x: x - width / 2, y: y + height / 2 },
      { x: x + width / 2, y: y - height / 2 },
    ],
  ]
  return drawn.filter((line) => !line.includes(place) && diagonals.some((diagonal) => cross(line, diagonal))).length
}

/** How many labels of lines lie on nodes, or on labels of other lines. */
function hiddenLabels(drawn: readonly Line[], boxes: LayoutTask['boxes'], places: Places): number {
  const labels = drawn.map(([from, to]) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
  return labels.reduce((sum, label, index) => {
    const onNodes = boxes.filter(({ id, width, height, drop }) =>
      overlap(
        { x: label.x, y: label.y - drop },
        places.get(id) ?? { x: Number.NaN, y: 0 },
        (width + LABEL.width) / 2,
        (height + LABEL.height) / 2,
      ),
    )
    const onLabels = labels.slice(index + 1).filter((other) => overlap(label, other, LABEL.width, LABEL.height))
    return sum + onNodes.length + onLabels.length
  }, 0)
}

/** The longer side of the window that all places need. */
function spanOf(places: Places, aspect: number): number {
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)]
  return Math.max((Math.max(...xs) - Math.min(...xs) + 150) / aspect, Math.max(...ys) - Math.min(...ys) + 80)
}

/** How hard to read a layout is, in crossings of lines; of two layouts of one task the lower is the better. */
export function tangle({ boxes, lines, aspect }: LayoutTask, places: Places): number {
  const drawn = lines.flatMap(({ source, target }): Line[] => {
    const [from, to] = [places.get(source), places.get(target)]
    return from === undefined || to === undefined ? [] : [[from, to]]
  })
  const through = boxes.reduce((sum, box) => {
    const place = places.get(box.id)
    return place === undefined ? sum : sum + linesThrough(box, place, drawn)
  }, 0)
  return (
    crossings(drawn) +
    THROUGH_A_BOX * through +
    HIDDEN_LABEL * hiddenLabels(drawn, boxes, places) +
    HALF_THE_SIZE * Math.log2(spanOf(places, aspect))
  )
}
