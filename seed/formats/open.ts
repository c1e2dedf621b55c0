import { basename } from 'node:path'
import type { Origin } from '../drafts.ts'
import type { Mapping } from '../mapping.ts'
import { proposeMapping } from '../mapping-proposal.ts'
import type { Portion, Source } from '../source.ts'
import { readRows } from '../tables/read-rows.ts'
import { readFtm } from './ftm.ts'
import { jsonLinesFile } from './json-lines.ts'
import { parseJson, wholeText } from './json-text.ts'
import { readOwnJson, readOwnYaml } from './own-records.ts'
import { readPopolo } from './popolo.ts'
import { type Format, isOwn, recognise, recogniseJson } from './recognise.ts'
import { delimiterOf, readTable } from './table.ts'
import { type Look, lookAt } from './text-of-file.ts'
import { Unreadable } from './unreadable.ts'

/** A file to be read: where it lies, and what a person knows it by. */
export interface Input {
  readonly path: string
  readonly shown: string
}

/** What is said of files before they are read. */
export interface Opening extends Omit<Origin, 'file'> {
  readonly format?: Format
  readonly mapping?: Mapping
}

/** A file that was looked at. */
export interface Opened {
  readonly format: Format
  readonly look: Look
  readonly source: Source
  /** How a table is read: as asked, or as it was proposed. */
  readonly mapping?: Mapping
}

async function* once(portion: () => Promise<Portion>): AsyncGenerator<Portion> {
  yield await portion()
}

/** Rows from which a mapping is proposed. */
const SAMPLE = 200

/** The first rows of a table, its headings among them. */
export async function sampleOf({ path, shown }: Input, look: Look): Promise<string[][]> {
  const rows: string[][] = []
  for await (const portion of readTable(path, { shown, encoding: look.encoding, delimiter: delimiterOf(look.head) })) {
    rows.push(...portion.rows.map(({ cells }) => [...cells]))
    if (rows.length >= SAMPLE) break
  }
  return rows.slice(0, SAMPLE)
}

async function openTable({ path, shown }: Input, look: Look, { mapping, ...origin }: Opening): Promise<Opened> {
  const used = mapping ?? proposeMapping(await sampleOf({ path, shown }, look), shown)
  const table = { path, encoding: look.encoding, delimiter: delimiterOf(look.head) }
  const read = () => readRows(table, used, { ...origin, file: basename(shown) })
  return { format: 'csv', look, mapping: used, source: { file: basename(shown), read } }
}

async function openJson({ path, shown }: Input, look: Look, opening: Opening, format: Format): Promise<Opened> {
  const file = basename(shown)
  const content = parseJson(shown, await wholeText(path, shown, look.encoding))
  const found = format === 'popolo' ? format : recogniseJson(shown, content)
  const read = async () => {
    if (found === 'popolo') return readPopolo(content, { ...opening, file })
    if (!isOwn(content)) throw new Unreadable(shown, 'holds none of our own records.')
    return readOwnJson(file, content)
  }
  return { format: found, look, source: { file, read: () => once(read) } }
}

/** Lines of JSON, each with its number; a line that is none is told by its reader. */
async function linesOf({ path, shown }: Input, { encoding }: Look): Promise<{ item: unknown; line: number }[]> {
  const text = await wholeText(path, shown, encoding)
  return text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [{ item: itemOf(row), line: index + 1 }]))
}

function itemOf(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return undefined
  }
}

async function openLines(input: Input, look: Look, opening: Opening, format: 'ftm' | 'popolo'): Promise<Opened> {
  const origin = { ...opening, file: basename(input.shown) }
  const lines = await linesOf(input, look)
  const read = async () =>
    format === 'ftm'
      ? readFtm(lines, origin)
      : readPopolo(
          lines.map(({ item }) => item),
          origin,
        )
  return { format, look, source: { file: origin.file, read: () => once(read) } }
}

/** Looks at a file and makes a source of it. Throws Unreadable for what cannot be read. */
export async function openFile(input: Input, opening: Opening): Promise<Opened> {
  const look = await lookAt(input.path, input.shown)
  const format = opening.format ?? recognise(input.shown, look)
  const file = basename(input.shown)
  if (format === 'csv') return openTable(input, look, opening)
  if (format === 'jsonl') return { format, look, source: { ...jsonLinesFile(input.path), file } }
  if (format === 'yaml') {
    const text = await wholeText(input.path, input.shown, look.encoding)
    return { format, look, source: { file, read: () => once(async () => readOwnYaml([{ file, text }])) } }
  }
  const isLines = format === 'popolo' && /^\s*\{.*\}\s*\n\s*\{/.test(look.head)
  if (format === 'ftm') return openLines(input, look, opening, 'ftm')
  return isLines ? openLines(input, look, opening, 'popolo') : openJson(input, look, opening, format)
}
