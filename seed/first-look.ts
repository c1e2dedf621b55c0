import { basename } from 'node:path'
import { type Input, openFile } from './formats/open.ts'
import { type Format, FORMATS, recognise } from './formats/recognise.ts'
import { delimiterOf, readTable } from './formats/table.ts'
import { lookAt } from './formats/text-of-file.ts'
import { Unreadable } from './formats/unreadable.ts'
import type { Mapping } from './mapping.ts'
import { proposeMapping } from './mapping-proposal.ts'
import { headerAmong, headingsOf } from './tables/headings.ts'
import { sampleOf } from './tables/sample.ts'

/** What can be told of a file before it is read as a whole. */
export interface FirstLook {
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

/** Tells which format a file has, and of a table what its columns seem to mean. Throws Unreadable. */
export async function firstLook(input: Input): Promise<FirstLook> {
  const { shown } = input
  const look = await lookAt(input.path, shown)
  const file = basename(shown)
  if (look.isArchive || recognise(shown, look) !== 'csv') {
    const { format, tables = [], mapping } = await openFile(input, { set: 'looked-at' })
    const [first] = tables
    const told = { file, format, what: FORMATS[format] }
    return first === undefined ? told : { ...told, table: shownOf(await sampleOf(first.rows()), mapping ?? null) }
  }
  const rows = await sampleOf(
    readTable(input.path, { shown, encoding: look.encoding, delimiter: delimiterOf(look.head) }),
  )
  return { file, format: 'csv', what: FORMATS.csv, table: shownOf(rows, proposed(rows, shown)) }
}
