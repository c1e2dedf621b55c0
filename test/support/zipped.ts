import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { inflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

/** Writes files into a ZIP archive. */
export async function zipped(path: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** The files of an archive, by the list at its end (APPNOTE 4.3.12). */
export function filesIn(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(from, from + packed)
    const isPacked = zip.readUInt16LE(at + 10) === 8
    files.set(zip.subarray(at + 46, at + 46 + name).toString(), isPacked ? inflateRawSync(content) : content)
    at += 46 + name + extra + comment
  }
  return files
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...all: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([kind, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What a workbook is made of: the XML of its sheets' insides, by name. */
export interface Workbook {
  readonly sheets: Readonly<Record<string, string>>
  readonly hidden?: readonly string[]
  readonly texts?: readonly string[]
  /** Formats of numbers; cells name them by their place from 1 on. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  /** Addresses that cells of the first sheet lead to, by the ids of their relations. */
  readonly links?: Readonly<Record<string, string>>
}

/** Writes a workbook of Excel's kind. */
export function xlsx(
  path: string,
  { sheets, hidden = [], texts = [], formats = [], is1904 = false, links = {} }: Workbook,
) {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
  )
  const parts = Object.fromEntries(
    Object.values(sheets).map((inside, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
    ]),
  )
  return zipped(path, {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/>` +
      `<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${Object.entries(links)
      .map(([id, to]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${to}" TargetMode="External"/>`)
      .join('')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ),
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}` +
      `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>` +
      `${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ...parts,
  })
}

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')

/** Writes an OpenDocument spreadsheet of the XML of its tables. */
export const ods = (path: string, tables: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  zipped(path, {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      `<office:document-content ${NAMESPACES.join(' ')}><office:automatic-styles><style:style style:name="off">` +
      '<style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
      `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  })
