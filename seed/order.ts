import { eventSpan } from '../schema/partial-date.ts'
import { type Day, isoDay, NO_LOWER, NO_UPPER, type Span } from '../schema/time.ts'
import type { RecordOf } from './records.ts'
import type { Told } from './told.ts'
import { type CitedDates, countsFrom } from './versions.ts'

/** That one event was before another, and by which passages. */
interface Before {
  readonly earlier: string
  readonly later: string
  readonly citations: readonly Pick<CitedDates, 'document' | 'readWith'>[]
}

/** The day from which it is on the record. */
const knownOf = ({ citations }: Before, publishedOn: (document: string) => Day): Day =>
  Math.min(...citations.map((citation) => countsFrom(citation, publishedOn)))

const OPEN_WINDOW: Span = { earliest: NO_LOWER, latest: NO_UPPER }

/** A window of days as EDTF writes one of a set; undefined for one that is open at both ends. */
function windowText({ earliest, latest }: Span): string | undefined {
  const [from, to] = [isoDay(earliest) ?? '', isoDay(latest) ?? '']
  if (from === to) return from === '' ? undefined : from
  return `[${from}..${to}]`
}

const spanOf = (date: string | undefined): Span => (date === undefined ? OPEN_WINDOW : eventSpan(date))

/**
 * The windows of events once each bounds the others: what was earlier had not begun after the later, nor the later
 * ended before the earlier. Undefined where the order and the dates cannot both be so.
 */
function bounded(spans: ReadonlyMap<string, Span>, order: readonly Before[]): ReadonlyMap<string, Span> | undefined {
  const found = new Map(spans)
  const of = (event: string): Span => found.get(event) ?? OPEN_WINDOW
  // Each round carries a day one event further, and no chain is longer than there are events.
  for (let round = 0, changed = true; changed && round <= spans.size; round += 1) {
    changed = false
    for (const { earlier, later } of order) {
      const [a, b] = [of(earlier), of(later)]
      if (a.latest > b.latest) found.set(earlier, { ...a, latest: b.latest })
      if (b.earliest < a.earliest) found.set(later, { ...b, earliest: a.earliest })
      changed ||= a.latest > b.latest || b.earliest < a.earliest
    }
  }
  return [...found.values()].every(({ earliest, latest }) => earliest <= latest) ? found : undefined
}

/** Which events came before which, as far as passages say: each bounds the other. */
export class Order {
  readonly #at = new Map<string, Before[]>()
  readonly #told = new Map<string, readonly Told[]>()

  see(record: RecordOf<'affiliations'>): void {
    if (record.kind !== 'BEFORE' || record.standing !== 'IN_FORCE') return
    const citations = record.citations.map(({ document, readWith }) => ({ document, readWith }))
    const before: Before = { earlier: record.from, later: record.to, citations }
    for (const event of [record.from, record.to]) this.#at.set(event, [...(this.#at.get(event) ?? []), before])
  }

  /** The days from which the record says of what an event came before or after; none for one in no order. */
  days(event: string, publishedOn: (document: string) => Day): readonly Day[] {
    return this.#at.has(event) ? this.#together(event).order.map((before) => knownOf(before, publishedOn)) : []
  }

  /** What came after an event by the record of a day, be it by way of events between them. */
  after(event: string, knownFrom: Day, publishedOn: (document: string) => Day): ReadonlySet<string> {
    const after = new Set([event])
    for (const one of after)
      for (const before of this.#at.get(one) ?? [])
        if (before.earlier === one && knownOf(before, publishedOn) <= knownFrom) after.add(before.later)
    after.delete(event)
    return after
  }

  /**
   * What the record of each day said of an event's date, oldest first: what passages say of it (`own`), within what the
   * order leaves. Days on site are told as they are.
   */
  told(
    event: string,
    own: (event: string) => readonly Told[],
    publishedOn: (document: string) => Day,
  ): readonly Told[] {
    if (!this.#at.has(event)) return own(event)
    if (!this.#told.has(event)) this.#work(this.#together(event), own, publishedOn)
    return this.#told.get(event) ?? []
  }

  /** All events that bound each other, and the order among them. */
  #together(event: string): { events: ReadonlySet<string>; order: readonly Before[] } {
    const events = new Set([event])
    const order = new Set<Before>()
    for (const one of events)
      for (const before of this.#at.get(one) ?? []) {
        order.add(before)
        events.add(before.earlier).add(before.later)
      }
    return { events, order: [...order] }
  }

  #work(
    { events, order }: { events: ReadonlySet<string>; order: readonly Before[] },
    own: (event: string) => readonly Told[],
    publishedOn: (document: string) => Day,
  ): void {
    const dates = [...events].map((event) => ({ event, told: own(event) }))
    const from = order.map((before) => ({ before, day: knownOf(before, publishedOn) }))
    const days = [...dates.flatMap(({ told }) => told.map(({ knownFrom }) => knownFrom)), ...from.map(({ day }) => day)]
    const told = new Map(dates.map(({ event }): [string, Told[]] => [event, []]))
    for (const knownFrom of [...new Set(days)].sort((a, b) => a - b)) {
      const said = new Map(
        dates.map((one) => [one.event, one.told.findLast((date) => date.knownFrom <= knownFrom)?.value]),
      )
      const known = from.flatMap(({ before, day }) => (day <= knownFrom ? [before] : []))
      const windows = bounded(new Map([...said].map(([event, date]) => [event, spanOf(date)])), known)
      for (const [event, date] of said) {
        const value = dateWithin(date, windows?.get(event))
        const all = told.get(event)
        if (value !== undefined && all?.at(-1)?.value !== value) all?.push({ knownFrom, since: NO_LOWER, value })
      }
    }
    for (const [event, all] of told) this.#told.set(event, all)
  }
}

/** A date as it was said, where the window leaves all of its days or it tells which days something took; else the window. */
function dateWithin(date: string | undefined, window: Span | undefined): string | undefined {
  if (window === undefined || date?.includes('/') === true) return date
  const { earliest, latest } = spanOf(date)
  return earliest === window.earliest && latest === window.latest ? date : windowText(window)
}
