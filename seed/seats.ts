import type { Listed, ListedStatement } from './listed.ts'
import type { RecordOf, StatementRecord } from './records.ts'
import { tighten } from './tighten.ts'
import type { CitedDates, Version } from './versions.ts'
import { versionsTogether } from './versions-together.ts'

/** Somebody who may hold a seat: of a membership as much as its time needs. */
type Held = Pick<
  RecordOf<'memberships'>,
  'id' | 'member' | 'organization' | 'post' | 'start' | 'end' | 'standing' | 'conflictsWith'
> & {
  readonly citations: readonly CitedDates[]
}

/** A holder of a seat of one, with the memberships that it is said to conflict with. */
export interface SeatHolding {
  readonly id: string
  readonly member: string
  readonly mayBe: readonly string[] | undefined
  readonly versions: readonly Version[]
  readonly conflictsWith: readonly string[]
}

const datesOf = ({ document, readWith, start, end, attests }: CitedDates): CitedDates => ({
  document,
  readWith,
  start,
  end,
  attests,
})

/** Who holds posts of one seat, and how they bound each other. It keeps what is dated and not the records. */
export class Seats {
  readonly #posts = new Map<string, { readonly seats: number; readonly organization: string }>()
  readonly #mayBe = new Map<string, readonly string[]>()
  readonly #held = new Map<string, Held[]>()
  #holdings: ReadonlyMap<string, readonly SeatHolding[]> | undefined

  see({ list, record }: Listed): void {
    if (list === 'posts') this.#posts.set(record.id, { seats: record.seats, organization: record.organization })
    else if (list === 'people' && record.mayBe !== undefined) this.#mayBe.set(record.id, record.mayBe)
    else if (list === 'memberships' && record.post !== undefined && record.standing === 'IN_FORCE') {
      const { id, member, organization, post, start, end, standing, conflictsWith } = record
      const holders = this.#held.get(post) ?? []
      const citations = record.citations.map(datesOf)
      holders.push({ id, member, organization, post, start, end, standing, conflictsWith, citations })
      this.#held.set(post, holders)
    }
  }

  /** The body that a post belongs to; undefined for what is no post. */
  bodyOf(post: string): string | undefined {
    return this.#posts.get(post)?.organization
  }

  /** The post of one seat that a membership in force goes through, and who else its member may be. */
  holderOf(record: StatementRecord): { seat?: string; mayBe?: readonly string[] } {
    if (!('member' in record) || record.post === undefined) return {}
    const mayBe = this.#mayBe.get(record.member)
    const seated = record.standing === 'IN_FORCE' && this.#posts.get(record.post)?.seats === 1
    return { ...(seated ? { seat: record.post } : {}), ...(mayBe === undefined ? {} : { mayBe }) }
  }

  /** Who held each post of one seat, with the versions that they bound each other to; `own` gives those of each alone. */
  holdings(own: (one: ListedStatement) => readonly Version[]): ReadonlyMap<string, readonly SeatHolding[]> {
    if (this.#holdings !== undefined) return this.#holdings
    const seats = new Map<string, readonly SeatHolding[]>()
    for (const [post, held] of this.#held) {
      if (this.#posts.get(post)?.seats !== 1) continue
      const holders = held.map((record) => ({
        id: record.id,
        member: record.member,
        mayBe: this.#mayBe.get(record.member),
        versions: own({ list: 'memberships', record: record as RecordOf<'memberships'> }),
        conflictsWith: record.conflictsWith ?? [],
      }))
      const versions = versionsTogether(holders, tighten)
      seats.set(
        post,
        holders.map((holder) => ({ ...holder, versions: versions.get(holder.id) ?? [] })),
      )
    }
    this.#held.clear()
    this.#holdings = seats
    return seats
  }

  /** The versions of everybody who held a post of one seat, by the ids of their memberships. */
  *versions(own: (one: ListedStatement) => readonly Version[]): Generator<readonly [string, readonly Version[]]> {
    for (const holders of this.holdings(own).values()) for (const { id, versions } of holders) yield [id, versions]
  }
}
