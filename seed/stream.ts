import { twice } from './complaints.ts'
import type { EntityRow } from './entity-row.ts'
import type { Issue, Place } from './issue.ts'
import { Judges } from './judge.ts'
import { rules } from './rules.ts'
import { entityKindOf, isEntity, statementKindOf } from './listed.ts'
import { RowMaker, seatOf } from './row-maker.ts'
import type { Placed, Source } from './source.ts'
import type { StatementRow } from './statement-row.ts'

/** One row, with the label it goes under. */
export type LabelledRow =
  | { readonly of: 'entity'; readonly typename: string; readonly row: EntityRow }
  | { readonly of: 'statement'; readonly typename: string; readonly row: StatementRow }

/**
 * A source that is read twice: first to gather what its records say of each other, then to judge each and to make
 * its row.
 * Kept are ids, names, dates and roles; the records pass by.
 */
export class Stream {
  readonly #source: Source
  /** The line in which each id is defined. */
  readonly #lines = new Map<string, number>()
  readonly #judges = new Judges(
    (id) => this.placeOf(id),
    rules,
    (id) => this.#lines.has(id),
  )
  readonly #rows = new RowMaker(this.#judges.dating)
  #unread: readonly Issue[] = []

  private constructor(source: Source) {
    this.#source = source
  }

  /** Goes through a source the first time. Throws where its file cannot be read. */
  static async of(source: Source): Promise<Stream> {
    const stream = new Stream(source)
    await stream.#gather()
    return stream
  }

  /** How many records it has, each of an id of its own. */
  get size(): number {
    return this.#lines.size
  }

  placeOf(id: string): Place | undefined {
    const line = this.#lines.get(id)
    return line === undefined ? undefined : { file: this.#source.file, line }
  }

  async #gather(): Promise<void> {
    const unread: Issue[] = []
    for await (const { records, issues } of this.#source.read()) {
      for (const issue of issues) unread.push(issue)
      for (const one of records) {
        const { id } = one.record
        const first = this.placeOf(id)
        if (first !== undefined) {
          unread.push(twice(id, { file: this.#source.file, line: one.line }, first))
          continue
        }
        this.#lines.set(id, one.line)
        this.#judges.gather(one)
        this.#rows.gather(one)
      }
    }
    this.#unread = unread
  }

  /** The records again, portion by portion, without those whose id an earlier one has. */
  async *#records(): AsyncGenerator<readonly Placed[]> {
    // Of two in one line the first is the first of the portion, too.
    const seen = new Set<string>()
    for await (const { records } of this.#source.read()) {
      seen.clear()
      yield records.filter(({ record: { id }, line }) => {
        const first = this.#lines.get(id) === line && !seen.has(id)
        seen.add(id)
        return first
      })
    }
  }

  /** Everything that is wrong with it: what could not be read, then what breaks a rule, in the order of the file. */
  async *issues(): AsyncGenerator<Issue> {
    yield* this.#unread
    for await (const records of this.#records()) for (const one of records) yield* this.#judges.judge(one)
    yield* this.#judges.finish()
  }

  /** Both at once, as what is taken in is both judged and written: the issues of each portion with its rows. */
  async *issuesAndRows(): AsyncGenerator<{ readonly issues: readonly Issue[]; readonly rows: readonly LabelledRow[] }> {
    yield { issues: this.#unread, rows: [] }
    for await (const records of this.#records()) {
      const [issues, rows]: [Issue[], LabelledRow[]] = [[], []]
      for (const one of records) {
        issues.push(...this.#judges.judge(one))
        rows.push(...this.#rowsOf(one))
      }
      yield { issues, rows }
    }
    yield { issues: this.#judges.finish(), rows: [] }
  }

  /** The rows of its records, portion by portion, in the order of the file. */
  async *rows(): AsyncGenerator<readonly LabelledRow[]> {
    for await (const records of this.#records()) yield records.flatMap((one) => this.#rowsOf(one))
  }

  #rowsOf(one: Placed): LabelledRow[] {
    if (!isEntity(one)) {
      const { typename } = statementKindOf(one.list)
      return [{ of: 'statement', typename, row: this.#rows.statement(one) }]
    }
    const entity: LabelledRow = {
      of: 'entity',
      typename: entityKindOf(one.list).typename,
      row: this.#rows.entity(one),
    }
    if (one.list !== 'posts') return [entity]
    return [entity, { of: 'statement', typename: 'Affiliation', row: this.#rows.statement(seatOf(one.record)) }]
  }
}
