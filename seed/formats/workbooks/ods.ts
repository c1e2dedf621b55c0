import { dateAsWritten } from '../../as-written/date.ts'
import type { Archive } from '../packed/archive.ts'
import { type Attributes, readXml, readXmlWhole, type XmlEvents } from '../packed/read-xml.ts'
import { decoded } from '../text-of-file.ts'
import { Unreadable } from '../unreadable.ts'
import { MOST_COLUMNS, type Sheet, SheetRows } from './sheet.ts'

const CONTENT = 'content.xml'
/** Times that a row which holds something may be repeated: a sheet has no more rows. */
const MOST_ROWS = 1_048_576

interface Cell {
  readonly attributes: Attributes
  readonly times: number
  readonly isCovered: boolean
  text: string
  link: string | undefined
  paragraphs: number
}

/** What a cell that goes over several rows gives to those below. */
interface Spanned {
  left: number
  readonly value: string
}

const timesOf = (attributes: Attributes, of: string): number => Math.max(1, Number(attributes[of]) || 1)

/** A cell's value: dates as far as they are shown, codes with their noughts, all else as it is kept. */
function cellValue({ attributes, text }: Cell): string {
  const kept = attributes['date-value']?.slice(0, 'yyyy-mm-dd'.length)
  if (kept !== undefined) {
    const shown = dateAsWritten(text)
    return 'date' in shown && kept.startsWith(shown.date) ? shown.date : kept
  }
  const number = attributes['value']
  if (number !== undefined && attributes['value-type'] !== 'string') {
    const isCode = /\d$/.test(text) && !/[.,]/.test(text) && Number(/\d+$/.exec(text)?.[0]) === Number(number)
    return isCode ? text : number
  }
  if (text === '' && attributes['formula'] !== undefined) return `=${attributes['formula']}`
  return text
}

/** Reads the rows of one table as the XML of them all comes by. */
class OdsRows implements XmlEvents {
  readonly #shown: string
  readonly #wanted: number
  readonly #rows: SheetRows
  readonly #spanned = new Map<number, Spanned>()
  #table = -1
  #row = 0
  #times = 1
  #cells: (string | undefined)[] = []
  #links = new Map<number, string>()
  #column = 0
  #cell: Cell | undefined

  constructor(shown: string, wanted: number, rows: SheetRows) {
    this.#shown = shown
    this.#wanted = wanted
    this.#rows = rows
  }

  begin(name: string, attributes: Attributes, within: readonly string[]): void {
    if (name === 'table' && within.at(-2) === 'spreadsheet') this.#table += 1
    if (this.#table !== this.#wanted) return
    if (name === 'table-row') {
      this.#times = timesOf(attributes, 'number-rows-repeated')
      this.#cells = []
      this.#links = new Map()
      this.#column = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const times = timesOf(attributes, 'number-columns-repeated')
      this.#cell = { attributes, times, isCovered: name !== 'table-cell', text: '', link: undefined, paragraphs: 0 }
    } else if (this.#cell !== undefined) this.#within(name, attributes)
  }

  #within(name: string, attributes: Attributes): void {
    const cell = this.#cell
    if (cell === undefined) return
    if (name === 'p') {
      if (cell.paragraphs > 0) cell.text += ' '
      cell.paragraphs += 1
    } else if (name === 'a') cell.link ??= attributes['href']
    else if (name === 's') cell.text += ' '.repeat(Math.min(timesOf(attributes, 'c'), MOST_COLUMNS))
    else if (name === 'tab' || name === 'line-break') cell.text += ' '
  }

  text(text: string, within: readonly string[]): void {
    // What somebody remarked on a cell is not what it holds.
    if (this.#cell !== undefined && within.includes('p') && !within.includes('annotation')) this.#cell.text += text
  }

  end(name: string): void {
    if (this.#table !== this.#wanted) return
    if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell()
    else if (name === 'table-row') this.#endRow()
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined) return
    const value = cellValue(cell)
    const times = Math.min(cell.times, MOST_COLUMNS - this.#column)
    for (let count = 0; count < times; count += 1, this.#column += 1) {
      if (value !== '') this.#cells[this.#column] = value
      if (cell.link !== undefined) this.#links.set(this.#column, cell.link)
      const rows = timesOf(cell.attributes, 'number-rows-spanned')
      if (rows > 1) this.#spanned.set(this.#column, { left: rows - 1, value })
      else if (cell.isCovered) this.#cover(this.#column)
    }
  }

  #cover(column: number): void {
    const above = this.#spanned.get(column)
    if (above === undefined || above.left === 0) return
    above.left -= 1
    if (this.#cells[column] === undefined) this.#cells[column] = above.value
  }

  #endRow(): void {
    const isEmpty = this.#cells.every((cell) => cell === undefined || cell.trim() === '')
    if (!isEmpty && this.#times > MOST_ROWS)
      throw new Unreadable(this.#shown, `repeats a row ${this.#times} times, more than a sheet has. Save it anew.`)
    if (!isEmpty) this.#rows.add(this.#row + 1, this.#cells, { times: this.#times, links: this.#links })
    this.#row += this.#times
  }
}

async function checkUnlocked(archive: Archive, shown: string): Promise<void> {
  const manifest = 'META-INF/manifest.xml'
  if (!archive.names.includes(manifest)) return
  await readXmlWhole(shown, decoded(archive.bytes(manifest)), {
    begin(name) {
      if (name === 'encryption-data')
        throw new Unreadable(shown, 'is locked with a password. Open it, take the password off, and save it anew.')
    },
  })
}

/** The sheets of an OpenDocument spreadsheet, in their order. Throws Unreadable. */
export async function odsSheets(archive: Archive, shown: string): Promise<Sheet[]> {
  await checkUnlocked(archive, shown)
  const hiddenStyles = new Set<string>()
  const tables: { name: string; style: string }[] = []
  let style = ''
  await readXmlWhole(shown, decoded(archive.bytes(CONTENT)), {
    begin(element, attributes, within) {
      const { name = '', display } = attributes
      if (element === 'style') style = name
      if (element === 'table-properties' && display === 'false') hiddenStyles.add(style)
      if (element === 'table' && within.at(-2) === 'spreadsheet')
        tables.push({ name, style: attributes['style-name'] ?? '' })
    },
  })
  return tables.map(({ name, style: used }, wanted) => ({
    name,
    isHidden: hiddenStyles.has(used),
    async *read() {
      const rows = new SheetRows(shown, name)
      const events = new OdsRows(shown, wanted, rows)
      for await (const _ of readXml(shown, decoded(archive.bytes(CONTENT)), events)) yield rows.take()
    },
  }))
}
