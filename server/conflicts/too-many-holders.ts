import type { Bounds } from '../../schema/bounds.ts'
import { surelyOthers } from '../../seed/tighten.ts'
import { type Day, NO_LOWER, NO_UPPER, type Span } from '../../schema/time.ts'

/** Somebody who held a post, and when. */
export interface Holder {
  readonly id: string
  readonly member: string
  /** Others that may be the same person. */
  readonly mayBe: readonly string[]
  readonly days: Bounds
}

/** A stretch of days with more certain holders than seats, and everybody who certainly held the post on one of them. */
export interface Crowd {
  readonly span: Span
  readonly holders: readonly Holder[]
}

const certainOn = (holders: readonly Holder[], day: Day): Holder[] =>
  holders.filter(({ days }) => days.latestStart <= day && day <= days.earliestEnd)

/** How many handovers may have been on a day: pairs of which one surely ended on it and the other surely began. */
function handoversOn(certain: readonly Holder[], day: Day): number {
  const leaving = certain.filter(({ days }) => days.earliestEnd === day && days.latestEnd === day)
  const coming = certain.filter(({ days }) => days.earliestStart === day && days.latestStart === day)
  return Math.max(0, Math.min(leaving.length, coming.length, new Set([...leaving, ...coming]).size - 1))
}

/**
 * How many people they are at the least: as many as are surely others of each other, of whom those who may be the fewest
 * others are taken first. That finds the most where nobody is said to be perhaps one of several in a circle, and never
 * too many; it takes no longer than to hold each against each.
 */
function fewest(certain: readonly Holder[]): number {
  const people = [...new Map(certain.map((holder) => [holder.member, holder])).values()]
  const perhaps = new Map(
    people.map((one) => [one, new Set(people.filter((other) => other !== one && !surelyOthers(one, other)))]),
  )
  let count = 0
  while (perhaps.size > 0) {
    const [first, same] = [...perhaps].reduce((a, b) => (b[1].size < a[1].size ? b : a))
    count += 1
    for (const taken of [first, ...same]) {
      for (const other of perhaps.get(taken) ?? []) perhaps.get(other)?.delete(taken)
      perhaps.delete(taken)
    }
  }
  return count
}

function tooMany(holders: readonly Holder[], seats: number, day: Day): boolean {
  const certain = certainOn(holders, day)
  return fewest(certain) - handoversOn(certain, day) > seats
}

/** Every stretch of days on which a post has more certain holders than seats. A handover within one day is none. */
export function tooManyHolders(holders: readonly Holder[], seats: number): Crowd[] {
  // Who may have begun on any day at all, and never ended, is certain on no day that has a date.
  const certain = holders.filter(
    ({ days: { latestStart, earliestEnd } }) =>
      latestStart <= earliestEnd && latestStart < NO_UPPER && earliestEnd > NO_LOWER,
  )
  // Between these days nothing changes, and each day on which somebody comes or goes stands alone.
  const days = [
    ...new Set(
      certain.flatMap(({ days: { latestStart, earliestEnd } }) => [
        latestStart,
        latestStart + 1,
        earliestEnd,
        earliestEnd + 1,
      ]),
    ),
  ].sort((a, b) => a - b)
  const spans: { earliest: Day; latest: Day }[] = []
  for (const [index, earliest] of days.entries()) {
    const latest = (days[index + 1] ?? earliest + 1) - 1
    const last = spans.at(-1)
    if (!tooMany(certain, seats, earliest)) continue
    if (last?.latest === earliest - 1) last.latest = latest
    else spans.push({ earliest, latest })
  }
  return spans.map((span) => ({
    span,
    holders: certain.filter(({ days: held }) => held.latestStart <= span.latest && held.earliestEnd >= span.earliest),
  }))
}
