import { dayOf, ISO_DAY, MS_PER_DAY, type Span } from './time.ts'

const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2]))?$/

/**
 * A calendar day, month or year by arithmetic: almost every date is one, and the grammar of EDTF takes a thousand times
 * as long. Null for anything else. Throws UnreadableDate for a day that no calendar has.
 */
export function plainSpan(text: string): Span | null {
  if (ISO_DAY.test(text)) {
    const day = dayOf(text)
    return { earliest: day, latest: day }
  }
  const [, year, month] = PLAIN.exec(text) ?? []
  if (year === undefined) return null
  const [first, after] = month === undefined ? [0, 12] : [Number(month) - 1, Number(month)]
  return {
    earliest: Date.UTC(Number(year), first, 1) / MS_PER_DAY,
    latest: Date.UTC(Number(year), after, 0) / MS_PER_DAY,
  }
}
