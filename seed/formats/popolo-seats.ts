import { partialDate } from '../../schema/partial-date.ts'
import { dateAsWritten } from '../as-written/date.ts'

/** Somebody holds a post, from when to when. */
export interface Holding {
  readonly post: string
  readonly start: unknown
  readonly end: unknown
}

function dayOf(given: unknown, side: 'earliest' | 'latest', none: number): number {
  const read = typeof given === 'string' ? dateAsWritten(given, 'ymd') : { none: 'BLANK' }
  return 'date' in read ? partialDate(read.date)[side] : none
}

/**
 * How many held each post at the same time, by the dates given: Popolo has no number of seats, and a ward of three
 * councillors is no conflict.
 */
export function mostAtOnce(holdings: readonly Holding[]): Map<string, number> {
  const most = new Map<string, number>()
  for (const [post, held] of Map.groupBy(holdings, (holding) => holding.post)) {
    const ends = held.flatMap(({ start, end }) => [
      { day: dayOf(start, 'latest', Number.NEGATIVE_INFINITY), step: 1 },
      { day: dayOf(end, 'earliest', Number.POSITIVE_INFINITY), step: -1 },
    ])
    // Who ends on the day on which another starts has made room.
    ends.sort((a, b) => a.day - b.day || a.step - b.step)
    let [now, highest] = [0, 1]
    for (const { step } of ends) {
      now += step
      highest = Math.max(highest, now)
    }
    most.set(post, highest)
  }
  return most
}
