import { type Input, nameOf, openRecognised, recogniseFile, sheetsOf } from './formats/open.ts'
import { type Format, FORMATS } from './formats/recognise.ts'
import { Unreadable } from './formats/unreadable.ts'
import { nameOfSheet } from './formats/workbooks/sheet.ts'
import type { Mapping } from './mapping.ts'
import { proposeMapping } from './mapping-proposal.ts'
import { headerAmong, headingsOf } from './tables/headings.ts'
import { sampleOf } from './tables/sample.ts'

/** What can be told of a file, or of one of its tables, before it is read as a whole. */
export interface FirstLook {
  /** What the file is called; of a workbook, with its sheet. */
  readonly file: string
  readonly format: Format
  /** The format in words. */
  readonly what: string
  /** Of a table: its headings, the first rows below them, and how it would be read; null where nothing tells. */
  readonly table?: {
    readonly headings: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly mapping: Mapping | null
  }
}

/** Letters of a cell that are shown. */
const LONGEST_CELL = 200

function proposed(rows: readonly string[][], shown: string): Mapping | null {
  try {
    return proposeMapping(rows, shown)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** The first rows of a table, and how it would be read. */
function shownOf(rows: readonly string[][], mapping: Mapping | null): NonNullable<FirstLook['table']> {
  const at = headerAmong(rows)
  const below = rows.slice(at + 1).map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL)))
  return { headings: headingsOf(rows[at] ?? []), rows: below, mapping }
}

/** What can be told of the sheets that tell what they are about; where none does, of all that can be seen. */
async function looksAtSheets(input: Input, format: 'xlsx' | 'ods'): Promise<FirstLook[]> {
  const looks: (FirstLook & { readonly table: NonNullable<FirstLook['table']> })[] = []
  for (const sheet of await sheetsOf(input, format)) {
    const rows = sheet.isHidden ? [] : await sampleOf(sheet.read())
    const file = nameOfSheet(nameOf(input), sheet)
    if (rows.length > 0) looks.push({ file, format, what: FORMATS[format], table: shownOf(rows, proposed(rows, file)) })
  }
  if (looks.length === 0) throw new Unreadable(input.shown, 'has no sheet in which anything stands.')
  const told = looks.filter(({ table }) => table.mapping !== null)
  return told.length > 0 ? told : looks
}

/** Tells which format a file has, and of each of its tables what its columns seem to mean. Throws Unreadable. */
export async function firstLook(input: Input): Promise<FirstLook[]> {
  const recognised = await recogniseFile(input)
  const { format } = recognised
  const file = nameOf(input)
  if (format === 'xlsx' || format === 'ods') return looksAtSheets(input, format)
  if (recognised.rows !== undefined) {
    const rows = await sampleOf(recognised.rows())
    return [{ file, format, what: FORMATS[format], table: shownOf(rows, proposed(rows, file)) }]
  }
  const opened = await openRecognised(recognised, { set: 'looked-at' })
  return [{ file, format: opened.format, what: FORMATS[opened.format] }]
}
