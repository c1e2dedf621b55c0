import { type Info, type Options, parse } from 'csv-parse'
import type { Issue, Place } from '../issue.ts'
import { Ahead } from './ahead.ts'
import { type Encoding, textOf } from './text-of-file.ts'

/** One row of a table: its number as a spreadsheet shows it, and its cells. */
export interface TableRow {
  readonly place: Place
  readonly cells: readonly string[]
  /** Addresses that cells lead to whose words are others, by column. */
  readonly links?: ReadonlyMap<number, string>
}

/** Some rows, and complaints about others that could not be read. */
export interface TablePortion {
  readonly rows: readonly TableRow[]
  readonly issues: readonly Issue[]
}

/** Letters of the longest row that is read. */
const LONGEST = 4_000_000
/** Bytes that are parsed at once: few behind a broken line, as the next may be near. */
const [LEAST, MOST] = [2_048, 65_536]

const OPTIONS = {
  relax_column_count: true,
  skip_empty_lines: true,
  // Behind a comma there may be a space before a quotation mark.
  trim: true,
  max_record_size: LONGEST,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options

/** What stands between the cells: the sign of which the first lines have most, outside of quotes. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 10)
  const counts = [',', '\t', ';', '|'].map((sign) => ({
    sign,
    count: lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0),
  }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

interface Reading {
  readonly shown: string
  readonly delimiter: string
}

/** Rows and lines of a table so far. */
interface Counts {
  readonly rows: number
  readonly lines: number
}

const atRow = (shown: string, row: number, line: number): Place => ({ file: shown, line, at: `row ${row}` })

/** A parser of rows, and what it made of the bytes so far. */
function parserOf({ shown, delimiter }: Reading, before: Counts) {
  const made = { rows: [] as TableRow[], bytes: 0, counts: before, failed: false }
  const parser = parse({
    ...OPTIONS,
    delimiter,
    on_record: (cells: string[], { records, empty_lines, lines, bytes }: Info) => {
      const counts = { rows: before.rows + records + empty_lines, lines: before.lines + lines }
      made.rows.push({ place: atRow(shown, counts.rows, counts.lines), cells })
      Object.assign(made, { counts, bytes })
      return null
    },
  })
  parser.on('error', () => {
    made.failed = true
  })
  return { parser, made }
}

/** Reads rows up to the first that breaks the rules of quotes, and takes their bytes off; gives the counts so far. */
async function* wellFormed(ahead: Ahead, reading: Reading, before: Counts): AsyncGenerator<TableRow[], Counts> {
  const { parser, made } = parserOf(reading, before)
  let [read, dropped] = [0, 0]
  const taken = (): TableRow[] => {
    const { rows } = made
    made.rows = []
    ahead.drop(made.bytes - dropped)
    dropped = made.bytes
    return rows
  }
  for (let most = LEAST; ; most = Math.min(2 * most, MOST)) {
    const bytes = await ahead.bytes(read - dropped, most)
    if (bytes.length === 0) break
    await new Promise<void>((written) => parser.write(bytes, () => written()))
    read += bytes.length
    if (made.rows.length > 0) yield taken()
    if (made.failed) return made.counts
  }
  await new Promise<void>((ended) => {
    parser.once('close', ended)
    parser.end()
    parser.resume()
  })
  if (made.rows.length > 0) yield taken()
  return made.counts
}

const quotes = (place: Place, value: string): Issue => ({
  ...place,
  severity: 'WARNING',
  value: value.slice(0, 60),
  what: 'has quotation marks that do not match',
  why: 'Where the cells end cannot be told for sure; the line is read as if they were letters',
  todo: 'Double each mark within a cell, or take them out',
})

/** A cell of a line whose quotes do not match, without those around it. */
const bare = (cell: string): string => cell.trim().replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"')

/**
 * Reads a table of cells with a sign between them, row by row; of a row whose quotes do not match only that line
 * suffers. Throws where the file cannot be read.
 */
export async function* readTable(
  path: string,
  { encoding, ...reading }: Reading & { readonly encoding: Encoding },
): AsyncGenerator<TablePortion> {
  const ahead = new Ahead(textOf(path, encoding))
  for (let counts: Counts = { rows: 0, lines: 0 }; ; ) {
    const rows = wellFormed(ahead, reading, counts)
    let next = await rows.next()
    for (; next.done !== true; next = await rows.next()) yield { rows: next.value, issues: [] }
    counts = next.value
    const line = await ahead.line(LONGEST)
    if (line === undefined) return
    counts = { rows: counts.rows + 1, lines: counts.lines + 1 }
    if (line.trim() === '') continue
    const place = atRow(reading.shown, counts.rows, counts.lines)
    yield { rows: [{ place, cells: line.split(reading.delimiter).map(bare) }], issues: [quotes(place, line)] }
  }
}
