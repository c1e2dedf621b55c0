import type { Span } from '../../schema/time.ts'
import { compareTexts, compareWeakness, exclude, NONE, plus, type Step, type Weakness, weaknessOf } from './chain.ts'

/** One tie a pair of neighbours, and how weakly they are evidenced together. */
export interface Choice<Tie extends Step> {
  readonly ties: readonly Tie[]
  readonly weakness: Weakness
}

/** The days on which at least one of some ties may have held, as spans in order that do not touch. */
export function daysOf(ties: readonly Step[]): Span[] {
  const spans = ties
    .map(({ days }) => ({ earliest: days.earliestStart, latest: days.latestEnd }))
    .sort((a, b) => a.earliest - b.earliest)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last === undefined || span.earliest > last.latest + 1) joined.push(span)
    else joined[joined.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, span.latest) }
  }
  return joined
}

/** The days that are in both of two lists of spans. */
export const meeting = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap((one) =>
    b
      .map((other) => ({
        earliest: Math.max(one.earliest, other.earliest),
        latest: Math.min(one.latest, other.latest),
      }))
      .filter(({ earliest, latest }) => earliest <= latest),
  )

const idsOf = (ties: readonly Step[]): string[] => ties.map((tie) => tie.id)

const byWeakness = (a: Choice<Step>, b: Choice<Step>): number =>
  compareWeakness(a.weakness, b.weakness) || compareTexts(idsOf(a.ties), idsOf(b.ties))

/**
 * The best evidenced ties of each pair that may all have held on a day, no two of which seat different people in one
 * seat; null where there is no such choice. `pairs` hold theirs in the order they are preferred.
 */
function choiceOn<Tie extends Step>(pairs: readonly (readonly Tie[])[], day: number): Choice<Tie> | null {
  const open = pairs.map((pair) => pair.filter(({ days }) => days.earliestStart <= day && day <= days.latestEnd))
  const best = open.flatMap((pair) => pair[0] ?? [])
  if (best.length < open.length) return null
  if (!best.some((tie, place) => best.slice(0, place).some((other) => exclude(tie, other))))
    return { ties: best, weakness: best.map(weaknessOf).reduce(plus, NONE) }
  // Of each pair the best tie of each seat and the best of none: whatever else there is is no better.
  const seats = open.map((pair) => [...new Map(pair.toReversed().map((tie) => [seatKey(tie), tie])).values()])
  const choices = seats.reduce<readonly (readonly Tie[])[]>(
    (begun, pair) =>
      begun.flatMap((ties) =>
        pair.flatMap((tie) => (ties.some((other) => exclude(tie, other)) ? [] : [[...ties, tie]])),
      ),
    [[]],
  )
  const all = choices.map((ties) => ({ ties, weakness: ties.map(weaknessOf).reduce(plus, NONE) }))
  return all.toSorted(byWeakness)[0] ?? null
}

const seatKey = ({ seat }: Step): string => (seat === null ? '' : `${seat.post} ${seat.member}`)

/**
 * Of parallel ties along a chain, those that may all have held on one day, the best evidenced; null where no choice has
 * such a day. One seat has one holder on any day.
 * Days on which all of some ties may have held begin with the start of one of them, so no other day need be tried.
 */
export function overlapping<Tie extends Step>(pairs: readonly (readonly Tie[])[]): Choice<Tie> | null {
  const starts = new Set(pairs.flat().map(({ days }) => days.earliestStart))
  let best: Choice<Tie> | null = null
  for (const day of starts) {
    const choice = choiceOn(pairs, day)
    if (choice === null) continue
    if (best === null || byWeakness(choice, best) < 0) best = choice
  }
  return best
}
