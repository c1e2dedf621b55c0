import { type Axis, within } from './axis.ts'
import type { Lane, LaneBar } from './lane.ts'

/** A stretch of an axis, from 0 to 1. */
export interface Share {
  readonly from: number
  readonly to: number
}

/** A bar in its place. */
export interface PlacedBar {
  readonly bar: LaneBar
  /** All days on which it may have been; of a vacancy those that a source speaks of. */
  readonly possible: Share
  /** Days on which it surely was; null for none. */
  readonly certain: Share | null
  /** Where the next one took its place on some day; null for no such. */
  readonly change: Share | null
  /** Where its name stands, and from which end it is written. */
  readonly label: Share & { readonly align: 'start' | 'end' }
}

type Placing = Omit<PlacedBar, 'label'> & {
  /** The days by which it had begun, and until which it had not ended. */
  readonly firstSeen: number
  readonly lastSeen: number
}

/** Shares of an axis below which two places are the same. */
const SAME = 0.0005

function placing(bar: LaneBar, axis: Axis): Placing {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bar.days
  const share = (from: number, to: number): Share => ({ from: within(axis, from), to: within(axis, to) })
  const seen = { firstSeen: within(axis, latestStart), lastSeen: within(axis, earliestEnd) }
  if (bar.look === 'vacant') {
    // That nobody was there is said of the days that a source speaks of, and of none before or after.
    const said = share(Math.min(latestStart, earliestEnd), Math.max(latestStart, earliestEnd))
    return { bar, possible: said, certain: null, change: null, firstSeen: 0, lastSeen: 1 }
  }
  if (bar.look === 'event' || bar.look === 'document') {
    const days = share(earliestStart, Math.max(earliestStart, latestStart))
    return { bar, possible: days, certain: null, change: null, firstSeen: 0, lastSeen: 1 }
  }
  const possible = share(earliestStart, latestEnd)
  const certain = latestStart <= earliestEnd ? share(latestStart, earliestEnd) : null
  return { bar, possible, certain, change: null, ...seen }
}

/** The one before and the next where one surely followed the other on some day between; null where they do not. */
function followed(before: Placing, next: Placing, inTurn: boolean): readonly [Placing, Placing] | null {
  if (before.possible.to <= next.possible.from + SAME) return [before, next]
  // One was there until some day at least, and the other by some later day.
  const { from: first, to: last } = before.possible
  const from = Math.max(before.lastSeen, next.possible.from, first)
  const to = Math.min(last, next.firstSeen, next.possible.to)
  if (!inTurn || before.lastSeen > next.firstSeen || from > to) return null
  return [
    { ...before, possible: { from: first, to: from }, change: { from, to } },
    { ...next, possible: { from: to, to: next.possible.to } },
  ]
}

/** Names stand where there is more room: from the first day on which it was surely so, or up to the last. */
function labelled(row: readonly Placing[]): PlacedBar[] {
  return row.map((one, index) => {
    const before = row[index - 1]
    const next = row[index + 1]
    const [anchor, last] = [one.certain?.from ?? one.possible.from, one.certain?.to ?? one.possible.to]
    const left = before === undefined ? 0 : (before.change ?? before.possible).to
    const right = next === undefined ? 1 : one.change === null ? (next.certain ?? next.possible).from : one.change.from
    const [after, ahead] = [right - anchor, last - left]
    return after >= ahead || after > 0.3
      ? { ...one, label: { from: anchor, to: right, align: 'start' as const } }
      : { ...one, label: { from: left, to: last, align: 'end' as const } }
  })
}

/** A lane's bars in rows, so that none lies on another: those that follow one another in one row. */
export function rowsOf({ bars, inTurn }: Pick<Lane, 'bars' | 'inTurn'>, axis: Axis): readonly (readonly PlacedBar[])[] {
  const rows: Placing[][] = []
  const inOrder = bars
    .filter(({ days }) => days.earliestStart <= axis.last && days.latestEnd >= axis.first)
    .toSorted(
      (a, b) =>
        a.days.latestStart - b.days.latestStart ||
        a.days.earliestStart - b.days.earliestStart ||
        (a.id < b.id ? -1 : 1),
    )
  for (const bar of inOrder) {
    const next = placing(bar, axis)
    const fits = rows
      .map((row, index) => ({ row, index, both: followed(row.at(-1) ?? next, next, inTurn) }))
      .find(({ both }) => both !== null)
    if (fits?.both == null) rows.push([next])
    else rows[fits.index] = [...fits.row.slice(0, -1), ...fits.both]
  }
  return rows.map(labelled)
}
