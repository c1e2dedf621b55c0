import type { Correction } from './correction.ts'
import { twice } from './complaints.ts'
import { formatIssue, type Issue, type Place } from './issue.ts'
import { Judges } from './judge.ts'
import { isStatement, type Listed } from './listed.ts'
import { type Decided, Marks, Matches, renamed } from './matches.ts'
import { Report } from './report.ts'
import { addressesOfTheWeb } from './rules/addresses-of-the-web.ts'
import { charactersSeen } from './rules/characters-seen.ts'
import { datesInOrder } from './rules/dates-in-order.ts'
import { endsFit } from './rules/ends-fit.ts'
import { idsKnown } from './rules/ids-known.ts'
import { oneHolderASeat } from './rules/one-holder-a-seat.ts'
import type { Rule } from './rules/rule.ts'
import { statementsCited } from './rules/statements-cited.ts'
import { withinLives } from './rules/within-lives.ts'
import type { Placed, Source } from './source.ts'
import type { Story } from './story.ts'

/** What keeps a record out of the graph. */
const REFUSING: readonly Rule[] = [statementsCited, idsKnown, endsFit, datesInOrder, charactersSeen, addressesOfTheWeb]
/** What is taken all the same: sources may contradict one another, and then the conflict is shown. */
const WARNING: readonly Rule[] = [withinLives, oneHolderASeat]

/** Something is wrong with a file of which nothing is taken unless all of it is right. */
export class NotStrictlyRight extends Error {
  override name = 'NotStrictlyRight'
  constructor(issue: Issue) {
    super(`Nothing was taken, as asked by --strict: ${formatIssue(issue)}`)
  }
}

/** What comes in, one by one. */
export type Taken =
  | Listed
  | { readonly list: 'stories'; readonly record: Story }
  | { readonly list: 'corrections'; readonly record: Correction }

/**
 * Files on their way in: gone through once to gather what their records say of each other and of what is known
 * elsewhere, and again to judge each and hand on those that are right. Kept are ids, names, codes and dates; the
 * records pass by.
 */
export class Intake {
  readonly report = new Report()
  readonly matches: Matches
  readonly #sources: readonly Source[]
  readonly #places: ReadonlyMap<string, Place>
  readonly #refusing: Judges
  readonly #warning: Judges
  readonly #isDefined: (id: string) => boolean

  private constructor(sources: readonly Source[], gathered: Gathered, matches: Matches) {
    this.#sources = sources
    this.#places = gathered.places
    this.#refusing = gathered.refusing
    this.#warning = gathered.warning
    this.#isDefined = gathered.isDefined
    this.matches = matches
  }

  /** Goes through the files the first time. Throws Unreadable, and where a file cannot be read. */
  static async of(sources: readonly Source[], elsewhere: Marks, decided?: Decided): Promise<Intake> {
    const own = new Marks()
    const gathered = new Gathered(elsewhere)
    for (const source of sources)
      for await (const { records } of source.read())
        for (const one of records) {
          if (!gathered.see(source.file, one)) continue
          own.see(one)
        }
    return new Intake(sources, gathered, new Matches(own, elsewhere, decided))
  }

  get size(): number {
    return this.#places.size
  }

  /** Throws NotStrictlyRight at the first that is refused. */
  async strictly(): Promise<void> {
    for await (const { issues } of this.#judged())
      for (const issue of issues) if (issue.severity === 'ERROR') throw new NotStrictlyRight(issue)
  }

  /** Everything that is right, under the ids by which it goes in; the report fills on the way. */
  async *taken(): AsyncGenerator<Taken> {
    for await (const { issues, records, beside, leftOut } of this.#judged()) {
      for (const issue of issues) this.report.complain(issue)
      if (leftOut !== undefined) this.report.leaveOut(leftOut)
      for (const one of records) {
        this.report.take(one.list)
        yield renamed(one, this.matches)
      }
      for (const one of beside) {
        this.report.take(one.list)
        yield one
      }
    }
  }

  async *#judged() {
    const seen = new Set<string>()
    for (const source of this.#sources) {
      let isEmpty = true
      for await (const { records, issues: unread, leftOut, stories = [], corrections = [] } of source.read()) {
        const things = [records, unread, stories, corrections, [...(leftOut?.keys() ?? [])]]
        isEmpty &&= things.every(({ length }) => length === 0)
        const issues = [...unread]
        const right: Placed[] = []
        for (const given of records) {
          const { one, missing } = this.#withoutUnknown(given)
          const found = this.#judge(source.file, one, seen)
          if (found === 'KNOWN') continue
          issues.push(...missing.map((issue) => ({ ...issue, ...placeOf(source.file, one) })))
          issues.push(...found)
          if (!found.some(({ severity }) => severity === 'ERROR')) right.push(one)
        }
        const beside: Taken[] = [
          ...stories.map((record) => ({ list: 'stories' as const, record })),
          ...corrections.map((record) => ({ list: 'corrections' as const, record })),
        ]
        yield { issues, records: right, beside, leftOut }
      }
      if (isEmpty) yield { issues: [emptyFile(source.file)], records: [], beside: [], leftOut: undefined }
    }
  }

  /** Of a membership, without the party or post that nobody knows: who is where it says all the same. */
  #withoutUnknown(one: Placed): { one: Placed; missing: Omit<Issue, 'file' | 'line'>[] } {
    if (one.list !== 'memberships') return { one, missing: [] }
    const unknown = (['onBehalfOf', 'post'] as const).filter((field) => {
      const id = one.record[field]
      return id !== undefined && !this.#isDefined(id)
    })
    if (unknown.length === 0) return { one, missing: [] }
    const record = { ...one.record }
    for (const field of unknown) delete record[field]
    return {
      one: { ...one, record },
      missing: unknown.map((field) => ({ record: record.id, field, ...notThere(one.record[field] ?? '') })),
    }
  }

  #judge(file: string, one: Placed, seen: Set<string>): Issue[] | 'KNOWN' {
    const { id } = one.record
    const place = placeOf(file, one)
    const first = this.#places.get(id)
    const isFirst = first !== undefined && isSame(first, place) && !seen.has(id)
    if (isFirst) seen.add(id)
    else if (one.inPassing === true) return 'KNOWN'
    if (!isFirst) return first === undefined ? [] : [twice(id, place, first)]
    const warned = this.#warning.judge(one).map((issue): Issue => ({ ...issue, severity: 'WARNING' }))
    return [...this.#refusing.judge(one), ...warned].map((issue) => ({ ...issue, ...place }))
  }
}

const emptyFile = (file: string): Issue => ({
  ...{ file, line: 1, severity: 'WARNING' },
  what: 'holds no records',
  why: 'Its lists are empty, or nothing stands below its headings',
  todo: 'Look whether it is the file that was meant',
})

const notThere = (id: string): Pick<Issue, 'severity' | 'what' | 'why' | 'todo'> => ({
  severity: 'WARNING',
  what: `'${id}' is not known`,
  why: 'No file defines a record of this id; the membership is taken without it',
  todo: 'Correct the id, or add the record, here or in another file that comes in with this one',
})

const placeOf = (source: string, { file = source, line, at }: Placed): Place => ({
  file,
  line,
  ...(at === undefined ? {} : { at }),
})
const isSame = (a: Place, b: Place): boolean => a.file === b.file && a.line === b.line && a.at === b.at

/** What the first way through the files keeps. */
class Gathered {
  readonly places = new Map<string, Place>()
  readonly refusing: Judges
  readonly warning: Judges
  readonly isDefined: (id: string) => boolean
  /** What only others name so far. */
  readonly #inPassing = new Set<string>()
  /** Bodies of posts: a post without its body is not there. */
  readonly #bodies = new Map<string, string>()

  constructor(elsewhere: Marks) {
    const isThere = (id: string): boolean => this.places.has(id) || elsewhere.ids.has(id)
    this.isDefined = (id) => isThere(id) && isThere(this.#bodies.get(id) ?? id)
    const placeOfId = (id: string): Place | undefined => this.places.get(id)
    this.refusing = new Judges(placeOfId, REFUSING, this.isDefined)
    this.warning = new Judges(placeOfId, WARNING, this.isDefined)
  }

  /** Whether it is the one of its id that counts so far: the first, and one of its own before one made in passing. */
  see(file: string, one: Placed): boolean {
    const { id } = one.record
    const inPassing = one.inPassing === true
    if (this.places.has(id) && (inPassing || !this.#inPassing.delete(id))) return false
    if (inPassing) this.#inPassing.add(id)
    this.places.set(id, placeOf(file, one))
    if (one.list === 'posts') this.#bodies.set(id, one.record.organization)
    this.refusing.gather(one)
    if (isStatement(one) || one.list === 'organizations' || one.list === 'posts') this.warning.gather(one)
    return true
  }
}
