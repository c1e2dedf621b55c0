import { posix } from 'node:path'
import type { Archive } from '../packed/archive.ts'
import { readXml, readXmlWhole, type XmlEvents } from '../packed/read-xml.ts'
import { decoded } from '../text-of-file.ts'
import { Unreadable } from '../unreadable.ts'
import { type CellFormat, cellFormat } from './cell-format.ts'
import { type Sheet, SheetRows } from './sheet.ts'
import { type Behind, behindRows, type Book, unescaped, XlsxRows } from './xlsx-sheet.ts'

/** Letters of all texts that the cells of a workbook share, which are kept while it is read. */
const MOST_LETTERS = 200_000_000

/** The parts of a workbook, by the name that the standard has for how one leads to another. */
interface Part {
  readonly id: string
  readonly kind: string
  readonly path: string
}

interface Workbook {
  readonly shown: string
  readonly archive: Archive
  /** Goes through a part of it. */
  go(path: string, events: XmlEvents): Promise<void>
}

function relationsOf(path: string): string {
  const { dir, base } = posix.parse(path)
  return posix.join(dir, '_rels', `${base}.rels`)
}

async function partsOf({ archive, go }: Workbook, of: string): Promise<Part[]> {
  const { dir } = posix.parse(of)
  const parts: Part[] = []
  const path = relationsOf(of)
  if (!archive.names.includes(path)) return parts
  await go(path, {
    begin(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target)
      parts.push({ id: Id, kind: posix.basename(Type), path: target })
    },
  })
  return parts
}

async function textsOf({ shown, go }: Workbook, path: string | undefined): Promise<string[]> {
  const texts: string[] = []
  if (path === undefined) return texts
  let text = ''
  let letters = 0
  await go(path, {
    begin(name) {
      if (name === 'si') text = ''
    },
    text(found, within) {
      if (within.at(-1) === 't' && !within.includes('rPh')) text += found
    },
    end(name) {
      if (name !== 'si') return
      letters += text.length
      if (letters > MOST_LETTERS)
        throw new Unreadable(shown, 'has more text than is read of a workbook. Save it as CSV.')
      texts.push(unescaped(text))
    },
  })
  return texts
}

async function formatsOf({ go }: Workbook, path: string | undefined): Promise<CellFormat[]> {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  if (path === undefined) return formats
  await go(path, {
    begin(name, { numFmtId = '0', formatCode = '' }, within) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'xf' && within.at(-2) === 'cellXfs')
        formats.push(cellFormat(Number(numFmtId), codes.get(Number(numFmtId))))
    },
  })
  return formats
}

interface Listed {
  readonly name: string
  readonly id: string
  readonly isHidden: boolean
}

async function listed({ go }: Workbook, path: string): Promise<{ is1904: boolean; sheets: Listed[] }> {
  const sheets: Listed[] = []
  let is1904 = false
  await go(path, {
    begin(element, { date1904 = '0', name = '', id = '', state = 'visible' }) {
      if (element === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
      if (element === 'sheet') sheets.push({ name, id, isHidden: state !== 'visible' })
    },
  })
  return { is1904, sheets }
}

/** Addresses that cells of a sheet lead to, by the places of the cells. */
async function linksOf({ archive, go }: Workbook, of: string, links: Behind['links']): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const path = relationsOf(of)
  if (links.size > 0 && archive.names.includes(path))
    await go(path, {
      begin(name, { Id = '', Target = '', TargetMode }) {
        if (name === 'Relationship' && TargetMode === 'External') targets.set(Id, Target)
      },
    })
  return new Map(
    [...links].flatMap(([cell, id]) => {
      const target = targets.get(id)
      return target === undefined ? [] : [[cell, target] as const]
    }),
  )
}

async function* rowsOf(workbook: Workbook, book: Book, sheet: string, path: string) {
  const { archive, shown, go } = workbook
  const behind = behindRows()
  await go(path, behind)
  const rows = new SheetRows(shown, sheet)
  const events = new XlsxRows(book, rows, behind.merged, await linksOf(workbook, path, behind.links))
  for await (const _ of readXml(shown, decoded(archive.bytes(path)), events)) yield rows.take()
}

/** The sheets of a workbook of Excel's kind (ECMA-376), in their order. Throws Unreadable. */
export async function xlsxSheets(archive: Archive, shown: string): Promise<Sheet[]> {
  const go = (path: string, events: XmlEvents): Promise<void> =>
    readXmlWhole(shown, decoded(archive.bytes(path)), events)
  const workbook = { shown, archive, go }
  const main = (await partsOf(workbook, '')).find(({ kind }) => kind === 'officeDocument')?.path
  if (main === undefined) throw new Unreadable(shown, 'is no whole workbook: it does not say where its sheets are.')
  const parts = await partsOf(workbook, main)
  const part = (name: string): string | undefined => parts.find(({ kind }) => kind === name)?.path
  const { is1904, sheets } = await listed(workbook, main)
  const texts = await textsOf(workbook, part('sharedStrings'))
  const book: Book = { is1904, texts, formats: await formatsOf(workbook, part('styles')) }
  return sheets.flatMap(({ name, id, isHidden }) => {
    const found = parts.find((one) => one.id === id && one.kind === 'worksheet')
    return found === undefined ? [] : [{ name, isHidden, read: () => rowsOf(workbook, book, name, found.path) }]
  })
}
