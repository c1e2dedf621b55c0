import type { Position } from '../../state/picture/picture.ts'
import type { Size } from './label-size.ts'
import { type Room, shared } from './room.ts'

/** A line whose label looks for its place. */
export interface LabelledLine {
  readonly id: string
  readonly from: Position
  readonly to: Position
  readonly label: Size
}

/** Shares of the way from one end to the other at which a label may lie, the middle first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73]
/** Places beside the line, in heights of the label, after those upon it. */
const BESIDE = [0, 0.75, -0.75]
/**
 * What a pixel of a label that lies on another label weighs, beside one that lies on a node; and what a place beside
 * the line costs, in such pixels.
 */
const ON_A_LABEL = 1.5
const OFF_THE_LINE = 60
/** A label of which more than this part lies on something else cannot be read. */
const UNREADABLE = 0.15

interface Candidate {
  readonly move: Position
  readonly costs: number
}

/** Moves from the middle of a line, the dearest last. */
function candidates({ from, to, label }: LabelledLine): Candidate[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  return BESIDE.flatMap((beside) =>
    SHARES.map((share) => ({
      move: {
        x: dx * (share - 0.5) - (dy / length) * beside * label.height,
        y: dy * (share - 0.5) + (dx / length) * beside * label.height,
      },
      costs: beside === 0 ? 0 : OFF_THE_LINE,
    })),
  )
}

/**
 * How far each line's label moves from the middle of its line, so that nodes and other labels cover as little of it as
 * they can; null where it cannot be read anywhere. One after the other, in the order given.
 */
export function labelPlaces(lines: readonly LabelledLine[], nodes: readonly Room[]): Map<string, Position | null> {
  const taken: Room[] = []
  const moves = new Map<string, Position | null>()
  for (const line of lines) {
    const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 }
    const roomAt = ({ x, y }: Position): Room => ({ x: middle.x + x, y: middle.y + y, ...line.label })
    let best = { cost: Number.POSITIVE_INFINITY, move: { x: 0, y: 0 } }
    for (const { move, costs } of candidates(line)) {
      if (costs >= best.cost) break
      const room = roomAt(move)
      const cost =
        costs +
        nodes.reduce((sum, node) => sum + shared(room, node), 0) +
        ON_A_LABEL * taken.reduce((sum, other) => sum + shared(room, other), 0)
      if (cost < best.cost) best = { cost, move }
    }
    const room = roomAt(best.move)
    const covered =
      [...nodes, ...taken].reduce((sum, other) => sum + shared(room, other), 0) / (line.label.width * line.label.height)
    moves.set(line.id, covered > UNREADABLE ? null : best.move)
    if (covered <= UNREADABLE) taken.push(room)
  }
  return moves
}
