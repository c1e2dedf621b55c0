import { bulkOf, nearTo, type YearCount, type Years, yearOf } from '../../../schema/bulk.ts'
import { isoDay } from '../../../schema/time.ts'
import type { FacetsAnswer } from '../../api/facets.ts'
import type { StatsAnswer } from '../../api/stats.ts'
import type { Store } from '../../state/store.ts'
import { type Axis, axisOf, holding } from './axis.ts'

const yearCounts = (rows: FacetsAnswer['startsByYear']): YearCount[] =>
  rows.map(({ key, count }) => ({ year: Number(key), count }))

/** The years that are covered, without those few that lie far from all others; null where nothing is covered. */
export function coveredYears(covers: StatsAnswer['covers'], facets: FacetsAnswer | null): Years | null {
  if (covers.start === null || covers.end === null) return null
  const whole = { first: yearOf(covers.start), last: yearOf(covers.end) }
  const bulk = facets === null ? null : bulkOf(yearCounts(facets.startsByYear), yearCounts(facets.endsByYear))
  if (bulk === null) return whole
  const near = nearTo(bulk)
  const first = bulk.first - whole.first <= near ? whole.first : bulk.first
  const last = whole.last - bulk.last <= near ? whole.last : bulk.last
  return first <= last ? { first, last } : bulk
}

/** Whether some of what is covered lies so far from all else that the axes leave it out. */
export function leavesOut(covers: StatsAnswer['covers'], facets: FacetsAnswer | null): boolean {
  const [whole, years] = [coveredYears(covers, null), coveredYears(covers, facets)]
  return whole !== null && years !== null && (whole.first < years.first || whole.last > years.last)
}

/**
 * The days the time bar runs over: whole years around the bulk of what is covered, and around what is chosen where that
 * is near.
 */
export function spanOf(store: Store): Axis {
  const { stats, facets } = store.answers
  const year = yearOf(store.day.value)
  const covered = stats.value.value === null ? null : coveredYears(stats.value.value.covers, facets.value.value)
  return axisOf(holding(covered ?? { first: year, last: year }, [store.day.value, store.view.value.compareWith]))
}

/** The days that may be chosen: whole years around all that anything is dated by, and around what is chosen. */
export function reachOf(store: Store): Axis {
  const covers = store.answers.stats.value.value?.covers
  const facets = store.answers.facets.value.value
  const years = [
    ...[covers?.start, covers?.end, store.day.value, store.view.value.compareWith].flatMap((day) =>
      day == null ? [] : [yearOf(day)],
    ),
    ...[...(facets?.startsByYear ?? []), ...(facets?.endsByYear ?? [])].map(({ key }) => Number(key)),
  ]
  return axisOf({ first: Math.min(...years), last: Math.max(...years) })
}

/** A day number as an ISO day; the days of an axis are always known. */
export const iso = (day: number): string => isoDay(day) ?? ''
