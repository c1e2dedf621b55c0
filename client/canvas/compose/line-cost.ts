import type { Board } from './board.ts'
import type { Line } from './plan.ts'

/** What a reader pays for how one line runs: too long or too short, out of plumb, off its level, on the wrong side. */

interface Run {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly across: number
  readonly down: number
  /** What is seen of it between the two bodies. */
  readonly seen: number
}

const SHORT = 34
const ROOM_FOR_A_LABEL = 80
/** Pixels that are as good as straight. */
const STRAIGHT = 3

function ofLength(line: Line, { from, to, down, seen }: Run, width: number): number {
  const ideal = line.toComb ? 150 : line.onSpine ? width * 0.27 : 190
  const length = Math.hypot(to.x - from.x, (to.y - from.y) * 1.15)
  return (
    (length > ideal ? ((length - ideal) / 100) ** 1.5 * 3 : ((ideal - length) / 100) * 2) +
    (seen < SHORT ? (SHORT - seen) * 1.2 : 0) +
    (line.labelled && seen < ROOM_FOR_A_LABEL ? (ROOM_FOR_A_LABEL - seen) * (down < 30 ? 0.5 : 0.35) : 0)
  )
}

function ofLevel(line: Line, { from, to, across, down }: Run): number {
  const spine = line.onSpine && down >= STRAIGHT ? 50 + down * 0.2 : 0
  if (line.wish === 0) return spine + (down < STRAIGHT ? 0 : 5 + Math.min(16, down * 0.05))
  if (line.wish === null) return spine + (line.toComb || Math.min(across, down) < STRAIGHT ? 0 : 2)
  const drop = (to.y - from.y) * line.wish
  const wrongRow =
    drop < ROOM_FOR_A_LABEL ? (line.toAuthority ? 34 : 14) + Math.min(40, (ROOM_FOR_A_LABEL - drop) * 0.15) : 0
  return spine + wrongRow + (across < STRAIGHT ? 0 : 3 + Math.min(12, across * 0.02))
}

/** A comb stands clear of its hub, on the side to which its names face away. */
function ofComb(board: Board, line: Line, { from, to, across, down }: Run): number {
  const comb = board.plan.bodies[line.a]?.isComb === true ? line.a : line.b
  const hub = comb === line.a ? to : from
  const [box, leaves] = [board.boxOf(comb), board.plan.bodies[comb]?.ids.length ?? 1]
  const { side } = board.stanceOf(comb)
  if (side === 'row') {
    const gap = box[1] - hub.y
    return gap < 60 ? ((60 - gap) * 0.5) / leaves + 4 : 0
  }
  const gap = side === 'right' ? box[0] - hub.x - 10 : hub.x - box[2]
  return (down > across * 1.1 ? 5 : 0) + (gap < 115 ? ((115 - gap) * 1.2) / leaves + 2 : 0)
}

/** A leaf's name faces away from what it hangs on. */
function ofFacing(board: Board, body: number, here: Run['from'], there: Run['to']): number {
  const one = board.plan.bodies[body]
  if (one === undefined || !one.isLeaf || one.isComb) return 0
  const { side } = board.stanceOf(body)
  if (side === 'right') return there.x > here.x - 10 ? 8 : 0
  if (side === 'left') return there.x < here.x + 10 ? 8 : 0
  if (side === 'below') return there.y > here.y + 20 ? 6 : 0
  return there.y < here.y - 20 ? 6 : 0
}

/** Of a line for itself. */
export function ofLine(board: Board, index: number): number {
  const line = board.plan.lines[index]
  if (line === undefined) return 0
  const [from, to] = [board.pointOf(line.a, line.nodeOfA), board.pointOf(line.b, line.nodeOfB)]
  const [x1, y1, x2, y2] = board.segment(index)
  const run: Run = {
    from,
    to,
    across: Math.abs(to.x - from.x),
    down: Math.abs(to.y - from.y),
    seen: Math.hypot(x2 - x1, y2 - y1),
  }
  const [left, , right] = board.plan.bounds
  return (
    ofLength(line, run, right - left) +
    ofLevel(line, run) +
    (line.toComb ? ofComb(board, line, run) : ofFacing(board, line.a, from, to) + ofFacing(board, line.b, to, from))
  )
}
