import { formatDate } from '../../../schema/time.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { coveredYears } from '../time/span.ts'

/** When the newest document was published. The last day of a year stands for a year of which no day is known. */
const newest = (day: string): string => formatDate(day.endsWith('-12-31') ? day.slice(0, 4) : day)

/**
 * What the graph covers, in one line: how many documents, from when to when, and how fresh; null while that is not
 * known.
 */
export function coverageLine({ answers: { stats, facets } }: Store): string | null {
  if (stats.value.value === null) return null
  const { documents, covers, latestDocument } = stats.value.value
  const years = coveredYears(covers, facets.value.value)
  const covered = years === null ? 'of unknown years' : `${years.first} to ${years.last}`
  const fresh = latestDocument === null ? '' : `; newest from ${newest(latestDocument)}`
  return `${counted(documents, 'document')}, ${covered}${fresh}`
}
