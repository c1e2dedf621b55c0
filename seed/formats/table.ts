import { type CsvError, type Info, type Options, parse } from 'csv-parse'
import type { Issue, Place } from '../issue.ts'
import { type Encoding, textOf } from './text-of-file.ts'

/** One row of a table: its number as a spreadsheet shows it, and its cells. */
export interface TableRow {
  readonly place: Place
  readonly cells: readonly string[]
}

/** Some rows, and complaints about others that could not be read. */
export interface TablePortion {
  readonly rows: readonly TableRow[]
  readonly issues: readonly Issue[]
}

/** Letters of the longest row that is read. */
const LONGEST = 4_000_000
/** Lines with quotes that do not match, after which the rest of a file is given up. */
const MOST_BROKEN = 1_000

const OPTIONS = {
  relax_column_count: true,
  skip_empty_lines: true,
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
  /** Rows and lines before the text that is read now: it is begun anew behind a broken line. */
  readonly before: { readonly rows: number; readonly lines: number }
}

interface Read {
  readonly row: TableRow
  /** Lines up to its end, from where reading began. */
  readonly lines: number
}

const atRow = (shown: string, row: number, line: number): Place => ({ file: shown, line, at: `row ${row}` })

/** Reads one stretch of text; gives what was read before the first row that breaks the rules of quotes. */
async function* stretch(
  pieces: AsyncIterable<string>,
  { shown, delimiter, before }: Reading,
): AsyncGenerator<readonly Read[], CsvError | undefined> {
  let got: Read[] = []
  const parser = parse({
    ...OPTIONS,
    delimiter,
    on_record: (cells: string[], { records, empty_lines, lines }: Info) => {
      const row = before.rows + records + empty_lines
      got.push({ row: { place: atRow(shown, row, before.lines + lines), cells }, lines })
      return null
    },
  })
  let failed: Error | undefined
  parser.on('error', (error) => {
    failed = error
  })
  for await (const piece of pieces) {
    await new Promise<void>((written) => parser.write(piece, () => written()))
    if (got.length > 0) yield got
    got = []
    if (failed !== undefined) return failed as CsvError
  }
  await new Promise<void>((ended) => {
    parser.once('close', ended)
    parser.end()
    parser.resume()
  })
  if (got.length > 0) yield got
  return failed as CsvError | undefined
}

/** The text of a file behind its first lines. */
async function* behind(path: string, encoding: Encoding, lines: number): AsyncGenerator<string> {
  let left = lines
  let endsInReturn: boolean = false
  for await (const piece of textOf(path, encoding)) {
    let from: number = endsInReturn && piece.startsWith('\n') ? 1 : 0
    endsInReturn = false
    while (left > 0 && from < piece.length) {
      const end = /\r\n|\n|\r/g
      end.lastIndex = from
      const match = end.exec(piece)
      if (match === null) from = piece.length
      else {
        from = match.index + match[0].length
        left -= 1
        endsInReturn = match[0] === '\r' && from === piece.length
      }
    }
    if (from < piece.length) yield piece.slice(from)
  }
}

async function lineAt(path: string, encoding: Encoding, lines: number): Promise<string> {
  let line = ''
  for await (const piece of behind(path, encoding, lines)) {
    line += piece
    if (/[\r\n]/.test(line) || line.length > LONGEST) break
  }
  return /^[^\r\n]*/.exec(line)?.[0] ?? ''
}

const quotes = (place: Place, value: string): Issue => ({
  ...place,
  severity: 'WARNING',
  value: value.slice(0, 60),
  what: 'has quotation marks that do not match',
  why: 'Where the cells end cannot be told for sure; the line is read as if they were letters',
  todo: 'Double each mark within a cell, or take them out',
})

/**
 * Reads a table of cells with a sign between them, row by row; of a row whose quotes do not match only that line
 * suffers. Throws where the file cannot be read.
 */
export async function* readTable(
  path: string,
  { shown, encoding, delimiter }: { shown: string; encoding: Encoding; delimiter: string },
): AsyncGenerator<TablePortion> {
  let before = { rows: 0, lines: 0 }
  for (let broken = 0; broken < MOST_BROKEN; broken += 1) {
    const reading = stretch(behind(path, encoding, before.lines), { shown, delimiter, before })
    let last = { row: before.rows, lines: 0 }
    let next = await reading.next()
    while (next.done !== true) {
      const end = next.value.at(-1)
      if (end !== undefined) last = { row: rowOf(end.row.place), lines: end.lines }
      yield { rows: next.value.map(({ row }) => row), issues: [] }
      next = await reading.next()
    }
    if (next.value === undefined) return
    const lines = before.lines + last.lines
    const place = atRow(shown, last.row + 1, lines + 1)
    const line = await lineAt(path, encoding, lines)
    yield { rows: [{ place, cells: line.split(delimiter) }], issues: [quotes(place, line)] }
    before = { rows: last.row + 1, lines: lines + 1 }
  }
}

const rowOf = ({ at = '' }: Place): number => Number(at.slice('row '.length))
