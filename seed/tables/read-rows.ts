import { Drafts, type Origin } from '../drafts.ts'
import type { TablePortion, TableRow } from '../formats/table.ts'
import { Unreadable } from '../formats/unreadable.ts'
import type { Issue } from '../issue.ts'
import type { Mapping, ReadAs } from '../mapping.ts'
import type { Portion } from '../source.ts'
import { filled, headerAmong, headingsOf, MOST_TITLES } from './headings.ts'
import { inspectionRow } from './inspection-rows.ts'
import { membershipRow, Namesakes } from './membership-rows.ts'
import { organizationRow } from './organization-rows.ts'
import { type Columns, columnsOf, Row } from './row.ts'
import { RowIds } from './row-ids.ts'

/** A table that can be read again and again. */
export interface Table {
  /** What it is called. */
  readonly name: string
  readonly read: () => AsyncIterable<TablePortion>
  /** Whether each cell is known to stand under its heading, as in a workbook, whose empty cells are left out. */
  readonly isSheet: boolean
}

/** Says what a sheet holds that no heading stands over. */
function tellBeyond(drafts: Drafts, { cells, place }: TableRow, headings: readonly string[]): void {
  const beyond = cells.slice(headings.length).filter((cell) => cell.trim() !== '')
  if (beyond.length > 0)
    drafts.warn(place, {
      value: beyond.join(' | ').slice(0, 80),
      what: 'has cells with no heading over them',
      why: 'Nobody can tell what they are; they are left out',
      todo: 'Give their column a heading, or empty them',
    })
}

/** Whether a row has as many cells as there are headings; says what is wrong where it has not. */
function fits(drafts: Drafts, { cells, place }: TableRow, headings: readonly string[]): boolean {
  const beyond = cells.slice(headings.length).filter((cell) => cell.trim() !== '')
  const [what, value] = [`has ${cells.length} cells where there are ${headings.length} headings`, cells.join(' | ')]
  if (beyond.length > 0)
    drafts.refuse(place, {
      value: value.slice(0, 80),
      what,
      why: 'Nobody can tell which cell is which; the row is left out',
      todo: 'Put a cell with a comma in it in quotation marks',
    })
  else if (cells.length < headings.length)
    drafts.warn(place, {
      value: value.slice(0, 80),
      what,
      why: 'The last ones are taken for empty',
      todo: 'Fill the row up, or look whether a cell is missing in the middle',
    })
  return beyond.length === 0
}

const MAKERS = (): Record<ReadAs, (row: Row) => void> => {
  const seen = { namesakes: new Namesakes(), ids: new RowIds() }
  return {
    memberships: (row) => membershipRow(row, seen),
    organizations: organizationRow,
    inspections: inspectionRow,
  }
}

function checked(mapping: Mapping, headings: readonly string[], shown: string): Columns {
  const columns = columnsOf(mapping, headings)
  if (columns.byField.size === 0)
    throw new Unreadable(shown, `has none of the headings of the mapping. It has: ${headings.join(', ')}.`)
  return columns
}

/** What is said of a table that its mapping leaves out. */
const leftOut = (file: string): Issue => ({
  ...{ file, line: 1, severity: 'WARNING' },
  what: 'is left out',
  why: 'Its mapping says that its rows are nothing',
  todo: 'Say what its rows are to have them',
})

/** Reads the rows of a table as a mapping says. Throws Unreadable where no heading is one of the mapping's. */
export async function* readRows(table: Table, mapping: Mapping, origin: Origin): AsyncGenerator<Portion> {
  if (mapping.rows === 'nothing') return yield { records: [], issues: [leftOut(table.name)] }
  const drafts = new Drafts(origin)
  const make = MAKERS()[mapping.rows]
  let [columns, waiting]: [Columns | undefined, TableRow[]] = [undefined, []]
  const take = (rows: readonly TableRow[], under: Columns): void => {
    for (const row of rows) {
      if (filled(row.cells) === 0) continue
      if (table.isSheet) tellBeyond(drafts, row, under.headings)
      if (table.isSheet || fits(drafts, row, under.headings)) make(new Row({ drafts, mapping }, under, row))
    }
  }
  const begin = (): void => {
    const at = headerAmong(
      waiting.map(({ cells }) => cells),
      mapping,
    )
    const header = waiting[at]
    if (header === undefined) throw new Unreadable(origin.file, 'is empty.')
    columns = checked(mapping, headingsOf(header.cells), origin.file)
    for (const heading of columns.missing)
      drafts.warn(header.place, {
        field: heading,
        what: 'is a heading of the mapping that the table lacks',
        why: 'Nothing is read for it',
        todo: 'Correct the heading in the mapping or in the table',
      })
    take(waiting.slice(at + 1), columns)
    waiting = []
  }
  for await (const { rows, issues } of table.read()) {
    if (columns === undefined) waiting.push(...rows)
    else take(rows, columns)
    if (columns === undefined && waiting.length > MOST_TITLES) begin()
    const portion = drafts.take()
    yield { ...portion, issues: [...issues, ...portion.issues] }
  }
  if (columns === undefined) begin()
  yield drafts.take()
}
