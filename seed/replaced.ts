import { type Bounds, settle } from '../schema/bounds.ts'
import { NO_UPPER } from '../schema/time.ts'

/** A grade of one body in one category: which inspection gave it, and from when it may have stood. */
export interface Grade {
  readonly event: string
  readonly bounds: Bounds
}

/** The place of the first of a rising row that is more than a value. */
function after(row: readonly number[], value: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((row[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

interface Earliest {
  readonly event: string
  readonly day: number
}

/** The earliest days of two different inspections, of those from each place of a row on. */
function earliestFrom(row: readonly Grade[]): (readonly Earliest[])[] {
  const found: (readonly Earliest[])[] = []
  let best: readonly Earliest[] = []
  for (const { event, bounds } of row.toReversed()) {
    const all = [...best, { event, day: bounds.earliestStart }].sort((a, b) => a.day - b.day)
    best = all.filter((one, place) => all.findIndex((other) => other.event === one.event) === place).slice(0, 2)
    found.push(best)
  }
  return found.toReversed()
}

/** The bounds of a grade, where another surely had come by one day and may have from another on. */
function ended(bounds: Bounds, next: number, maybe: number): Bounds {
  const latestEnd = next >= NO_UPPER ? bounds.latestEnd : Math.min(bounds.latestEnd, next - 1)
  const earliestEnd = maybe >= NO_UPPER ? bounds.earliestEnd : Math.min(bounds.earliestEnd, maybe - 1)
  return settle({ ...bounds, earliestEnd, latestEnd: Math.max(latestEnd, bounds.earliestStart) })
}

const earliestOf = (days: readonly number[]): number => Math.min(NO_UPPER, ...days)

/**
 * As `replaced`, where passages tell which inspections came `after` which: that need not follow from their days. It
 * compares each with each.
 */
export function replacedInOrder(grades: readonly Grade[], after: ReadonlyMap<string, ReadonlySet<string>>): Bounds[] {
  const isBefore = (earlier: string, later: string): boolean => after.get(earlier)?.has(later) === true
  return grades.map(({ event, bounds }) => {
    const others = grades.filter((other) => other.event !== event && !isBefore(other.event, event))
    const later = others.filter(
      (other) => other.bounds.earliestStart > bounds.latestStart || isBefore(event, other.event),
    )
    const perhaps = others.filter((other) => other.bounds.latestStart >= bounds.earliestStart)
    return ended(
      bounds,
      earliestOf(later.map((other) => other.bounds.latestStart)),
      earliestOf(perhaps.map((other) => other.bounds.earliestStart)),
    )
  })
}

/**
 * The bounds of grades, in the order given, once a newer inspection ends what an older one gave: a grade surely stands
 * until another may have come, and surely no longer once one that came later surely had.
 * Two grades of one inspection do not end each other.
 */
export function replaced(grades: readonly Grade[]): Bounds[] {
  const byFirst = grades.toSorted((a, b) => a.bounds.earliestStart - b.bounds.earliestStart)
  const firsts = byFirst.map(({ bounds }) => bounds.earliestStart)
  const surelyBy: number[] = []
  for (const { bounds } of byFirst.toReversed())
    surelyBy.push(Math.min(surelyBy.at(-1) ?? NO_UPPER, bounds.latestStart))
  surelyBy.reverse()
  const byLast = grades.toSorted((a, b) => a.bounds.latestStart - b.bounds.latestStart)
  const lasts = byLast.map(({ bounds }) => bounds.latestStart)
  const earliest = earliestFrom(byLast)
  return grades.map(({ event, bounds }) => {
    const next = surelyBy[after(firsts, bounds.latestStart)] ?? NO_UPPER
    const maybe = earliest[after(lasts, bounds.earliestStart - 1)]?.find((one) => one.event !== event)?.day ?? NO_UPPER
    return ended(bounds, next, maybe)
  })
}
