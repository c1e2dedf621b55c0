import { Board } from './board.ts'
import { descend } from './descend.ts'
import { dice, hash } from './dice.ts'
import { type Grid, gridOf } from './grid.ts'
import { isTied, type Plan } from './plan.ts'
import { costAt, totalCost } from './score.ts'
import { putAtStart } from './start.ts'

/** A body on its way: number, place and stance. */
type Move = readonly [body: number, x: number, y: number, stance: number]

/** Starts of the search, every second one mirrored; fewer where many bodies make each of them long. */
const startsFor = (free: number): number => (free === 0 ? 1 : free > 24 ? 2 : 3)
const HEAT = { first: 120, last: 1.44 }
/** Moves of one start; they count steps and never the clock, so that the same picture comes out everywhere. */
const movesFor = (bodies: number): number => Math.min(14_000, 1_500 + 700 * bodies)

/** Makes moves together, and takes them back unless they are better, or not much worse while it is hot. */
function tryMoves(board: Board, moves: readonly Move[], heat: number, chance: () => number): void {
  const before = moves.map(([body]): Move => [body, board.x[body] ?? 0, board.y[body] ?? 0, board.stance[body] ?? 0])
  const cost = (most: number) => {
    let sum = 0
    for (const [body] of moves) {
      sum += costAt(board, body, most - sum)
      if (sum > most) break
    }
    return sum
  }
  const make = (all: readonly Move[]) => {
    for (const [body, x, y, stance] of all) board.set(body, x, y, stance)
    for (const [body] of all) board.refresh(body)
  }
  const borne = cost(Number.POSITIVE_INFINITY) - heat * Math.log(Math.max(chance(), 1e-12))
  make(moves)
  if (cost(borne) > borne) make(before)
}

/** Chooses and tries one move after another. */
class Annealer {
  readonly board: Board
  readonly grid: Grid
  readonly chance: () => number
  readonly free: readonly number[]
  /** Whether the spine moves as one row. */
  readonly tied: boolean

  constructor(board: Board, grid: Grid, chance: () => number) {
    this.board = board
    this.grid = grid
    this.chance = chance
    this.free = [...board.plan.bodies.keys()].filter((body) => board.plan.bodies[body]?.fixed === null)
    this.tied = isTied(board.plan)
  }

  step(heat: number): void {
    const body = this.free[this.#pick(this.free.length)]
    if (body === undefined) return
    const die = this.chance()
    const moves =
      die < 0.55
        ? this.#toSlot(body)
        : die < 0.7
          ? [this.#move(body, {})]
          : die < 0.74 && this.tied
            ? this.#spine()
            : die < 0.85
              ? this.#swap(body)
              : this.#align(body)
    if (moves.length > 0) tryMoves(this.board, moves, heat, this.chance)
  }

  #pick(count: number): number {
    return Math.floor(this.chance() * count)
  }

  #isTied(body: number): boolean {
    return this.tied && this.board.plan.onSpine[body] === true
  }

  #stance(body: number): number {
    return this.#pick(this.board.plan.bodies[body]?.stances.length ?? 1)
  }

  #move(body: number, to: { x?: number; y?: number; stance?: number }): Move {
    const { board } = this
    return [body, to.x ?? board.x[body] ?? 0, to.y ?? board.y[body] ?? 0, to.stance ?? this.#stance(body)]
  }

  #toSlot(body: number): readonly Move[] {
    const { board, grid } = this
    const near = this.chance() < 0.5
    const step = () => this.chance() * 4 - 2
    const column = near ? grid.column(board.x[body] ?? 0) + step() : this.#pick(grid.xs.length)
    const row = near ? grid.row(board.y[body] ?? 0) + step() : this.#pick(grid.ys.length)
    const stance = this.chance() < 0.5 ? 0 : this.#stance(body)
    return [this.#move(body, { x: grid.x(column), stance, ...(this.#isTied(body) ? {} : { y: grid.y(row) }) })]
  }

  #spine(): readonly Move[] {
    const { board, grid } = this
    const [first = 0] = board.plan.spine
    const y = grid.y(grid.row(board.y[first] ?? 0) + this.chance() * 4 - 2)
    const by = this.chance() < 0.5 ? Math.round(this.chance() * 2 - 1) : 0
    return board.plan.spine.map((body) => {
      const x = by === 0 ? (board.x[body] ?? 0) : grid.x(grid.column(board.x[body] ?? 0) + by)
      return this.#move(body, { x, y, stance: board.stance[body] ?? 0 })
    })
  }

  #swap(body: number): readonly Move[] {
    const { board } = this
    const other = this.free[this.#pick(this.free.length)]
    if (other === undefined || other === body || this.#isTied(body) !== this.#isTied(other)) return []
    const to = (one: number, place: number) =>
      this.#move(one, { x: board.x[place] ?? 0, y: board.y[place] ?? 0, stance: board.stance[one] ?? 0 })
    return [to(body, other), to(other, body)]
  }

  #align(body: number): readonly Move[] {
    const { board } = this
    const touching = board.plan.touching[body] ?? []
    const line = board.plan.lines[touching[this.#pick(touching.length)] ?? -1]
    if (line === undefined) return []
    const far = line.a === body ? line.b : line.a
    const stance = board.stance[body] ?? 0
    return this.chance() < 0.5 || this.#isTied(body)
      ? [this.#move(body, { x: board.x[far] ?? 0, stance })]
      : [this.#move(body, { y: board.y[far] ?? 0, stance })]
  }
}

/** The best places that several starts lead to; ties go to the first. */
export function search(plan: Plan): Board {
  const grid = gridOf(plan)
  const seed = hash(plan.subject.things.map(({ id }) => id).join())
  const free = plan.bodies.filter(({ fixed }) => fixed === null).length
  let best: { readonly board: Board; readonly cost: number } | null = null
  for (let start = 0; start < startsFor(free); start += 1) {
    const board = new Board(plan)
    putAtStart(board, grid, start % 2 === 1)
    const annealer = new Annealer(board, grid, dice(seed + start * 977))
    const moves = free === 0 ? 0 : movesFor(free)
    for (let move = 0; move < moves; move += 1) annealer.step(HEAT.first * (HEAT.last / HEAT.first) ** (move / moves))
    descend(board, grid)
    const cost = totalCost(board)
    if (best === null || cost < best.cost - 1e-6) best = { board, cost }
  }
  return best?.board ?? new Board(plan)
}
