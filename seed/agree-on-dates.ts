import { OPEN } from '../schema/bounds.ts'
import { eventSpan } from '../schema/partial-date.ts'
import { NO_UPPER, type Span } from '../schema/time.ts'

const spanOf = (date: string): Span => (date === OPEN ? { earliest: NO_UPPER, latest: NO_UPPER } : eventSpan(date))

/** Days that something took, such as those on site: no window in which one day lies. */
const isExtent = (date: string): boolean => date.includes('/')

const covers = (outer: Span, inner: Span): boolean => outer.earliest <= inner.earliest && inner.latest <= outer.latest

function compatible(a: string, b: string): boolean {
  const [spanA, spanB] = [spanOf(a), spanOf(b)]
  if (isExtent(a) && isExtent(b)) return covers(spanA, spanB) && covers(spanB, spanA)
  if (isExtent(a)) return covers(spanB, spanA)
  if (isExtent(b)) return covers(spanA, spanB)
  return spanA.earliest <= spanB.latest && spanB.earliest <= spanA.latest
}

/**
 * The one of these EDTF dates that says most, where all of them can be so: '2020' and '2020-05' agree on '2020-05'.
 * Undefined where two of them cannot both be so. An end written '..' agrees with no day.
 */
export function agreedDate(dates: readonly string[]): string | undefined {
  if (dates.some((a) => dates.some((b) => !compatible(a, b)))) return undefined
  const width = (date: string): number => spanOf(date).latest - spanOf(date).earliest
  return dates.toSorted((a, b) => width(a) - width(b))[0]
}
