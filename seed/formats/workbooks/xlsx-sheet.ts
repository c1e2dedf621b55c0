import type { Attributes, XmlEvents } from '../packed/read-xml.ts'
import { type CellFormat, numberAsShown } from './cell-format.ts'
import { MOST_COLUMNS, type SheetRows } from './sheet.ts'

/** What the cells of a workbook refer to. */
export interface Book {
  readonly is1904: boolean
  readonly formats: readonly CellFormat[]
  readonly texts: readonly string[]
}

/** A range of cells merged into one, over several rows. */
interface Merged {
  readonly column: number
  readonly first: number
  readonly last: number
}

const A = 64
const RADIX = 26

/** The column of 'AB12', counted from 0; none for what is no reference. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * RADIX + letter.charCodeAt(0) - A
  return column > MOST_COLUMNS ? undefined : column - 1
}

/** Merged ranges, and links, that are looked after: what more there are stay empty but for their first cell. */
const [MOST_MERGED, MOST_LINKS] = [10_000, 200_000]

/** What stands behind the rows of a sheet and is said of its cells. */
export interface Behind {
  readonly merged: Merged[]
  /** By which relation a cell leads to another page, by its place: 'B12'. */
  readonly links: Map<string, string>
}

/** Gathers what stands behind the rows. */
export function behindRows(): XmlEvents & Behind {
  const [merged, links]: [Merged[], Map<string, string>] = [[], new Map()]
  return {
    merged,
    links,
    begin(name, { ref = '', id }) {
      if (name === 'hyperlink' && id !== undefined && links.size < MOST_LINKS) links.set(ref.replace(/:.*$/, ''), id)
      if (name !== 'mergeCell' || merged.length >= MOST_MERGED) return
      const [, column = '', from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(ref) ?? []
      const [at, first, last] = [columnOf(column), Number(from), Number(to)]
      if (at !== undefined && last > first) merged.push({ column: at, first, last })
    },
  }
}

/** Signs that XML cannot hold are written as '_x000D_'. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** A formula that shows words in place of the address they lead to. */
const LINK = /^HYPERLINK\("((?:[^"]|"")*)"/i

interface Cell {
  readonly column: number
  readonly link: string | undefined
  readonly type: string
  readonly format: CellFormat
  value: string
  formula: string | undefined
}

/** Reads the rows of a sheet as its XML comes by. */
export class XlsxRows implements XmlEvents {
  readonly #book: Book
  readonly #rows: SheetRows
  readonly #merged: readonly Merged[]
  readonly #held = new Map<Merged, string>()
  /** Addresses that cells lead to, by their places. */
  readonly #links: ReadonlyMap<string, string>
  #row = 0
  #cells: (string | undefined)[] = []
  #led = new Map<number, string>()
  #cell: Cell | undefined

  constructor(book: Book, rows: SheetRows, merged: readonly Merged[], links: ReadonlyMap<string, string>) {
    this.#links = links
    this.#book = book
    this.#rows = rows
    this.#merged = merged
  }

  begin(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = Number(attributes['r']) || this.#row + 1
      this.#cells = []
      this.#led = new Map()
    } else if (name === 'c') this.#begin(attributes)
    else if (name === 'f' && this.#cell !== undefined) this.#cell.formula = ''
  }

  #begin({ r, t = 'n', s = '0' }: Attributes): void {
    const link = r === undefined ? undefined : this.#links.get(r)
    const column = r === undefined ? this.#cells.length : columnOf(r)
    const format = this.#book.formats[Number(s)] ?? {}
    this.#cell = column === undefined ? undefined : { column, link, type: t, format, value: '', formula: undefined }
  }

  text(text: string, within: readonly string[]): void {
    const [name, parent] = [within.at(-1), within.at(-2)]
    if (this.#cell === undefined) return
    if (name === 'f') this.#cell.formula += text
    else if (name === 'v' || (name === 't' && parent !== 'rPh')) this.#cell.value += text
  }

  end(name: string): void {
    if (name === 'c' && this.#cell !== undefined) {
      const { column, formula = '' } = this.#cell
      this.#cells[column] = this.#valueOf(this.#cell)
      const link = this.#cell.link ?? LINK.exec(formula)?.[1]?.replaceAll('""', '"')
      if (link !== undefined) this.#led.set(column, link)
      this.#cell = undefined
    } else if (name === 'row') {
      this.#fillMerged()
      this.#rows.add(this.#row, this.#cells, { links: this.#led })
    }
  }

  #valueOf({ type, value, format, formula }: Cell): string {
    // A program that does not work formulas out writes none of their values; the reader of rows tells of them.
    if (value === '') return formula === undefined || formula === '' ? '' : `=${formula}`
    if (type === 's') return this.#book.texts[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'n') return numberAsShown(value, format, this.#book.is1904)
    return type === 'd' ? value.slice(0, 'yyyy-mm-dd'.length) : unescaped(value)
  }

  /** The cells of a range that goes over several rows hold what its first one does. */
  #fillMerged(): void {
    if (!this.#cells.some((cell) => cell !== undefined && cell !== '')) return
    for (const range of this.#merged) {
      if (range.first === this.#row) this.#held.set(range, this.#cells[range.column] ?? '')
      else if (range.first < this.#row && this.#row <= range.last)
        this.#cells[range.column] ||= this.#held.get(range) ?? ''
    }
  }
}
