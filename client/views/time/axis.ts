import { bulkOf, nearTo, type YearCount, type Years, yearOf } from '../../../schema/bulk.ts'
import { dayOf } from '../../../schema/time.ts'

/** Days that an axis passes over in little room, as day numbers: from the first of them to the one after the last. */
export interface Lull {
  readonly from: number
  readonly to: number
}

/** The days an axis runs over, as day numbers. */
export interface Axis {
  readonly first: number
  readonly last: number
  /** Null where its scale is the same all along. */
  readonly lull: Lull | null
}

const LONGEST_TICKS = 8

/** Whole years, so that ticks stand at New Year. */
export const axisOf = ({ first, last }: Years): Axis => ({
  first: dayOf(`${first}-01-01`),
  last: dayOf(`${last}-12-31`),
  lull: null,
})

/** The year that a day number lies in. */
export const yearOfDay = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()

/** The years of an axis. */
export const yearsOf = ({ first, last }: Pick<Axis, 'first' | 'last'>): Years => ({
  first: yearOfDay(first),
  last: yearOfDay(last),
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

/** The part of an axis that its lull takes. */
const NARROW = 0.05

/** How many days of the scale as it is elsewhere the lull takes, in place of its own. */
const lullDays = ({ first, last }: Axis, { from, to }: Lull): number =>
  ((last - first - (to - from)) * NARROW) / (1 - NARROW)

/** How far a day lies from the first of an axis, in days as long as they are outside its lull. */
export function placeOf(axis: Axis, day: number): number {
  const { first, lull } = axis
  if (lull === null || day <= lull.from) return day - first
  const room = lullDays(axis, lull)
  const passed = day >= lull.to ? room + day - lull.to : (room * (day - lull.from)) / (lull.to - lull.from)
  return lull.from - first + passed
}

/** The day that lies so far from the first of an axis: what `placeOf` says of it, the other way round. */
export function dayAt(axis: Axis, place: number): number {
  const { first, lull } = axis
  if (lull === null || place <= lull.from - first) return Math.round(first + place)
  const [room, passed] = [lullDays(axis, lull), place - (lull.from - first)]
  return Math.round(passed >= room ? lull.to + passed - room : lull.from + (passed / room) * (lull.to - lull.from))
}

/** A day outside the lull: the day itself, or the nearer one of those beside the lull. */
export function besideLull({ lull }: Axis, day: number): number {
  if (lull === null || day < lull.from || day >= lull.to) return day
  return day - lull.from < lull.to - day ? lull.from - 1 : lull.to
}

/** Where a day lies on an axis, 0 at its first day and 1 at its last. */
export const along = (axis: Axis, day: number): number => placeOf(axis, day) / placeOf(axis, axis.last)

/** The same for a day that may lie outside: then at the nearer end. */
export const within = (axis: Axis, day: number): number => Math.min(1, Math.max(0, along(axis, day)))

/** Every so many years from one on, up to another or down to it. */
const everySo = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor(Math.abs(to - from) / step) + 1 }, (_, index) =>
    to < from ? from - index * step : from + index * step,
  )

/** A tick at each New Year outside the lull, thinned so that labels do not meet; the lull has one on either side. */
export function yearTicks(axis: Axis): readonly { readonly at: number; readonly words: string }[] {
  const { first, last } = yearsOf(axis)
  const lull = axis.lull === null ? null : { from: yearOfDay(axis.lull.from), to: yearOfDay(axis.lull.to) }
  // One tick more than without a lull, as the years before and behind it both have theirs.
  const count = last - first + 1 - (lull === null ? 0 : lull.to - lull.from + 1)
  const step = Math.max(1, Math.ceil(count / LONGEST_TICKS))
  const years =
    lull === null
      ? everySo(first, last, step)
      : [...everySo(lull.from - 1, first, step).toReversed(), ...everySo(lull.to, last, step)]
  return years.map((year) => ({ at: along(axis, dayOf(`${year}-01-01`)), words: String(year) }))
}
