import type { Plan } from './plan.ts'

/** Middles of the slots in which bodies are placed. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The slot of a column, or a row, by its number; the nearest there is. */
  x(column: number): number
  y(row: number): number
  /** Number of the column, or row, in which a place lies, not rounded. */
  column(x: number): number
  row(y: number): number
}

/** Pixels of a slot, about. */
const SLOT = { width: 78, height: 61 }

const middles = (from: number, to: number, slot: number): number[] => {
  const count = Math.max(3, Math.round((to - from) / slot))
  return Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 0.5)) / count)
}

export function gridOf({ bounds: [left, top, right, bottom] }: Plan): Grid {
  const [xs, ys] = [middles(left, right, SLOT.width), middles(top, bottom, SLOT.height)]
  const nearest = (slots: readonly number[], number: number) =>
    slots[Math.max(0, Math.min(slots.length - 1, Math.round(number)))] ?? 0
  return {
    xs,
    ys,
    x: (column) => nearest(xs, column),
    y: (row) => nearest(ys, row),
    column: (x) => ((x - left) / (right - left)) * xs.length - 0.5,
    row: (y) => ((y - top) / (bottom - top)) * ys.length - 0.5,
  }
}
