import { dayOf } from '../../schema/time.ts'
import type { FacetsAnswer } from '../api/facets.ts'
import type { Bar } from '../parts/histogram.tsx'
import { along, type Axis } from './succession-rows.ts'

/** What began and ended in each year of an axis. */
export function yearBars(facets: FacetsAnswer, axis: Axis): readonly Bar[] {
  const began = new Map(facets.startsByYear.map((row) => [row.key, row.count]))
  const ended = new Map(facets.endsByYear.map((row) => [row.key, row.count]))
  return [...new Set([...began.keys(), ...ended.keys()])]
    .filter(
      (year) => /^\d{4}$/.test(year) && dayOf(`${year}-01-01`) >= axis.first && dayOf(`${year}-12-31`) <= axis.last,
    )
    .map((year) => ({
      from: along(axis, dayOf(`${year}-01-01`)),
      to: along(axis, dayOf(`${year}-12-31`)),
      up: began.get(year) ?? 0,
      down: ended.get(year) ?? 0,
    }))
}

/** The same in words, for those who cannot see the bars. */
export const yearWords = (facets: FacetsAnswer): string =>
  `Ties that began: ${facets.startsByYear.map((row) => `${row.key}: ${row.count}`).join(', ')}. Ties that ended: ${facets.endsByYear.map((row) => `${row.key}: ${row.count}`).join(', ') || 'none known'}.`
