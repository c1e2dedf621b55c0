import { OPEN } from '../schema/bounds.ts'
import type { Dated } from '../schema/sayings.ts'
import { type Day, NO_UPPER } from '../schema/time.ts'
import type { Listed, ListedStatement } from './listed.ts'
import { statementKindOf } from './listed.ts'
import { belongsTo, type Life, lifeOf, within } from './lives.ts'
import type { RecordOf, StatementRecord } from './records.ts'
import { type Holder, seatVersions } from './seat-versions.ts'
import { type CitedDates, publishedBy, type Version, versionsOf } from './versions.ts'

/** Somebody who may hold a seat: of a membership as much as its time needs. */
type Held = Pick<
  RecordOf<'memberships'>,
  'id' | 'member' | 'organization' | 'post' | 'start' | 'end' | 'conflictsWith'
> & {
  readonly citations: readonly CitedDates[]
}

/** A holder of a seat of one, with the memberships that it is said to conflict with. */
export interface SeatHolding extends Holder {
  readonly conflictsWith: readonly string[]
}

const datesOf = ({ document, readWith, start, end, attests }: CitedDates): CitedDates =>
  ({ document, readWith, start, end, attests }) as CitedDates

/**
 * When statements held, by all records together: dates of documents, events, bodies and of other holders of a seat
 * bound what a record says itself.
 * It has to see every record once, in any order; then it tells the versions of each statement. It keeps what is
 * dated and not the records.
 */
export class Dating {
  readonly #published = new Map<string, { readonly text: string | undefined; readonly day: Day }>()
  readonly #events = new Map<string, string | undefined>()
  readonly #posts = new Map<string, { readonly seats: number; readonly organization: string }>()
  readonly #lives = new Map<string, Life>()
  readonly #held = new Map<string, Held[]>()
  #seats: ReadonlyMap<string, readonly SeatHolding[]> | undefined
  #last: { readonly record: StatementRecord; readonly versions: readonly Version[] } | undefined
  #seated = new Map<string, readonly Version[]>()

  see({ list, record }: Listed): void {
    if (list === 'documents') this.#published.set(record.id, { text: record.published, day: publishedBy(record) })
    else if (list === 'events') this.#events.set(record.id, record.date)
    else if (list === 'posts') this.#posts.set(record.id, { seats: record.seats, organization: record.organization })
    else if (list === 'organizations') {
      const life = lifeOf(record)
      if (life !== undefined) this.#lives.set(record.id, life)
    } else if (list === 'memberships' && record.post !== undefined && record.standing === 'IN_FORCE') {
      const { id, member, organization, post, start, end, conflictsWith, citations } = record
      const holders = this.#held.get(post) ?? []
      holders.push({ id, member, organization, post, start, end, conflictsWith, citations: citations.map(datesOf) })
      this.#held.set(post, holders)
    }
  }

  /** The day from which a document counts. */
  publishedOn = (document: string): Day => this.#published.get(document)?.day ?? NO_UPPER

  /** The versions of a statement by its own passages alone. */
  own(one: ListedStatement): readonly Version[] {
    const { record } = one
    // A record is judged by several rules, and then made into a row.
    if (this.#last?.record === record) return this.#last.versions
    const { start, end, citations } = record
    const dated = start === undefined && end === undefined ? this.#inherited(one) : { start, end }
    const versions = versionsOf(dated, citations, this.publishedOn)
    this.#last = { record, versions }
    return versions
  }

  /** The versions of a statement, with all that bounds it. */
  versions(one: ListedStatement): readonly Version[] {
    this.seats()
    return this.#seated.get(one.record.id) ?? this.#within(one, this.own(one))
  }

  /** The lives that a statement cannot reach beyond, by the ids of the bodies. */
  livesOf({ list, record }: ListedStatement): ReadonlyMap<string, Life> {
    const kind = statementKindOf(list)
    const found = new Map<string, Life>()
    // Most data says nothing of when bodies were founded or dissolved.
    if (this.#lives.size === 0) return found
    for (const id of belongsTo(kind, record))
      for (const body of [id, this.#posts.get(id)?.organization ?? id]) {
        const life = this.#lives.get(body)
        if (life !== undefined) found.set(body, life)
      }
    return found
  }

  /** Who held each post of one seat, with the versions that they bound each other to; by the post's id. */
  seats(): ReadonlyMap<string, readonly SeatHolding[]> {
    if (this.#seats !== undefined) return this.#seats
    const seats = new Map<string, readonly SeatHolding[]>()
    for (const [post, held] of this.#held) {
      if (this.#posts.get(post)?.seats !== 1) continue
      const holders = held.map((record) => {
        const one = { list: 'memberships', record: record as RecordOf<'memberships'> } as const
        return { record, versions: this.#within(one, this.own(one)) }
      })
      const versions = seatVersions(holders.map(({ record: { id, member }, versions }) => ({ id, member, versions })))
      for (const [id, known] of versions) this.#seated.set(id, known)
      seats.set(
        post,
        holders.map(({ record: { id, member, conflictsWith = [] } }) => ({
          id,
          member,
          conflictsWith,
          versions: versions.get(id) ?? [],
        })),
      )
    }
    this.#held.clear()
    this.#seats = seats
    return seats
  }

  #within(one: ListedStatement, versions: readonly Version[]): readonly Version[] {
    const lives = [...this.livesOf(one).values()]
    return lives.length === 0
      ? versions
      : versions.map((version) => ({ ...version, bounds: lives.reduce(within, version.bounds) }))
  }

  /**
   * Dates that a statement takes from what it hangs on: being in an event lasts as long as the event, and a grade
   * stays what the inspection found.
   */
  #inherited({ list, record }: ListedStatement): Dated {
    if (list === 'involvements') {
      const date = this.#events.get(record.event)
      return { start: date, end: date }
    }
    if (list === 'judgements') return { start: this.#events.get(record.event), end: OPEN }
    if (list === 'facts') {
      const date = this.#events.get(record.about)
      return date === undefined ? {} : { start: date, end: OPEN }
    }
    if (list === 'mentions') {
      const text = this.#published.get(record.document)?.text
      return { start: text, end: text }
    }
    return {}
  }
}
