import { OPEN } from '../schema/bounds.ts'
import { type Day, NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { Grades } from './grades.ts'
import type { Listed, ListedStatement } from './listed.ts'
import { statementKindOf } from './listed.ts'
import { belongsTo, done, lasting, type Life, type LifeFrom, livesTold, standing, withinAll } from './lives.ts'
import type { EntityRecord, RecordList, RecordOf, StatementRecord, TellingRecord } from './records.ts'
import { type SeatHolding, Seats } from './seats.ts'
import { Order } from './order.ts'
import { datesTold, type Told, wholly } from './told.ts'
import { type DatedFrom, publishedBy, type Version, versionsOf } from './versions.ts'

/** What a citation of an entity says of when, and from when it counts. */
const datesOf = ({ document, readWith, date, founded, dissolved }: TellingRecord): TellingRecord =>
  ({ document, readWith, date, founded, dissolved }) as TellingRecord

/** Lists of which a statement takes its dates from what it hangs on, where its own record has none. */
const HANGING: ReadonlySet<RecordList> = new Set(['involvements', 'judgements', 'facts', 'mentions'] as const)

/** Whether what a record of a list hangs on gives its dates. */
export const takesDates = (
  list: RecordList,
  { start, end }: { readonly start?: unknown; readonly end?: unknown },
): boolean => start === undefined && end === undefined && HANGING.has(list)

/** Of a record as much as its dates need. */
const datedOf = <Some extends EntityRecord>(record: Some, dates: Partial<Some>): Some =>
  ({ ...dates, id: record.id, citations: record.citations.map(datesOf) }) as Some

/**
 * When statements held, by all records together: dates of documents, events, bodies, of other holders of a seat and of
 * newer grades bound what a record says itself.
 * It has to see every record once, in any order; then it tells the versions of each statement. It keeps what is
 * dated and not the records.
 */
export class Dating {
  readonly #published = new Map<string, { readonly text: string | undefined; readonly day: Day }>()
  readonly #events = new Map<string, RecordOf<'events'>>()
  readonly #bodies = new Map<string, RecordOf<'organizations'>>()
  readonly #lives = new Map<string, readonly LifeFrom[]>()
  readonly #seats = new Seats()
  readonly #grades = new Grades()
  readonly #order = new Order()
  #bound: ReadonlyMap<string, readonly Version[]> | undefined
  #last: { readonly record: StatementRecord; readonly versions: readonly Version[] } | undefined

  see(one: Listed): void {
    const { list, record } = one
    if (list === 'documents')
      this.#published.set(record.id, { text: wholly(record).published, day: publishedBy(record) })
    else if (list === 'events') this.#events.set(record.id, datedOf(record, { date: record.date }))
    else if (list === 'organizations') {
      const { founded, dissolved } = record
      if (wholly(record).founded !== undefined || wholly(record).dissolved !== undefined)
        this.#bodies.set(record.id, datedOf(record, { founded, dissolved }))
    } else {
      this.#seats.see(one)
      this.#grades.see(one)
      if (list === 'affiliations') this.#order.see(record)
    }
  }

  /** The day from which a document counts. */
  publishedOn = (document: string): Day => this.#published.get(document)?.day ?? NO_UPPER

  /** What is to be known of somebody who holds a post: whether that has one seat, and who else they may be. */
  holderOf = (record: StatementRecord): { seat?: string; mayBe?: readonly string[] } => this.#seats.holderOf(record)

  /** The versions of a statement by its own passages alone. */
  own(one: ListedStatement): readonly Version[] {
    const { record } = one
    // A record is judged by several rules, and then made into a row.
    if (this.#last?.record === record) return this.#last.versions
    const { start, end, citations } = record
    const dated = takesDates(one.list, record) ? this.#inherited(one) : [{ start, end, knownFrom: NO_LOWER }]
    const versions = versionsOf(dated, citations, this.publishedOn)
    this.#last = { record, versions }
    return versions
  }

  /** The versions of a statement, with all that bounds it. */
  versions(one: ListedStatement): readonly Version[] {
    this.#bound ??= new Map([
      ...this.#seats.versions((held) => this.#within(held, this.own(held))),
      ...this.#grades.versions((given) => this.#within(given, this.own(given)), {
        days: (event) => this.#order.days(event, this.publishedOn),
        after: (event, knownFrom) => this.#order.after(event, knownFrom, this.publishedOn),
      }),
    ])
    return this.#bound.get(one.record.id) ?? this.#within(one, this.own(one))
  }

  /** The lives that a statement cannot reach beyond, by the ids of the bodies, as the whole record has them. */
  livesOf(one: ListedStatement): ReadonlyMap<string, Life> {
    return new Map(
      [...this.#livesTold(one)].flatMap(([body, lives]) => {
        const life = lives.at(-1)
        return life === undefined ? [] : [[body, life] as const]
      }),
    )
  }

  /** Who held each post of one seat, with the versions that they bound each other to; by the post's id. */
  seats(): ReadonlyMap<string, readonly SeatHolding[]> {
    return this.#seats.holdings((held) => this.#within(held, this.own(held)))
  }

  #livesTold({ list, record }: ListedStatement): ReadonlyMap<string, readonly LifeFrom[]> {
    const found = new Map<string, readonly LifeFrom[]>()
    // Most data says nothing of when bodies were founded or dissolved.
    if (this.#bodies.size === 0) return found
    for (const id of belongsTo(statementKindOf(list), record))
      for (const name of [id, this.#seats.bodyOf(id) ?? id]) {
        const body = this.#bodies.get(name)
        if (body === undefined) continue
        const lives = this.#lives.get(name) ?? livesTold(body, this.publishedOn)
        this.#lives.set(name, lives)
        found.set(name, lives)
      }
    return found
  }

  #within(one: ListedStatement, own: readonly Version[]): readonly Version[] {
    const time = lasting(statementKindOf(one.list), one.record)
    const versions = time === 'STANDS' ? own.map((version) => ({ ...version, bounds: standing(version.bounds) })) : own
    const alive = withinAll(versions, [...this.#livesTold(one).values()])
    return time === 'ACT' ? alive.map(done) : alive
  }

  /** When an event was, as the record of each day had it, oldest first: by its passages and by the order of events. */
  eventTold = (event: string): readonly Told[] => {
    const own = (id: string): readonly Told[] => {
      const record = this.#events.get(id)
      return record === undefined ? [] : datesTold(record, 'date', this.publishedOn)
    }
    return this.#order.told(event, own, this.publishedOn)
  }

  #eventDates(event: string, end: 'itself' | typeof OPEN): DatedFrom[] {
    return this.eventTold(event).map(({ knownFrom, value }) => ({
      knownFrom,
      start: value,
      end: end === OPEN ? OPEN : value,
    }))
  }

  /**
   * Dates that a statement takes from what it hangs on, as the record had them: being in an event lasts as long as the
   * event, and a grade stays what the inspection found.
   */
  #inherited({ list, record }: ListedStatement): DatedFrom[] {
    if (list === 'involvements') return this.#eventDates(record.event, 'itself')
    if (list === 'judgements') {
      const dates = this.#eventDates(record.event, OPEN)
      return dates.some(({ knownFrom }) => knownFrom <= NO_LOWER)
        ? dates
        : [{ knownFrom: NO_LOWER, end: OPEN }, ...dates]
    }
    if (list === 'facts') return this.#eventDates(record.about, OPEN)
    if (list === 'mentions') {
      const text = this.#published.get(record.document)?.text
      return [{ knownFrom: NO_LOWER, start: text, end: text }]
    }
    return []
  }
}
