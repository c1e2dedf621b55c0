import { type Bounds, settle } from '../schema/bounds.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { firstOther } from './first-other.ts'
import { sameBounds } from './versions.ts'

/** Somebody who held a seat, and what their own sources say of when. */
export interface SeatHolder {
  readonly member: string
  /** Others that may be the same person: neither bounds the other. */
  readonly mayBe?: readonly string[] | undefined
  readonly bounds: Bounds
}

/** Whether two are surely not one. */
export const surelyOthers = (
  a: Pick<SeatHolder, 'member' | 'mayBe'>,
  b: Pick<SeatHolder, 'member' | 'mayBe'>,
): boolean => a.member !== b.member && a.mayBe?.includes(b.member) !== true && b.mayBe?.includes(a.member) !== true

/** A holder on one direction of time: surely there from `from` to `to`. */
interface Surely extends Omit<SeatHolder, 'bounds'> {
  readonly from: number
  readonly to: number
}

/** The first place of a rising row at which it is `value` or more. */
function placeOf(row: readonly Surely[], value: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((row[middle]?.from ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * For each holder the day from which somebody else surely was there who can only have come later: null where there
 * is nobody.
 * That other may have come after this one had left (a handover within one day counts), and this one not after the
 * other.
 */
function nextSurely(holders: readonly Surely[]): (number | null)[] {
  const row = holders.toSorted((a, b) => a.from - b.from)
  // Few seats have holders who may be one; there all are gone through.
  if (holders.some(({ mayBe }) => mayBe !== undefined))
    return holders.map(
      (one) =>
        row.slice(placeOf(row, one.to)).find((other) => other.to > one.from && surelyOthers(one, other))?.from ?? null,
    )
  const first = firstOther(row.map(({ member, to }) => ({ member, height: to })))
  return holders.map(({ member, from, to }) => {
    const place = first(placeOf(row, to), from, member)
    return place === null ? null : (row[place]?.from ?? null)
  })
}

/** Who goes on, as a source says, has left for nobody. */
const forever = (end: number): number => (end >= NO_UPPER ? Number.POSITIVE_INFINITY : end)

function narrowed(bounds: Bounds, next: number | null, last: number | null): Bounds {
  const latestEnd =
    next === null || next >= NO_UPPER
      ? bounds.latestEnd
      : Math.max(bounds.earliestEnd, bounds.earliestStart, Math.min(bounds.latestEnd, next - 1))
  const earliestStart =
    last === null || last <= NO_LOWER
      ? bounds.earliestStart
      : Math.min(bounds.latestStart, latestEnd, Math.max(bounds.earliestStart, last + 1))
  return settle({ ...bounds, latestEnd, earliestStart })
}

/**
 * The bounds of a seat's holders once each bounds the others, in the order given. One seat has one holder on any
 * day: who came later had not begun while the
 * earlier was surely there, and who went had ended before the later was surely there.
 * Two holders are put in order only where the other order is impossible; where both are, their sources conflict and
 * neither is changed. Two tenures of one member do not bound each other.
 */
export function tighten(holders: readonly SeatHolder[]): Bounds[] {
  let all = holders.map((holder) => holder.bounds)
  // Each round can only narrow, and most seats are settled after the first; a chain of n holders is after n rounds
  // at the most.
  for (let round = 0, changed = true; changed && round < holders.length; round += 1) {
    const surely = all.map(({ latestStart, earliestEnd }, place) => ({
      member: holders[place]?.member ?? '',
      mayBe: holders[place]?.mayBe,
      from: latestStart,
      to: forever(earliestEnd),
    }))
    const next = nextSurely(surely)
    // Backwards in time, who was there before is who comes next.
    const last = nextSurely(surely.map(({ from, to, ...who }) => ({ ...who, from: -to, to: -from })))
    const narrower = all.map((bounds, place) => {
      const before = last[place] ?? null
      return narrowed(bounds, next[place] ?? null, before === null ? null : -before)
    })
    changed = narrower.some((bounds, place) => !sameBounds(bounds, all[place] ?? bounds))
    all = narrower
  }
  return all
}
