import type { Board } from './board.ts'
import { hull } from './rect.ts'
import { hardCost } from './score.ts'

const STEPS = [1.5, 1.4, 1.3, 1.2, 1.12, 1.05, 1]
/** Pixels kept free at the edge. */
const EDGE = 6

/** Spreads places, never type, over the area as far as nothing gets worse by it; and puts them in its middle. */
export function stretch(board: Board): void {
  const { bodies, bounds } = board.plan
  if (bodies.length === 0 || bodies.some(({ fixed }) => fixed !== null)) return
  const [xs, ys, before] = [board.x.slice(), board.y.slice(), hardCost(board)]
  const put = (across: number, down: number) => {
    for (const body of bodies.keys()) {
      board.x[body] = (xs[body] ?? 0) * across
      board.y[body] = (ys[body] ?? 0) * down
    }
    board.refreshAll()
    const [left, top, right, bottom] = hull([...bodies.keys()].map((body) => board.boxOf(body)))
    for (const body of bodies.keys()) {
      board.x[body] = (board.x[body] ?? 0) + (bounds[0] + bounds[2] - left - right) / 2
      board.y[body] = (board.y[body] ?? 0) + (bounds[1] + bounds[3] - top - bottom) / 2
    }
    board.refreshAll()
    return right - left <= bounds[2] - bounds[0] - 2 * EDGE && bottom - top <= bounds[3] - bounds[1] - 2 * EDGE
  }
  for (const across of STEPS) for (const down of STEPS) if (put(across, down) && hardCost(board) <= before + 1) return
  board.x.set(xs)
  board.y.set(ys)
  board.refreshAll()
}
