/** How often something falls in a year. */
export interface YearCount {
  readonly year: number
  readonly count: number
}

/** A first and a last year. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** So many years without anything do not yet cut off what lies behind them. */
const NEAR = 25

/** How many of `total` are looked at last at either side: a tenth, of a few one or two, of two none. */
const doubtful = (total: number): number => Math.max(Math.min(2, Math.floor(total / 3)), Math.floor(total / 10))

/** The year that something of this rank falls in, counted from 0; `counts` are in order and hold so many. */
function yearAt(counts: readonly YearCount[], rank: number): number {
  let seen = 0
  for (const { year, count } of counts) {
    seen += count
    if (rank < seen) return year
  }
  return counts.at(-1)?.year ?? 0
}

/** How many years apart is still near to a stretch of years: as many as it is long, and 25 at least. */
export const nearTo = ({ first, last }: Years): number => Math.max(NEAR, last - first)

/**
 * The years that hold the bulk: the middle four fifths of what is counted, and whatever follows at either side without
 * a gap that is longer
 * than that middle (or 25 years). A typo such as 0207 for 2017, read as 1207, is left out. `more` may lengthen it and
 * has no say in where its
 * middle lies: an end such as 9999, written for 'for ever', may be in every record. Null where nothing is counted.
 */
export function bulkOf(counts: readonly YearCount[], more: readonly YearCount[] = []): Years | null {
  const sorted = counts.filter(({ count }) => count > 0).sort((a, b) => a.year - b.year)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return more.length === 0 ? null : bulkOf(more)
  const cut = doubtful(total)
  const middle = { first: yearAt(sorted, cut), last: yearAt(sorted, total - 1 - cut) }
  const near = nearTo(middle)
  const years = [...sorted, ...more.filter(({ count }) => count > 0)].map(({ year }) => year).sort((a, b) => a - b)
  return {
    first: years.reduceRight((first, year) => (year < first && first - year <= near ? year : first), middle.first),
    last: years.reduce((last, year) => (year > last && year - last <= near ? year : last), middle.last),
  }
}

/** Years, each counted once. */
export const each = (years: readonly number[]): YearCount[] => years.map((year) => ({ year, count: 1 }))

/** The year of an ISO day. */
export const yearOf = (iso: string): number => Number(iso.slice(0, 4))
