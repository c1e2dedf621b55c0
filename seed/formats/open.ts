import { basename } from 'node:path'
import type { Origin } from '../drafts.ts'
import type { Mapping } from '../mapping.ts'
import { proposeMapping } from '../mapping-proposal.ts'
import type { ReadTable } from '../rejected.ts'
import type { Portion, Source } from '../source.ts'
import { readRows } from '../tables/read-rows.ts'
import { sampleOf } from '../tables/sample.ts'
import type { Credit } from '../out/credits.ts'
import { jsonLinesFile } from './json-lines.ts'
import { lineItems } from './lines.ts'
import { wholeText } from './json-text.ts'
import { openJson } from './open-json.ts'
import { jsonLinesTable, jsonTable } from './json-table/open-table.ts'
import { openLines } from './open-lines.ts'
import { readOwnYaml } from './own-records.ts'
import { openArchive } from './packed/archive.ts'
import { openPicture } from './pictures/open-picture.ts'
import { type Format, recognise, recogniseArchive } from './recognise.ts'
import { delimiterOf, readTable, type TablePortion } from './table.ts'
import type { TablePackage } from './table-package/described.ts'
import { openPackage } from './table-package/open-package.ts'
import { type Look, lookAt, textOf } from './text-of-file.ts'
import { Unreadable } from './unreadable.ts'
import { odsSheets } from './workbooks/ods.ts'
import { readBook } from './workbooks/read-book.ts'
import type { Sheet } from './workbooks/sheet.ts'
import { xlsxSheets } from './workbooks/xlsx.ts'

/** A file to be read: where it lies, and what a person knows it by. */
export interface Input {
  readonly path: string
  readonly shown: string
  /** The archive it came in: its path there is part of what it is cited as, as two may have one base name. */
  readonly within?: string
  /** Of a datapackage.json that we wrote: the tables it names, which are read with it as one. */
  readonly tables?: TablePackage
}

/** What a file is cited as, and called. */
export const nameOf = ({ shown, within }: Input): string => (within === undefined ? basename(shown) : shown)

/** What is said of files before they are read. */
export interface Opening extends Omit<Origin, 'file'> {
  readonly format?: Format
  /** What the columns of all tables mean. */
  readonly mapping?: Mapping
  /** What those of one mean, by what the table is called: its file, and of a workbook its sheet. */
  readonly mappings?: ReadonlyMap<string, Mapping>
}

/** A file that was looked at. */
export interface Opened {
  readonly format: Format
  readonly look: Look
  readonly source: Source
  /** How a table is read: as asked, or as it was proposed. */
  readonly mapping?: Mapping
  /** The tables that it holds, to give rows back that were refused. */
  readonly tables?: readonly ReadTable[]
  /** What it says itself is owed for it. */
  readonly credit?: Credit
}

/** Whether JSON goes on with a second object in another line. */
const isLines = (head: string): boolean => /^\s*\{.*\}\s*\n\s*\{/.test(head)

async function* once(portion: () => Promise<Portion>): AsyncGenerator<Portion> {
  yield await portion()
}

type Rows = () => AsyncIterable<TablePortion>

async function openTable(
  { input, look, format, rows }: Recognised & { rows: Rows },
  opening: Opening,
): Promise<Opened> {
  const { mapping, mappings, ...origin } = opening
  const file = nameOf(input)
  const used = mappings?.get(file) ?? mapping ?? proposeMapping(await sampleOf(rows()), input.shown)
  const table = { name: file, read: rows, isSheet: format === 'json-table' }
  const read = () => readRows(table, used, { ...origin, file })
  return { format, look, mapping: used, tables: [{ name: file, mapping: used, rows }], source: { file, read } }
}

/** The sheets of a workbook. Throws Unreadable. */
export async function sheetsOf(input: Input, format: 'xlsx' | 'ods'): Promise<Sheet[]> {
  const archive = await openArchive(input.path, input.shown)
  return format === 'xlsx' ? xlsxSheets(archive, nameOf(input)) : odsSheets(archive, nameOf(input))
}

async function openBook(input: Input, look: Look, opening: Opening, format: 'xlsx' | 'ods'): Promise<Opened> {
  const { mapping, mappings, ...origin } = opening
  const file = nameOf(input)
  const sheets = await sheetsOf(input, format)
  const book = await readBook(sheets, (table) => mappings?.get(table) ?? mapping, { ...origin, file })
  return { format, look, mapping: book.mapping, tables: book.tables, source: { file, read: book.read } }
}

/** The formats of one table. */
type Tabular = 'csv' | 'json-table'

/** A file that was gone through once: its format, what its bytes are told by, and of one table its rows. */
export type Recognised = { readonly input: Input; readonly look: Look } & (
  | { readonly format: Tabular; readonly rows: Rows }
  | { readonly format: Exclude<Format, Tabular>; readonly rows?: undefined }
)

const ONLY_TOGETHER =
  'is one set of tables (csv-set) together with what it names. To read them by a mapping, give them without it.'
const NO_TABLE = 'is JSON without a list of rows, or one of a format of its own.'
const NO_SET =
  'is no set of tables that we wrote: that is a datapackage.json with its tables, in an archive or beside it.'

async function openTables(input: Input, look: Look, tables: TablePackage): Promise<Opened> {
  const { hash, read, tables: opened } = await openPackage(tables, look)
  const source = { file: nameOf(input), read }
  return { format: 'csv-set', look: { ...look, hash }, tables: opened, credit: tables.credit, source }
}

async function recogniseText(input: Input, look: Look, asked: Format | undefined): Promise<Recognised> {
  const [{ path, shown }, { head, encoding }] = [input, look]
  const format = asked ?? recognise(shown, look)
  const file = { path, shown, file: nameOf(input), encoding }
  if (format === 'csv') {
    const table = { shown: file.file, encoding, delimiter: delimiterOf(head) }
    return { input, look, format, rows: () => readTable(path, table) }
  }
  if (format !== 'json-table' && (format !== 'json' || asked === 'json')) return { input, look, format }
  const rows = await (isLines(head) ? jsonLinesTable : jsonTable)(file)
  if (rows !== undefined) return { input, look, format: 'json-table', rows }
  if (format === 'json-table') throw new Unreadable(shown, NO_TABLE)
  return { input, look, format }
}

/** Looks at a file, and says which format it has. Throws Unreadable for what is none that is read. */
export async function recogniseFile(input: Input, asked?: Format): Promise<Recognised> {
  const { path, shown, tables } = input
  if (tables !== undefined && asked !== undefined && asked !== 'csv-set') throw new Unreadable(shown, ONLY_TOGETHER)
  const look = await lookAt(path, shown)
  if (tables !== undefined) return { input, look, format: 'csv-set' }
  if (!look.isArchive) return recogniseText(input, look, asked)
  const format = recogniseArchive((await openArchive(path, shown)).names)
  if (format !== undefined) return { input, look, format }
  throw new Unreadable(shown, 'is an archive within an archive, or holds no workbook. Unpack it, and give its files.')
}

/** Makes a source of a file of a known format. Throws Unreadable for what cannot be read. */
export async function openRecognised(recognised: Recognised, opening: Opening): Promise<Opened> {
  const { input, look, format, rows } = recognised
  const file = nameOf(input)
  if (rows !== undefined) return openTable({ input, look, format, rows }, opening)
  if (input.tables !== undefined) return openTables(input, look, input.tables)
  if (format === 'csv-set') throw new Unreadable(file, NO_SET)
  if (format === 'xlsx' || format === 'ods') return openBook(input, look, opening, format)
  if (format === 'jsonl') return { format, look, source: jsonLinesFile(input.path, file, look.encoding) }
  if (format === 'yaml') {
    const text = await wholeText(input.path, input.shown, look.encoding)
    return { format, look, source: { file, read: () => once(async () => readOwnYaml([{ file, text }])) } }
  }
  if (format === 'graphml' || format === 'gexf') {
    const { mapping, mappings, ...origin } = opening
    const text = () => textOf(input.path, look.encoding)
    const { read, ...told } = await openPicture(text, mappings?.get(file) ?? mapping, { ...origin, file })
    return { format, look, ...told, source: { file, read } }
  }
  const { mapping: _, mappings: __, ...origin } = opening
  const { path, shown } = input
  if (format === 'ftm' || ((format === 'popolo' || format === 'bods') && isLines(look.head))) {
    const read = await openLines(lineItems(path, look.encoding), format, { ...origin, file })
    return { format, look, source: { file, read } }
  }
  const json = await openJson({ path, shown, encoding: look.encoding }, format, { ...origin, file })
  return { format: json.format, look, source: { file, read: json.read } }
}

/** Looks at a file and makes a source of it. Throws Unreadable for what cannot be read. */
export const openFile = async (input: Input, opening: Opening): Promise<Opened> =>
  openRecognised(await recogniseFile(input, opening.format), opening)
