import { bulkOf, nearTo, type YearCount, type Years, yearOf } from '../../../schema/bulk.ts'
import { dayOf } from '../../../schema/time.ts'

/** The days an axis runs over, as day numbers. */
export interface Axis {
  readonly first: number
  readonly last: number
}

const LONGEST_TICKS = 8

/** Whole years, so that ticks stand at New Year. */
export const axisOf = ({ first, last }: Years): Axis => ({
  first: dayOf(`${first}-01-01`),
  last: dayOf(`${last}-12-31`),
})

/** The years of an axis. */
export const yearsOf = ({ first, last }: Axis): Years => ({
  first: yearOf(new Date(first * 86_400_000).toISOString()),
  last: yearOf(new Date(last * 86_400_000).toISOString()),
})

/** Years made longer to hold chosen days (ISO), but not those so far off that all else would be squeezed to nothing. */
export function holding(years: Years, chosen: readonly (string | null)[]): Years {
  const near = nearTo(years)
  const wanted = chosen
    .filter((day) => day !== null)
    .map(yearOf)
    .filter((year) => years.first - year <= near && year - years.last <= near)
  return { first: Math.min(years.first, ...wanted), last: Math.max(years.last, ...wanted) }
}

/** Whole years around the bulk of what begins and what ends, and the day shown (ISO) where it is near. */
export function axisOver(starts: readonly YearCount[], ends: readonly YearCount[], shown: string): Axis {
  const bulk = bulkOf(starts, ends) ?? { first: yearOf(shown), last: yearOf(shown) }
  return axisOf(holding(bulk, [shown]))
}

/** Where a day lies on an axis, 0 at its first day and 1 at its last. */
export const along = (axis: Axis, day: number): number => (day - axis.first) / (axis.last - axis.first)

/** The same for a day that may lie outside: then at the nearer end. */
export const within = (axis: Axis, day: number): number => Math.min(1, Math.max(0, along(axis, day)))

/** A tick at each New Year, thinned so that labels do not meet. */
export function yearTicks(axis: Axis): readonly { readonly at: number; readonly words: string }[] {
  const { first, last } = yearsOf(axis)
  const step = Math.max(1, Math.ceil((last - first + 1) / LONGEST_TICKS))
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return years.map((year) => ({ at: along(axis, dayOf(`${year}-01-01`)), words: String(year) }))
}
