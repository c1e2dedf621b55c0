import { dayOf } from '../../../schema/time.ts'
import type { FacetsAnswer } from '../../api/facets.ts'
import { counted } from '../../state/view/plain-words.ts'
import type { Bar } from '../../parts/histogram.tsx'
import { along, type Axis } from './axis.ts'

const isOn = (axis: Axis, year: string): boolean =>
  dayOf(`${year}-01-01`) >= axis.first && dayOf(`${year}-12-31`) <= axis.last

const isInLull = ({ lull }: Axis, year: string): boolean =>
  lull !== null && dayOf(`${year}-01-01`) >= lull.from && dayOf(`${year}-12-31`) < lull.to

const yearsIn = (facets: FacetsAnswer): string[] =>
  [...new Set([...facets.startsByYear, ...facets.endsByYear].map(({ key }) => key))].sort()

/** What began and ended in each year of an axis that its lull does not pass over. */
export function yearBars(facets: FacetsAnswer, axis: Axis): readonly Bar[] {
  const began = new Map(facets.startsByYear.map((row) => [row.key, row.count]))
  const ended = new Map(facets.endsByYear.map((row) => [row.key, row.count]))
  return yearsIn(facets)
    .filter((year) => isOn(axis, year) && !isInLull(axis, year))
    .map((year) => ({
      from: along(axis, dayOf(`${year}-01-01`)),
      to: along(axis, dayOf(`${year}-12-31`)),
      up: began.get(year) ?? 0,
      down: ended.get(year) ?? 0,
    }))
}

/** The same in words, for those who cannot see the bars. */
export const yearWords = (facets: FacetsAnswer): string =>
  `Links that may have begun: ${facets.startsByYear.map((row) => `${row.key}: ${row.count}`).join(', ')}. Links that may ` +
  `have ended: ${facets.endsByYear.map((row) => `${row.key}: ${row.count}`).join(', ') || 'none known'}.`

/** How many years outside the axis are named before the rest is only counted. */
const NAMED = 4

/**
 * Years with something in them that the axis does not reach, and how they are reached, in words; null where there are
 * none.
 */
export function outsideWords(facets: FacetsAnswer, axis: Axis): string | null {
  const years = yearsIn(facets).filter((year) => !isOn(axis, year))
  if (years.length === 0) return null
  const more = years.length - NAMED
  return `outside this line: ${years.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${counted(more, 'more year')}` : ''}; type a day to go there`
}
