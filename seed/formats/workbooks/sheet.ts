import type { TablePortion, TableRow } from '../table.ts'
import { Unreadable } from '../unreadable.ts'

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  read(): AsyncIterable<TablePortion>
}

/** What a sheet is called among other tables. */
export const nameOfSheet = (file: string, { name }: Sheet): string => `${file}, sheet ${name}`

/** Columns that the widest sheet of any program has. */
export const MOST_COLUMNS = 16_384
/** Cells of all rows of a sheet, with the empty ones between. */
const MOST_CELLS = 100_000_000

/** Rows of a sheet in the making; where its cells are more than any list has, it is a trap. */
export class SheetRows {
  readonly #shown: string
  readonly #sheet: string
  #rows: TableRow[] = []
  #cells = 0

  constructor(shown: string, sheet: string) {
    this.#shown = shown
    this.#sheet = sheet
  }

  /** Takes a row by its number, and as many times more below as it is repeated, unless it is empty. Throws Unreadable. */
  add(
    row: number,
    given: readonly (string | undefined)[],
    { times = 1, links = new Map() }: { times?: number; links?: ReadonlyMap<number, string> } = {},
  ): void {
    const last = given.findLastIndex((cell) => cell !== undefined && cell.trim() !== '')
    if (last < 0) return
    this.#cells += (last + 1) * times
    if (this.#cells > MOST_CELLS)
      throw new Unreadable(this.#shown, `has over ${MOST_CELLS.toLocaleString('en-GB')} cells. Save its rows as CSV.`)
    const cells = Array.from({ length: last + 1 }, (_, column) => given[column] ?? '')
    const led = links.size === 0 ? {} : { links }
    for (let at = row; at < row + times; at += 1)
      this.#rows.push({ place: { file: this.#shown, line: at, at: `sheet ${this.#sheet}, row ${at}` }, cells, ...led })
  }

  take(): TablePortion {
    const rows = this.#rows
    this.#rows = []
    return { rows, issues: [] }
  }
}
