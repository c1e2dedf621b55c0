import { type Day, NO_LOWER, NO_UPPER, partialDate, type Span } from './time.ts'

/** What is known of when a statement began and ended. NO_LOWER and NO_UPPER stand for 'unknown'. */
export interface Bounds {
  readonly earliestStart: Day
  readonly latestStart: Day
  readonly earliestEnd: Day
  readonly latestEnd: Day
}

export type Holds = 'CERTAINLY' | 'POSSIBLY'

/** What a source may say of a statement's time: EDTF dates of its start and end, and a day (or window) on which it was in force. */
export interface Dated {
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly attests?: string | undefined
}

/** An end written '..' (EDTF's open end): the source itself says that it goes on. */
export const OPEN = '..'

const UNKNOWN: Span = { earliest: NO_LOWER, latest: NO_UPPER }

function endSpan(text: string): Span {
  return text === OPEN ? { earliest: NO_UPPER, latest: NO_UPPER } : partialDate(text)
}

function meet(a: Span, b: Span): Span {
  return { earliest: Math.max(a.earliest, b.earliest), latest: Math.min(a.latest, b.latest) }
}

/**
 * The four bounds that all these sayings leave open together.
 * A start or end gives its own window; being attested on some day of a window A makes latest start ≤ A's last and earliest end ≥ A's first day.
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
  return settle({ earliestStart: start.earliest, latestStart: start.latest, earliestEnd: end.earliest, latestEnd: end.latest })
}

/** A start is never after the end: each side bounds the other. */
export function settle(bounds: Bounds): Bounds {
  return {
    earliestStart: bounds.earliestStart,
    latestStart: Math.min(bounds.latestStart, bounds.latestEnd),
    earliestEnd: Math.max(bounds.earliestEnd, bounds.earliestStart),
    latestEnd: bounds.latestEnd,
  }
}

/** Whether any start and end fit these bounds; false means that the sources contradict each other. */
export function possible(bounds: Bounds): boolean {
  return bounds.earliestStart <= bounds.latestStart && bounds.earliestEnd <= bounds.latestEnd && bounds.earliestStart <= bounds.latestEnd
}

/** Whether it held on a day: certainly, possibly, or not at all (null). */
export function holdsAt(bounds: Bounds, day: Day): Holds | null {
  if (bounds.latestStart <= day && day <= bounds.earliestEnd) return 'CERTAINLY'
  return bounds.earliestStart <= day && day <= bounds.latestEnd ? 'POSSIBLY' : null
}

/** The days on which all of these may have held at once, or null where there is none. */
export function commonWindow(all: readonly Bounds[]): Span | null {
  const earliest = Math.max(NO_LOWER, ...all.map((bounds) => bounds.earliestStart))
  const latest = Math.min(NO_UPPER, ...all.map((bounds) => bounds.latestEnd))
  return earliest <= latest ? { earliest, latest } : null
}

