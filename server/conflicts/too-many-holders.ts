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
 * The most of some people who are surely others of each other. Whoever may be one other only is taken at once, which
 * loses nothing; of who may be several it is tried with them and without.
 */
function mostApart(people: readonly Holder[]): number {
  const sameAs = (one: Holder) => people.filter((other) => other !== one && !surelyOthers(one, other)).length
  const [first] = people.toSorted((a, b) => sameAs(a) - sameAs(b))
  if (first === undefined) return 0
  const others = people.filter((other) => other !== first)
  const withIt = 1 + mostApart(others.filter((other) => surelyOthers(first, other)))
  return sameAs(first) < 2 ? withIt : Math.max(withIt, mostApart(others))
}

/** How many people they are at the least: two who may be one are counted once. */
const fewest = (certain: readonly Holder[]): number =>
  mostApart([...new Map(certain.map((holder) => [holder.member, holder])).values()])

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
