import { type Bounds, settle } from '../schema/bounds.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'

/** Somebody who held a seat, and what their own sources say of when. */
export interface SeatHolder {
  readonly member: string
  readonly bounds: Bounds
}

/** Whether a may have left before b came; a handover within one day counts. Who goes on, as a source says, has left for nobody. */
const mayPrecede = (a: Bounds, b: Bounds): boolean => a.earliestEnd < NO_UPPER && a.earliestEnd <= b.latestStart

/** One seat has one holder on any day: who came later had not begun while the earlier was surely there, and who went had ended before the later was surely there. */
function before(first: Bounds, second: Bounds): [Bounds, Bounds] {
  const latestEnd =
    second.latestStart >= NO_UPPER
      ? first.latestEnd
      : Math.max(first.earliestEnd, first.earliestStart, Math.min(first.latestEnd, second.latestStart - 1))
  const earliestStart =
    first.earliestEnd <= NO_LOWER
      ? second.earliestStart
      : Math.min(second.latestStart, second.latestEnd, Math.max(second.earliestStart, first.earliestEnd + 1))
  return [settle({ ...first, latestEnd }), settle({ ...second, earliestStart })]
}

/**
 * The bounds of a seat's holders once each bounds the others, in the order given.
 * Two holders are put in order only where the other order is impossible; where both are, their sources conflict and neither is changed. Two tenures of one member do not bound each other.
 */
export function tighten(holders: readonly SeatHolder[]): Bounds[] {
  const all = holders.map((holder) => holder.bounds)
  // Each round can only narrow; a chain of n holders is settled after n rounds at the most.
  for (let round = 0, changed = true; changed && round < holders.length; round += 1) {
    changed = false
    for (const [i, first] of holders.entries())
      for (const [j, second] of holders.entries()) {
        const [a, b] = [all[i], all[j]]
        if (i === j || first.member === second.member || a === undefined || b === undefined) continue
        if (!mayPrecede(a, b) || mayPrecede(b, a)) continue
        const [nextA, nextB] = before(a, b)
        changed ||= nextA.latestEnd !== a.latestEnd || nextB.earliestStart !== b.earliestStart
        all[i] = nextA
        all[j] = nextB
      }
  }
  return all
}
