import { dayOf } from '../../../schema/time.ts'
import { type Axis, type Lull, yearOfDay, yearsOf } from './axis.ts'
import type { Lane } from './lane.ts'

/** A lull has so many years at the least, and more than this part of its axis. */
const LEAST = 3
const PART = 1 / 3

/** The longest run of whole years of an axis in which none is busy, its first and last year apart. */
function longestRun(axis: Axis, years: readonly number[]): { readonly from: number; readonly years: number } {
  const { first, last } = yearsOf(axis)
  const busy = new Set([first, last, ...years])
  let [longest, quiet] = [{ from: first, years: 0 }, 0]
  for (let year = first; year <= last; year += 1) {
    quiet = busy.has(year) ? 0 : quiet + 1
    if (quiet > longest.years) longest = { from: year - quiet + 1, years: quiet }
  }
  return longest
}

/**
 * The years of an axis in which nothing in some lanes begins, ends, or is seen first or last, where they are so many
 * that what does happen would have little room; null where they are not, or where nothing happens in the lanes.
 */
export function lullIn(axis: Axis, lanes: readonly Pick<Lane, 'bars'>[]): Lull | null {
  const { first, last } = yearsOf(axis)
  const days = lanes.flatMap(({ bars }) => bars.flatMap((bar) => Object.values<number>({ ...bar.days })))
  const busy = days.filter((day) => day >= axis.first && day <= axis.last).map(yearOfDay)
  if (busy.length === 0) return null
  const { from, years } = longestRun(axis, busy)
  if (years < LEAST || years <= (last - first + 1) * PART) return null
  return { from: dayOf(`${from}-01-01`), to: dayOf(`${from + years}-01-01`) }
}
