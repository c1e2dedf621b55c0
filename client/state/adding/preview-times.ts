import { yearOf } from '../../../schema/bulk.ts'
import type { ImportPreview } from '../../api/imports.ts'

interface Count {
  readonly key: string
  readonly count: number
}

/** The years that something may have begun or ended in; none where only one of its bounds is known. */
function yearsFrom(earliest: string | null, latest: string | null): number[] {
  if (earliest === null || latest === null) return []
  const [first, last] = [yearOf(earliest), yearOf(latest)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function counted(years: readonly number[]): Count[] {
  const counts = Map.groupBy(years, (year) => String(year))
  return [...counts].map(([key, { length: count }]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** When what would come in began and ended: what the strip of time runs over, and its bars. */
export function timesOf({ edges }: ImportPreview) {
  const days = edges
    .flatMap(({ bounds }) => [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd])
    .filter((day) => day !== null)
    .sort()
  return {
    covers: { start: days[0] ?? null, end: days.at(-1) ?? null },
    startsByYear: counted(edges.flatMap(({ bounds }) => yearsFrom(bounds.earliestStart, bounds.latestStart))),
    endsByYear: counted(edges.flatMap(({ bounds }) => yearsFrom(bounds.earliestEnd, bounds.latestEnd))),
  }
}
