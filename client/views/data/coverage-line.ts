import { formatDate } from '../../../schema/time.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { coveredYears } from '../time/span.ts'

/**
 * What the graph covers, in one line: how many documents, from when to when, and how fresh, which is the latest day of
 * everything else as well; null while that is not known.
 */
export function coverageLine({ answers: { stats, facets } }: Store): string | null {
  if (stats.value.value === null) return null
  const { documents, covers } = stats.value.value
  const years = coveredYears(covers, facets.value.value)
  const covered = years === null ? 'of unknown years' : `${years.first} to ${years.last}`
  const fresh = covers.end === null ? '' : `; newest from ${formatDate(covers.end)}`
  return `${counted(documents, 'document')}, ${covered}${fresh}`
}
