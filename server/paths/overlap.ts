import type { Span } from '../../schema/time.ts'
import { compareTexts, compareWeakness, NONE, plus, type Step, type Weakness, weaknessOf } from './chain.ts'

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

/**
 * The best evidenced ties of each pair that may all have held on a day; null where a pair has none. `pairs` hold theirs
 * in the order they are preferred.
 */
function choiceOn<Tie extends Step>(pairs: readonly (readonly Tie[])[], day: number): Choice<Tie> | null {
  const ties: Tie[] = []
  for (const pair of pairs) {
    const tie = pair.find(({ days }) => days.earliestStart <= day && day <= days.latestEnd)
    if (tie === undefined) return null
    ties.push(tie)
  }
  return { ties, weakness: ties.map(weaknessOf).reduce(plus, NONE) }
}

/**
 * Of parallel ties along a chain, those that may all have held on one day, the best evidenced; null where no choice has
 * such a day.
 * Days on which all of some ties may have held begin with the start of one of them, so no other day need be tried.
 */
export function overlapping<Tie extends Step>(pairs: readonly (readonly Tie[])[]): Choice<Tie> | null {
  const starts = new Set(pairs.flat().map(({ days }) => days.earliestStart))
  let best: Choice<Tie> | null = null
  for (const day of starts) {
    const choice = choiceOn(pairs, day)
    if (choice === null) continue
    const order =
      best === null
        ? -1
        : compareWeakness(choice.weakness, best.weakness) || compareTexts(idsOf(choice.ties), idsOf(best.ties))
    if (order < 0) best = choice
  }
  return best
}
