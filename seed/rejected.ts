import { csv } from '../schema/csv.ts'
import type { TablePortion, TableRow } from './formats/table.ts'
import { placeInWords } from './issue.ts'
import type { Mapping } from './mapping.ts'
import { headerAmong, MOST_TITLES } from './tables/headings.ts'

/** A table that was read, and how. */
export interface ReadTable {
  /** What it is called: its file, and of a workbook its sheet. */
  readonly name: string
  /** How it is read; of a table of ours there is nothing to say. */
  readonly mapping?: Mapping
  readonly rows: () => AsyncIterable<TablePortion>
}

/** Rows that are given back: whoever has more of them mends the cause first. */
const MOST_ROWS = 10_000
const HEADING = 'What is wrong'

/** The rows of a table that were refused, below its headings, each with what is wrong with it. */
async function rejectedOf(
  { mapping, rows }: ReadTable,
  refused: ReadonlyMap<string, readonly string[]>,
): Promise<string[][]> {
  const first: TableRow[] = []
  const found: string[][] = []
  let width = 0
  for await (const portion of rows())
    for (const row of portion.rows) {
      if (first.length < MOST_TITLES) first.push(row)
      const wrong = refused.get(placeInWords(row.place))
      if (wrong === undefined) continue
      width = Math.max(width, row.cells.length)
      if (found.length < MOST_ROWS) found.push([wrong.join(' '), ...row.cells])
    }
  const headings =
    first[
      headerAmong(
        first.map(({ cells }) => cells),
        mapping,
      )
    ]?.cells ?? []
  return found.length === 0 ? [] : [[HEADING, ...headings], ...found]
}

/**
 * The rows that were refused as the spreadsheet they came in, as CSV, with what is wrong in a column before the others:
 * mended it can be brought in. Undefined where none was refused. Of several tables each has its headings.
 */
export async function rejectedRows(
  tables: readonly ReadTable[],
  refused: ReadonlyMap<string, readonly string[]>,
): Promise<string | undefined> {
  if (refused.size === 0) return undefined
  const all: string[][][] = []
  for (const table of tables) {
    const found = await rejectedOf(table, refused)
    if (found.length > 0) all.push(found)
  }
  return all.length === 0 ? undefined : `${all.map((rows) => csv(rows)).join('\r\n\r\n')}\r\n`
}
