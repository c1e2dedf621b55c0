import { isoDay } from '../../schema/time.ts'
import type { Store } from '../state/store.ts'
import { type Axis, axisOver } from './succession-rows.ts'

/** The days the time bar runs over: whole years around all that is covered and all that is chosen. */
export function spanOf(store: Store): Axis {
  const covers = store.answers.stats.value.value?.covers
  return axisOver(
    [covers?.start ?? null, covers?.end ?? null, store.day.value, store.view.value.compareWith],
    store.day.value,
  )
}

/** A day number as an ISO day; the days of an axis are always known. */
export const iso = (day: number): string => isoDay(day) ?? ''
