import { type Day, dayOf, NO_LOWER, NO_UPPER, type Span } from './time.ts'

/** What is known of when a statement began and ended. NO_LOWER and NO_UPPER stand for 'unknown'. */
export interface Bounds {
  readonly earliestStart: Day
  readonly latestStart: Day
  readonly earliestEnd: Day
  readonly latestEnd: Day
}

export type Holds = 'CERTAINLY' | 'POSSIBLY'

/** An end written '..' (EDTF's open end): the source itself says that it goes on. */
export const OPEN = '..'

/** Bounds as the API gives them: ISO days, and null where there is no such day. */
export interface SaidBounds {
  readonly earliestStart: string | null
  readonly latestStart: string | null
  readonly earliestEnd: string | null
  readonly latestEnd: string | null
}

const dayOr = (iso: string | null, otherwise: Day): Day => (iso === null ? otherwise : dayOf(iso))

/**
 * The bounds of an answer in days. No earliest end is none known, but where the end is open and nothing ended it: then
 * it surely goes on. What `stands` has begun and goes on where nothing is known of its start and end.
 */
export const boundsOfSaid = (end: string | null, bounds: SaidBounds, stands = false): Bounds => ({
  earliestStart: dayOr(bounds.earliestStart, NO_LOWER),
  latestStart: dayOr(bounds.latestStart, stands && bounds.earliestStart === null ? NO_LOWER : NO_UPPER),
  earliestEnd: end === OPEN || (stands && bounds.latestEnd === null) ? NO_UPPER : dayOr(bounds.earliestEnd, NO_LOWER),
  latestEnd: dayOr(bounds.latestEnd, NO_UPPER),
})

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
  return (
    bounds.earliestStart <= bounds.latestStart &&
    bounds.earliestEnd <= bounds.latestEnd &&
    bounds.earliestStart <= bounds.latestEnd
  )
}

/** Whether it held in a span of days: certainly on all of them, possibly on any of them, or on none (null). */
export function holdsIn(bounds: Bounds, { earliest, latest }: Span): Holds | null {
  if (bounds.latestStart <= earliest && latest <= bounds.earliestEnd) return 'CERTAINLY'
  return bounds.earliestStart <= latest && earliest <= bounds.latestEnd ? 'POSSIBLY' : null
}

/** Whether it held on a day: certainly, possibly, or not at all (null). */
export const holdsAt = (bounds: Bounds, day: Day): Holds | null => holdsIn(bounds, { earliest: day, latest: day })

/** The days on which all of these may have held at once, or null where there is none. */
export function commonWindow(all: readonly Bounds[]): Span | null {
  const earliest = Math.max(NO_LOWER, ...all.map((bounds) => bounds.earliestStart))
  const latest = Math.min(NO_UPPER, ...all.map((bounds) => bounds.latestEnd))
  return earliest <= latest ? { earliest, latest } : null
}
