import type { Issue, Place } from '../../issue.ts'
import { armed } from '../../../schema/csv.ts'
import type { Cells } from '../../out/table-cells.ts'
import type { Table } from '../../out/tables.ts'
import { filled } from '../../tables/headings.ts'
import type { TablePortion, TableRow } from '../table.ts'

/** A table of a package that was looked at, to be gone through as often as need be. */
export interface OpenTable {
  /** What its file is called. */
  readonly name: string
  readonly table: Table
  readonly rows: () => AsyncIterable<TablePortion>
}

/** A row with its cells by column, as they were before they were written. */
export interface OwnRow {
  readonly place: Place
  readonly cells: Cells
}

/** Some rows, what is wrong with others, and how many values of columns that are none of ours were left out. */
export interface OwnRows {
  readonly rows: readonly OwnRow[]
  readonly issues: readonly Issue[]
  readonly leftOut: ReadonlyMap<string, number>
}

/** The column by which its rows are known. */
const keyOf = ({ list }: Table): string => (list === undefined ? 'record' : 'id')

const lacks = (place: Place, field: string): Issue => ({
  ...place,
  field,
  severity: 'WARNING',
  what: 'is no column of this table',
  why: 'It was one when the table was written; what stood in it is taken as not known',
  todo: 'Put the column back, with its heading',
})

const NO_KEY = {
  severity: 'ERROR',
  what: 'is no column of this table',
  why: 'Nobody can tell what its rows are about; none of them is read',
  todo: 'Put the column back, with its heading; the headings are the first row',
} as const

const SHIFTED = {
  severity: 'ERROR',
  what: 'has more cells than there are headings',
  why: 'Which cell belongs to which column cannot be told; the row is left out',
  todo: 'Put texts that hold the sign between the cells into quotation marks',
} as const

/** The headings of a table: where each of its columns is, and which others there are. */
class Headings {
  readonly issues: readonly Issue[]
  readonly hasKey: boolean
  readonly #width: number
  readonly #ours = new Map<string, number>()
  readonly #others: readonly (readonly [heading: string, at: number])[]

  constructor(table: Table, { cells, place }: TableRow) {
    const headings = cells.map((cell) => cell.trim())
    const known = new Map(table.columns.map((column) => [column.name, column]))
    for (const [at, heading] of headings.entries())
      if (known.has(heading) && !this.#ours.has(heading)) this.#ours.set(heading, at)
    const ours = new Set(this.#ours.values())
    this.#others = [...headings.entries()].flatMap(([at, heading]) =>
      ours.has(at) ? [] : [[heading || `column ${at + 1}`, at] as const],
    )
    this.#width = headings.length
    const key = keyOf(table)
    this.hasKey = this.#ours.has(key)
    const lost = table.columns.filter(({ name, derived }) => derived === undefined && !this.#ours.has(name))
    this.issues = this.hasKey ? lost.map(({ name }) => lacks(place, name)) : [{ ...place, field: key, ...NO_KEY }]
  }

  isShifted(cells: readonly string[]): boolean {
    return filled(cells.slice(this.#width)) > 0
  }

  cellsOf(cells: readonly string[]): Cells {
    return new Map([...this.#ours].map(([name, at]) => [name, armed(cells[at] ?? '')]))
  }

  countOthers(cells: readonly string[], counts: Map<string, number>): void {
    for (const [heading, at] of this.#others)
      if ((cells[at] ?? '').trim() !== '') counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
}

/** Reads a table of a package row by row. A row that cannot be read costs no other; a table without its key is none. */
export async function* ownRows({ table, rows }: Pick<OpenTable, 'table' | 'rows'>): AsyncGenerator<OwnRows> {
  let headings: Headings | undefined
  for await (const portion of rows()) {
    const read: OwnRow[] = []
    const issues: Issue[] = [...portion.issues]
    const leftOut = new Map<string, number>()
    for (const row of portion.rows) {
      const { cells, place } = row
      if (headings === undefined) {
        headings = new Headings(table, row)
        issues.push(...headings.issues)
      } else if (headings.isShifted(cells)) issues.push({ ...place, ...SHIFTED })
      else if (filled(cells) > 0) {
        headings.countOthers(cells, leftOut)
        read.push({ place, cells: headings.cellsOf(cells) })
      }
      if (!headings.hasKey) break
    }
    yield { rows: read, issues, leftOut }
    if (headings?.hasKey === false) return
  }
}
