import { csv } from '../../../schema/csv.ts'

type Row = Parameters<typeof csv>[0][number]

/** By it spreadsheets know that the text is UTF-8. */
const BOM = '\uFEFF'

/**
 * A table as a file that a spreadsheet opens as it is and runs nothing of: headings, rows, and at the end one line each
 * of what is to be known of all of them, as wide as the table.
 */
export function csvFile(headings: readonly string[], rows: readonly Row[], lines: readonly string[]): string {
  const wide = lines.map((line) => [line, ...headings.slice(1).map(() => null)])
  return `${BOM}${csv([headings, ...rows, ...wide])}\r\n`
}
