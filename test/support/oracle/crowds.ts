import type { Bounds } from '../../../schema/bounds.ts'

/** Somebody's certain hold of a post. */
export interface OracleHolder {
  readonly member: string
  /** Others that may be the same person. */
  readonly mayBe?: readonly string[] | undefined
  readonly bounds: Bounds
}

/** How many people these are at the least: the largest number of whom no two may be one, found by trying every choice. */
function fewest(holders: readonly OracleHolder[]): number {
  const [first, ...rest] = holders
  if (first === undefined) return 0
  const mayBeOne = (a: OracleHolder, b: OracleHolder): boolean =>
    a.member === b.member || a.mayBe?.includes(b.member) === true || b.mayBe?.includes(a.member) === true
  return Math.max(fewest(rest), 1 + fewest(rest.filter((other) => !mayBeOne(first, other))))
}

/**
 * Whether a post had more certain holders than seats on a day.
 * People who gave and took over on that very day share a seat: the largest number of such pairs, found by trying every
 * order, is taken off.
 */
export function crowdedOn(holders: readonly OracleHolder[], seats: number, day: number): boolean {
  const there = holders.filter(({ bounds }) => bounds.latestStart <= day && day <= bounds.earliestEnd)
  const left = (holder: OracleHolder): boolean => holder.bounds.earliestEnd === day && holder.bounds.latestEnd === day
  const came = (holder: OracleHolder): boolean =>
    holder.bounds.earliestStart === day && holder.bounds.latestStart === day
  // Chains of handovers: each holder passes to at most one other, takes from at most one, and nobody goes in a circle.
  const most = (
    open: readonly OracleHolder[],
    takers: readonly OracleHolder[],
    passed: readonly (readonly [OracleHolder, OracleHolder])[],
  ): number => {
    const [giver, ...rest] = open
    if (giver === undefined) return passed.length
    const chain = (holder: OracleHolder): OracleHolder => {
      const next = passed.find(([from]) => from === holder)
      return next === undefined ? holder : chain(next[1])
    }
    const ways = takers
      .filter((taker) => taker !== giver && chain(taker) !== giver)
      .map((taker) =>
        most(
          rest,
          takers.filter((other) => other !== taker),
          [...passed, [giver, taker]],
        ),
      )
    return Math.max(most(rest, takers, passed), ...ways)
  }
  const handovers = most(there.filter(left), there.filter(came), [])
  return fewest(there) - handovers > seats
}
