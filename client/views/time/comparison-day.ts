import { yearOf } from '../../../schema/bulk.ts'
import { isDay } from '../../../schema/time.ts'
import type { Store } from '../../state/store.ts'

/**
 * The day that a comparison begins with (ISO): a year before the one that is shown, or the latest covered where that
 * lies before all that is covered; null while it is not known what is covered.
 */
export function comparisonDay(store: Store): string | null {
  const covers = store.answers.stats.value.value?.covers
  if (covers === undefined || covers.start === null) return null
  const day = store.day.value
  const year = `${yearOf(day) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
  return isDay(year) && year >= covers.start ? year : covers.end
}
