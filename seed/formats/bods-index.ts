import { type BodsKind, bodsNames, bodsOf, unnamedSaid } from './bods-statements.ts'

/** The newest statement on a record: which of the file it is, counted from 0, and whom it names. */
interface Newest {
  readonly nth: number
  readonly date: string
  readonly kind: BodsKind
  readonly name: string
  /** What is said of why it has no name. */
  readonly unnamed: string
}

interface Unsettled extends Newest {
  readonly id: string
}

/** Ids of statements in the order in which each replaces the one before it. */
class Versions {
  readonly #before = new Map<string, string>()

  see(id: string, replaces: string): void {
    if (replaces !== '') this.#before.set(id, replaces)
  }

  /** The first statement of which one is a newer version. */
  firstOf(id: string): string {
    const seen = new Set([id])
    for (let at = id; ; ) {
      const older = this.#before.get(at)
      if (older === undefined || seen.has(older)) return at
      seen.add(older)
      at = older
    }
  }
}

/**
 * What statements of beneficial ownership say of one another, gathered in one way through a file before they are read:
 * which of them still stands on each record, and whom it names. Of a relationship only its place is kept.
 */
export class BodsIndex {
  readonly #versions = new Versions()
  readonly #newest = new Map<string, Newest>()
  /** Records of parties, by the ids of their statements, by which 0.2 and 0.3 name them. */
  readonly #records = new Map<string, string>()
  /** Statements that say no record: which it is is known once all have been seen. */
  #unsettled: Unsettled[] = []
  #count = 0

  see(item: unknown): void {
    const statement = bodsOf(item)
    if (statement === undefined) return
    const { id, record, replaces, kind, date, details } = statement
    this.#versions.see(id, replaces)
    const [name = ''] =
      kind === 'person' ? bodsNames(details) : kind === 'entity' ? [String(details['name'] ?? '')] : []
    const why = details[kind === 'person' ? 'unspecifiedPersonDetails' : 'unspecifiedEntityDetails']
    const newest = { nth: this.#count++, date, kind, name, unnamed: name === '' ? unnamedSaid(why) : '' }
    if (record === '') this.#unsettled.push({ ...newest, id })
    else this.#stand(record, newest)
    if (record !== '' && kind !== 'relationship') this.#records.set(id, record)
  }

  #stand(own: string, one: Newest): void {
    const known = this.#newest.get(own)
    if (known === undefined || known.date < one.date || (known.date === one.date && known.nth < one.nth))
      this.#newest.set(own, one)
  }

  /** All have been seen. */
  settle(): this {
    for (const { id, ...newest } of this.#unsettled) this.#stand(this.ownOf(id), newest)
    this.#unsettled = []
    return this
  }

  /** What the record of a statement is known by, from the first statement on it to the last. */
  ownOf(id: string): string {
    return this.#records.get(id) ?? this.#versions.firstOf(id)
  }

  /** Whether a statement is the newest on its record. */
  stands(own: string, nth: number): boolean {
    return this.#newest.get(own)?.nth === nth
  }

  /** What is said of why a record has no name; undefined where there is no such record. */
  unnamedOf(own: string): string | undefined {
    return this.#newest.get(own)?.unnamed
  }

  /** Somebody or something of which a record tells the name. */
  partyOf(own: string): { readonly own: string; readonly kind: BodsKind; readonly name: string } | undefined {
    const found = this.#newest.get(own)
    return found === undefined || found.name === '' ? undefined : { own, kind: found.kind, name: found.name }
  }
}
