import { eventSpan } from '../schema/partial-date.ts'
import type { Span } from '../schema/time.ts'
import { nameKey, words } from '../schema/words.ts'
import {
  isEntity,
  isStatement,
  type Listed,
  type ListedEntity,
  type ListedStatement,
  statementKindOf,
} from './listed.ts'
import { nameOf } from './list-records.ts'
import type { EntityRecord } from './records.ts'
import { statementEnds } from './statement-ends.ts'
import { wholly } from './told.ts'

/** Two that may be the same, and what speaks for it. */
export interface Likely {
  readonly id: string
  readonly other: string
  readonly because: string
  /** What speaks against it. */
  readonly against?: string
}

/** What somebody may say of two that may be the same. */
export const DECISIONS = ['SAME', 'DIFFERENT', 'LATER'] as const
export type Decision = (typeof DECISIONS)[number]

/** What was said of pairs, by `pairKey`. */
export type Decided = ReadonlyMap<string, Decision>

export const pairKey = ({ id, other }: Pick<Likely, 'id' | 'other'>): string => `${id} ${other}`

interface Happened {
  readonly id: string
  readonly kind: string
  readonly days: Span
}

const identifierKey = (list: string, { scheme, value }: { scheme: string; value: string }): string =>
  `${list} ${scheme.toLowerCase()} ${value.trim().toUpperCase()}`

const namesOf = (record: EntityRecord): string[] => [nameOf(record), ...record.alternateNames]

/** What tells one statement of a kind from the others: its ends, and what it says of them. */
export function statementKey(one: ListedStatement, ids: (id: string) => string = (id) => id): string | undefined {
  const { list, record } = one
  const ends = statementEnds(record, statementKindOf(list)).map(({ id }) => ids(id))
  if (list === 'judgements') return [list, ...ends, nameKey(record.category)].join(' ')
  if (list === 'involvements') return [list, ...ends, nameKey(record.role)].join(' ')
  if (list === 'affiliations') return [list, ...ends, record.kind].join(' ')
  return undefined
}

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** What some records are told apart by: their codes, names, places in others, days and ends. Records pass by. */
export class Marks {
  /** Every id, with the list it is of. */
  readonly ids = new Map<string, string>()
  readonly byIdentifier = new Map<string, string[]>()
  /** Codes that an earlier version of the set itself gave to what others know: what was joined stays so. */
  readonly asBefore = new Map<string, string[]>()
  readonly codes = new Map<string, string[]>()
  readonly names = new Map<string, readonly string[]>()
  readonly byName = new Map<string, string[]>()
  readonly partOf = new Map<string, string[]>()
  readonly parts = new Map<string, string[]>()
  readonly events = new Map<string, Happened>()
  readonly inspected = new Map<string, string[]>()
  readonly statements = new Map<string, string>()

  see(one: Listed): void {
    const { list, record } = one
    this.ids.set(record.id, list)
    if (isEntity(one)) this.#entity(one)
    if (!isStatement(one)) return
    const key = statementKey(one)
    if (key !== undefined && !this.statements.has(key)) this.statements.set(key, record.id)
    if (list === 'affiliations' && record.kind === 'PART_OF') {
      push(this.partOf, record.from, record.to)
      push(this.parts, record.to, record.from)
    }
    if (list === 'involvements' && /^inspected/i.test(record.role))
      push(this.inspected, record.participant, record.event)
  }

  /** Sees what an earlier version of the set said of something that others know. */
  seeBefore(one: Listed): void {
    if (!this.ids.has(one.record.id) || !('identifiers' in one.record)) return
    for (const identifier of one.record.identifiers)
      push(this.asBefore, identifierKey(one.list, identifier), one.record.id)
  }

  #entity({ list, record }: ListedEntity): void {
    if (list !== 'people' && list !== 'organizations' && list !== 'events') return
    const names = namesOf(record).map(nameKey)
    this.names.set(record.id, names)
    for (const name of new Set(names)) push(this.byName, `${list} ${name}`, record.id)
    if ('identifiers' in record)
      for (const identifier of record.identifiers) {
        const key = identifierKey(list, identifier)
        push(this.byIdentifier, key, record.id)
        push(this.codes, record.id, key)
      }
    if (list !== 'events') return
    const { date } = wholly(record)
    if (date !== undefined) this.events.set(record.id, { id: record.id, kind: record.kind, days: eventSpan(date) })
  }
}

/** Whether two have a word of their names in common: a code that two bare of any common word share is a slip. */
function namesMeet(a: readonly string[], b: readonly string[]): boolean {
  const all = new Set(b.flatMap((name) => words(name).map(({ folded }) => folded)))
  return a.some((name) => words(name).some(({ folded }) => all.has(folded)))
}

/**
 * Finds who and what of a set is known elsewhere already. Sure is: one code and no other that contradicts; a part of
 * the same body by the same name; the same kind of inspection of the same body on days that meet. A name alone never
 * joins two.
 */
export class Matches {
  /** Own id → the id it has elsewhere. */
  readonly sure = new Map<string, string>()
  readonly likely: readonly Likely[]
  readonly #likely: Likely[] = []
  readonly #own: Marks
  readonly #elsewhere: Marks
  readonly #decided: Decided

  constructor(own: Marks, elsewhere: Marks, decided: Decided = new Map()) {
    this.#own = own
    this.#elsewhere = elsewhere
    this.#decided = decided
    this.#byDecisions()
    this.#byCodes()
    this.#byParts()
    this.#byInspections()
    this.#byNames()
    this.likely = this.#likely.flatMap((one) =>
      decided.get(pairKey(one)) === 'DIFFERENT' || this.sure.has(one.id) ? [] : [{ ...one, ...this.#against(one) }],
    )
  }

  /** Codes of one scheme that differ. */
  #against({ id, other }: Likely): { against?: string } {
    const schemes = (codes: readonly string[] = []) =>
      new Map(codes.map((code) => [code.slice(0, code.lastIndexOf(' ')), code]))
    const theirs = schemes(this.#elsewhere.codes.get(other))
    const differ = [...schemes(this.#own.codes.get(id))].filter(
      ([scheme, code]) => (theirs.get(scheme) ?? code) !== code,
    )
    return differ.length === 0
      ? {}
      : { against: `their codes differ: ${differ.map(([scheme]) => scheme.replace(/^\w+ /, '')).join(', ')}` }
  }

  /** What somebody said is one, where both are there still, and one has not been said to be two. */
  #byDecisions(): void {
    const taken = new Set<string>()
    for (const [pair, decision] of this.#decided) {
      const [id = '', other = ''] = pair.split(' ')
      const list = this.#own.ids.get(id)
      // Two records of one set under one id would be one record, and one of them lost.
      if (decision !== 'SAME' || list === undefined || taken.has(other) || this.sure.has(id)) continue
      if (this.#elsewhere.ids.get(other) !== list) continue
      taken.add(other)
      this.sure.set(id, other)
    }
  }

  /** The id under which something of the set goes in. */
  readonly idOf = (id: string): string => this.sure.get(id) ?? id

  /** The id of a statement: another set's, where that makes the very same. */
  statementId(one: ListedStatement): string {
    const key = statementKey(one, this.idOf)
    return (key === undefined ? undefined : this.#elsewhere.statements.get(key)) ?? one.record.id
  }

  /** Joins pairs in which either has the other only. */
  #join(found: ReadonlyMap<string, Set<string>>, because: string): void {
    const claims = new Map<string, number>()
    for (const [id, others] of found)
      for (const other of others) if (this.#decided.get(pairKey({ id, other })) === 'DIFFERENT') others.delete(other)
    for (const others of found.values()) for (const other of others) claims.set(other, (claims.get(other) ?? 0) + 1)
    for (const [id, others] of found) {
      const [other, ...more] = others
      if (other === undefined || this.sure.has(id)) continue
      if (more.length === 0 && claims.get(other) === 1) this.sure.set(id, other)
      else for (const each of others) this.#likely.push({ id, other: each, because })
    }
  }

  #byCodes(): void {
    const found = new Map<string, Set<string>>()
    for (const [id, codes] of this.#own.codes) {
      if (this.#elsewhere.ids.has(id)) continue
      const others = new Set(codes.flatMap((code) => this.#elsewhere.byIdentifier.get(code) ?? []))
      for (const other of others) {
        if (namesMeet(this.#own.names.get(id) ?? [], this.#elsewhere.names.get(other) ?? [])) continue
        others.delete(other)
        this.#likely.push({ id, other, because: 'they have one code, and no word of their names is the same' })
      }
      const before = codes.flatMap((code) => this.#elsewhere.asBefore.get(code) ?? [])
      if (others.size > 0 || before.length > 0) found.set(id, others.size > 0 ? others : new Set(before))
    }
    this.#join(found, 'more than two have one code')
  }

  #byParts(): void {
    const found = new Map<string, Set<string>>()
    for (const [id, bodies] of this.#own.partOf) {
      const names = new Set(this.#own.names.get(id))
      const others = bodies
        .flatMap((body) => this.#elsewhere.parts.get(this.idOf(body)) ?? [])
        .filter((part) => this.#elsewhere.names.get(part)?.some((name) => names.has(name)) === true)
      if (others.length > 0 && !this.#elsewhere.ids.has(id)) found.set(id, new Set(others))
    }
    this.#join(found, 'more than two are part of one body by one name')
  }

  #byInspections(): void {
    const found = new Map<string, Set<string>>()
    for (const [body, events] of this.#own.inspected)
      for (const id of events) {
        const event = this.#own.events.get(id)
        if (event === undefined || this.#elsewhere.ids.has(id)) continue
        for (const other of this.#elsewhere.inspected.get(this.idOf(body)) ?? [])
          if (this.#sameDays(event, other)) found.set(id, (found.get(id) ?? new Set()).add(other))
      }
    this.#join(found, 'they are inspections of one body on days that meet')
  }

  #sameDays({ kind, days }: Happened, other: string): boolean {
    const there = this.#elsewhere.events.get(other)
    return (
      there !== undefined &&
      there.kind === kind &&
      there.days.earliest <= days.latest &&
      days.earliest <= there.days.latest
    )
  }

  #byNames(): void {
    for (const [id, names] of this.#own.names) {
      const list = this.#own.ids.get(id)
      if (list === 'events' || this.sure.has(id) || this.#elsewhere.ids.has(id)) continue
      const others = new Set(names.flatMap((name) => this.#elsewhere.byName.get(`${list} ${name}`) ?? []))
      for (const other of others) this.#likely.push({ id, other, because: 'they have one name' })
    }
  }
}

/** A record with the ids that other sets have for what it names. */
export function renamed<Some extends Listed>(one: Some, matches: Matches): Some {
  const own = isStatement(one) ? matches.statementId(one) : undefined
  if (matches.sure.size === 0 && (own === undefined || own === one.record.id)) return one
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return matches.idOf(value)
    if (Array.isArray(value)) return value.map(through)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, through(each)]))
  }
  const record = through(one.record) as Some['record']
  return { ...one, record: own === undefined ? record : { ...record, id: own } }
}
