import { type Bounds, OPEN, settle } from './bounds.ts'
import { partialDate } from './partial-date.ts'
import { NO_LOWER, NO_UPPER, type Span } from './time.ts'

/**
 * What a source may say of a statement's time: EDTF dates of its start and end, and a day (or window) on which it was
 * in force.
 */
export interface Dated {
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly attests?: string | undefined
}

const UNKNOWN: Span = { earliest: NO_LOWER, latest: NO_UPPER }

function endSpan(text: string): Span {
  return text === OPEN ? { earliest: NO_UPPER, latest: NO_UPPER } : partialDate(text)
}

function meet(a: Span, b: Span): Span {
  return { earliest: Math.max(a.earliest, b.earliest), latest: Math.min(a.latest, b.latest) }
}

/**
 * The four bounds that all these sayings leave open together.
 * A start or end gives its own window; being attested on some day of a window A makes latest start ≤ A's last and
 * earliest end ≥ A's first day.
 * What began cannot end before it began, so each side bounds the other as well. Throws UnreadableDate.
 */
export function boundsOf(sayings: readonly Dated[]): Bounds {
  let start = UNKNOWN
  let end = UNKNOWN
  for (const saying of sayings) {
    if (saying.start !== undefined) start = meet(start, partialDate(saying.start))
    if (saying.end !== undefined) end = meet(end, endSpan(saying.end))
    if (saying.attests === undefined) continue
    const attested = partialDate(saying.attests)
    start = meet(start, { earliest: NO_LOWER, latest: attested.latest })
    end = meet(end, { earliest: attested.earliest, latest: NO_UPPER })
  }
  return settle({
    earliestStart: start.earliest,
    latestStart: start.latest,
    earliestEnd: end.earliest,
    latestEnd: end.latest,
  })
}
