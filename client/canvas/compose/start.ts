import type { Body } from './bodies.ts'
import type { Board } from './board.ts'
import type { Grid } from './grid.ts'
import type { Plan } from './plan.ts'

const ROUNDS = 12

/** Rows by the lines' wishes, the spine in the middle. */
function ranksOf({ bodies, lines, touching, spine }: Plan): number[] {
  const ranks = bodies.map(() => 0)
  for (let round = 0; round < ROUNDS / 2; round += 1)
    for (const body of bodies.keys()) {
      let [sum, count] = [0, 0]
      for (const index of touching[body] ?? []) {
        const line = lines[index]
        if (line === undefined || (line.wish === null && !line.toComb)) continue
        const [far, sign] = line.a === body ? [line.b, -1] : [line.a, 1]
        sum += (ranks[far] ?? 0) + (line.wish ?? 0) * sign
        count += 1
      }
      if (!spine.includes(body) && count > 0) ranks[body] = Math.max(-2, Math.min(2, sum / count))
    }
  return ranks
}

/** Columns by the middle of the neighbours, from the spine outwards. */
function columnsOf({ bodies, lines, touching, spine }: Plan, mirrored: boolean): number[] {
  const columns = bodies.map(() => 0)
  for (const [place, body] of spine.entries())
    columns[body] = spine.length === 3 ? (place - 1) * (mirrored ? -1 : 1) : place - 0.5
  const days = [...new Set(bodies.flatMap(({ when }) => when ?? []))].sort((a, b) => a - b)
  const inTime = ({ when }: Body) =>
    days.length < 2 || when === null ? null : (2 * days.indexOf(when)) / (days.length - 1) - 1
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [body, one] of bodies.entries()) {
      if (spine.includes(body)) continue
      const column = inTime(one)
      if (column !== null) {
        columns[body] = column
        continue
      }
      const near = (touching[body] ?? []).map((index) => {
        const line = lines[index]
        return line === undefined ? 0 : (columns[line.a === body ? line.b : line.a] ?? 0)
      })
      columns[body] =
        near.length === 0
          ? ((body % 5) - 2) / 2
          : (near.reduce((sum, column) => sum + column, 0) / near.length) * 1.15 + (body % 2 === 0 ? -0.08 : 0.08)
    }
  return columns
}

/** Puts every body where a search may begin; what is fixed stands where it is. */
export function putAtStart(board: Board, grid: Grid, mirrored: boolean): void {
  const { plan } = board
  const [ranks, columns] = [ranksOf(plan), columnsOf(plan, mirrored)]
  const [middleX, middleY] = [(grid.xs.length - 1) / 2, (grid.ys.length - 1) / 2]
  const row = grid.y(middleY)
  for (const [body, { fixed }] of plan.bodies.entries())
    if (fixed === null)
      board.set(
        body,
        grid.x(middleX + ((columns[body] ?? 0) * grid.xs.length) / 3.4),
        plan.onSpine[body] === true ? row : grid.y(middleY + ((ranks[body] ?? 0) * grid.ys.length) / 5),
        0,
      )
    else board.set(body, fixed.x, fixed.y, 0)
  board.refreshAll()
}
