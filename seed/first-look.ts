import { basename } from 'node:path'
import { type Input, openFile, sampleOf } from './formats/open.ts'
import { type Format, FORMATS, recognise } from './formats/recognise.ts'
import { lookAt } from './formats/text-of-file.ts'
import { Unreadable } from './formats/unreadable.ts'
import type { Mapping } from './mapping.ts'
import { proposeMapping } from './mapping-proposal.ts'
import { headerAmong, headingsOf } from './tables/headings.ts'

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

/** Tells which format a file has, and of a table what its columns seem to mean. Throws Unreadable. */
export async function firstLook(input: Input): Promise<FirstLook> {
  const { shown } = input
  const look = await lookAt(input.path, shown)
  const file = basename(shown)
  if (recognise(shown, look) !== 'csv') {
    const { format } = await openFile(input, { set: 'looked-at' })
    return { file, format, what: FORMATS[format] }
  }
  const rows = await sampleOf(input, look)
  const at = headerAmong(rows)
  const below = rows.slice(at + 1).map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL)))
  const table = { headings: headingsOf(rows[at] ?? []), rows: below, mapping: proposed(rows, shown) }
  return { file, format: 'csv', what: FORMATS.csv, table }
}
