import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { csv } from '../schema/csv.ts'

/** A sheet to be filled in: headings that need no mapping, and one row that shows how. */
interface TemplateSheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly example: readonly string[]
}

/** One sheet a kind of row. */
export const TEMPLATE: readonly [TemplateSheet, ...TemplateSheet[]] = [
  {
    name: 'People and roles',
    headings: ['Name', 'Person ID', 'Organisation', 'Role', 'Ward', 'Party', 'Start', 'End', 'Source'],
    example: [
      'Cllr Ann Example',
      '1',
      'Example Council',
      'Leader',
      'North',
      'Example Party',
      '2019-05-02',
      '2023-05-04',
      'https://example.org/councillors/1',
    ],
  },
  {
    name: 'Organisations',
    headings: ['Organisation', 'Organisation type', 'GSS code', 'Other names', 'Founded', 'Dissolved', 'Source'],
    example: ['Example Council', 'Council', '', 'Example Borough', '1974-04-01', '', 'https://example.org'],
  },
]

/** The first sheet as CSV. */
export const templateCsv = (): string => `${csv([TEMPLATE[0].headings, TEMPLATE[0].example])}\r\n`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const cell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
const row = (cells: readonly string[]): string => `<row>${cells.map(cell).join('')}</row>`

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const relations = (all: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** All sheets as a workbook, in the fewest parts that ECMA-376 lets one have. */
export async function templateXlsx(): Promise<Buffer> {
  const paths = TEMPLATE.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const zip = new ZipFile()
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(xml), name)
  add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.` +
      `openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main` +
      `+xml"/>${paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  )
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  add('xl/_rels/workbook.xml.rels', relations(paths.map((path) => ['worksheet', path])))
  const listed = TEMPLATE.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  add(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
  )
  TEMPLATE.forEach(({ headings, example }, index) => {
    const rows = row(headings) + row(example)
    add(`xl/${paths[index]}`, `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`)
  })
  zip.end()
  return buffer(zip.outputStream)
}
