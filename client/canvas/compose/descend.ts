import type { Board } from './board.ts'
import type { Grid } from './grid.ts'
import { isTied } from './plan.ts'
import { costAt } from './score.ts'

const SWEEPS = 3
/** Pixels by which a body is moved in the last sweep. */
const NUDGES = [-30, -20, -10, 0, 10, 20, 30]

/** Places along one axis that a body is tried at: every slot, or small steps; and level with its neighbours. */
function candidates(board: Board, body: number, last: boolean, slots: readonly number[], of: Float64Array): number[] {
  const here = of[body] ?? 0
  const neighbours = (board.plan.touching[body] ?? []).flatMap((index) => {
    const line = board.plan.lines[index]
    return line === undefined ? [] : [of[line.a === body ? line.b : line.a] ?? here]
  })
  return [...new Set([...(last ? NUDGES.map((by) => here + by) : slots), ...neighbours])]
}

/** Puts a body where it costs least, of the places given; says whether it moved. */
function settle(board: Board, body: number, xs: readonly number[], ys: readonly number[]): void {
  let [x, y, stance] = [board.x[body] ?? 0, board.y[body] ?? 0, board.stance[body] ?? 0]
  let least = costAt(board, body)
  for (const next of board.plan.bodies[body]?.stances.keys() ?? [])
    for (const toX of xs)
      for (const toY of ys) {
        board.set(body, toX, toY, next)
        board.refresh(body)
        const cost = costAt(board, body, least)
        if (cost >= least - 1e-6) continue
        least = cost
        ;[x, y, stance] = [toX, toY, next]
      }
  board.set(body, x, y, stance)
  board.refresh(body)
}

/** Body by body, the best of all places and sides, ties to the first; what is fixed changes its name's side only. */
export function descend(board: Board, { xs, ys }: Grid): void {
  const tied = isTied(board.plan)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const [body, { fixed }] of board.plan.bodies.entries()) {
      const last = sweep === SWEEPS - 1
      if (fixed !== null) settle(board, body, [fixed.x], [fixed.y])
      else
        settle(
          board,
          body,
          candidates(board, body, last, xs, board.x),
          tied && board.plan.onSpine[body] === true ? [board.y[body] ?? 0] : candidates(board, body, last, ys, board.y),
        )
    }
}
