import type { Drafts } from '../drafts.ts'
import { webAddress } from '../../schema/web-address.ts'
import type { TableRow } from '../formats/table.ts'
import type { Place } from '../issue.ts'
import { fieldOf, type Mapping, PERSONAL } from '../mapping.ts'

interface Column {
  readonly index: number
  readonly heading: string
  /** Behind the colon of its field: a scheme or a category. */
  readonly of: string
}

/** Where each field of a mapping stands in a table, and what stands in none. */
export interface Columns {
  readonly byField: ReadonlyMap<string, readonly Column[]>
  readonly headings: readonly string[]
  /** Places of columns that are left out and counted, with their headings. */
  readonly leftOut: readonly Column[]
  /** Headings of the mapping that the table lacks. */
  readonly missing: readonly string[]
}

/** A heading as it is compared: case, spaces and signs around it do not matter. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:*#()]+/g, ' ')
    .trim()

/** Finds the columns of a mapping in a table's headings. */
export function columnsOf({ columns }: Mapping, headings: readonly string[]): Columns {
  const byField = new Map<string, Column[]>()
  const leftOut: Column[] = []
  const named = new Map(Object.entries(columns).map(([heading, fields]) => [headingKey(heading), [fields].flat()]))
  headings.forEach((heading, index) => {
    const fields = named.get(headingKey(heading)) ?? [PERSONAL]
    for (const name of fields) {
      const { field, of } = fieldOf(name)
      if (field === PERSONAL) leftOut.push({ index, heading, of })
      else byField.set(field, [...(byField.get(field) ?? []), { index, heading, of }])
    }
  })
  const there = new Set(headings.map(headingKey))
  const missing = Object.entries(columns).flatMap(([heading, fields]) =>
    // Versions of a table name one column differently, and a mapping may know both.
    there.has(headingKey(heading)) || [fields].flat().every((name) => byField.has(fieldOf(name).field))
      ? []
      : [heading],
  )
  return { byField, headings, leftOut, missing }
}

/** A cell that a spreadsheet would work out: what a link of it shows is a text, all else is none. */
const FORMULA = /^[=@]|^\+(?!\d)/
/** What a formula shows that could not be worked out. */
const FAILED = /^#(?:ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!)$/i
const LINK = /^=HYPERLINK\("((?:[^"]|"")*)"\s*[,;]\s*"((?:[^"]|"")*)"\)$/i

/** One row as the fields of a mapping. */
export class Row {
  readonly place: Place
  readonly drafts: Drafts
  readonly mapping: Mapping
  readonly #columns: Columns
  readonly #row: TableRow
  /** Cells that were read, by column: what is odd about one is said once. */
  readonly #read: Map<number, string>
  /** Of fields that list several things: which of them this is about. */
  readonly #parts: ReadonlyMap<string, Part>

  constructor(
    { drafts, mapping }: { readonly drafts: Drafts; readonly mapping: Mapping },
    columns: Columns,
    row: TableRow,
    { parts = new Map(), read = new Map() }: { parts?: ReadonlyMap<string, Part>; read?: Map<number, string> } = {},
  ) {
    this.drafts = drafts
    this.mapping = mapping
    this.place = row.place
    this.#columns = columns
    this.#row = row
    this.#parts = parts
    this.#read = read
  }

  #raw(index: number): string {
    return (this.#row.cells[index] ?? '').trim()
  }

  #cell(column: Column): string {
    const known = this.#read.get(column.index)
    if (known !== undefined) return known
    const text = this.#textOf(column)
    this.#read.set(column.index, text)
    return text
  }

  #textOf({ index, heading }: Column): string {
    const raw = this.#raw(index)
    if (FAILED.test(raw)) {
      this.drafts.warn(this.place, {
        field: heading,
        value: raw,
        what: 'is what a formula shows that failed',
        why: 'It says nothing; it is left out',
        todo: 'Mend the formula, or type the value in',
      })
      return ''
    }
    if (!FORMULA.test(raw)) return this.drafts.text(raw, this.place, heading)
    const link = LINK.exec(raw)?.[2]
    if (link !== undefined) return this.drafts.text(link.replaceAll('""', '"'), this.place, heading)
    this.drafts.warn(this.place, {
      field: heading,
      value: raw.slice(0, 60),
      what: 'is a formula',
      why: 'A formula says nothing without its spreadsheet; it is left out',
      todo: 'Save the sheet with values in place of formulas',
    })
    return ''
  }

  /** All values of a field, each with what stands behind the colon of its column's field. */
  all(field: string): { value: string; of: string; heading: string }[] {
    const columns = this.#columns.byField.get(field) ?? []
    const part = this.#parts.get(field)
    return columns.flatMap((column) => {
      const cell = this.#cell(column)
      const value = this.#meant(field, part === undefined ? cell : (partsOf(cell, part.between)[part.at] ?? ''))
      return value === '' ? [] : [{ value, of: column.of, heading: column.heading }]
    })
  }

  /** A field, or its default; empty where there is neither. */
  get(field: string): string {
    return this.all(field)[0]?.value ?? this.mapping.defaults[field] ?? ''
  }

  /** The names, codes or ids that the cells of a field list. */
  listed(field: string, between = /[;|]/): string[] {
    return this.all(field).flatMap(({ value }) => value.split(between).flatMap((one) => one.trim() || []))
  }

  /** Which of the things it is about that its cells list, to tell its ids from those of the others. */
  get part(): string {
    return [...this.#parts.values()].map(({ at }) => `|${at}`).join('')
  }

  /**
   * Rows about one thing each, of one whose cells list several with a sign between them: of each group its first field,
   * and with it those of the others that list as many. Where one lists another number nobody can tell whose it is.
   */
  apart(groups: readonly (readonly [string, ...string[]])[]): Row[] {
    let rows = [this.#parts]
    const inCells = (field: string, between: string): string[][] =>
      (this.#columns.byField.get(field) ?? []).map(({ index }) => partsOf(this.#raw(index), between))
    for (const [first, ...others] of groups) {
      const between = betweenIn(first).find((sign) => inCells(first, sign).some(({ length }) => length > 1))
      if (between === undefined || rows.some((parts) => parts.has(first))) continue
      const listed = inCells(first, between).find(({ length }) => length > 1) ?? []
      const counts = (field: string): boolean => inCells(field, between).some(({ length }) => length === listed.length)
      const alike = [first, ...others.filter(counts)]
      rows = rows.flatMap((parts) =>
        listed.flatMap((part, at) =>
          part === '' ? [] : [new Map([...parts, ...alike.map((field) => [field, { at, between }] as const)])],
        ),
      )
    }
    return rows.map((parts) => new Row(this, this.#columns, this.#row, { parts, read: this.#read }))
  }

  /** A date in EDTF. */
  date(field: string, end = false): string | undefined {
    return this.drafts.date(this.get(field), this.place, this.headingOf(field), this.mapping.dates, end)
  }

  /** The headings over some fields. */
  headingsOf(fields: readonly string[]): string[] {
    return fields.flatMap((field) => this.#columns.byField.get(field) ?? []).map(({ heading }) => heading)
  }

  /** The heading over the first of some fields that has one; without any, the field's name. */
  headingOf(field: string, ...others: readonly string[]): string {
    return this.headingsOf([field, ...others])[0] ?? field
  }

  /** Addresses that the row gives as its sources: as a cell has them, or where its words lead to. */
  sources(field: string): string[] {
    const given = (this.#columns.byField.get(field) ?? []).flatMap((column) => {
      const cell = this.#meant(field, this.#cell(column))
      const link = this.#row.links?.get(column.index) ?? LINK.exec(this.#raw(column.index))?.[1]
      return (link === undefined || webAddress(cell) !== null ? cell : link)
        .split(BETWEEN_ADDRESSES)
        .flatMap((part) => this.drafts.address(part, this.place, column.heading) ?? [])
    })
    return [...new Set(given)]
  }

  /** Counts what the row holds and nothing is made of. */
  countLeftOut(): void {
    for (const { index, heading } of this.#columns.leftOut) if (this.#raw(index) !== '') this.drafts.leaveOut(heading)
  }

  #meant(field: string, value: string): string {
    const meant = this.mapping.words[field]
    if (BLANK.test(value) && !NAMES.has(field)) return ''
    if (meant === undefined) return value
    const found = Object.entries(meant).find(([written]) => headingKey(written) === headingKey(value))
    return found === undefined ? value : found[1] === NOTHING ? '' : found[1]
  }
}

/** Which of the things that a cell lists, and what stands between them. */
interface Part {
  readonly at: number
  readonly between: string
}

/** What stands between the things that a cell lists: a bar is part of no name, and a semicolon of nobody's. */
const betweenIn = (field: string): string[] => (field === 'role' ? ['|'] : ['|', ';'])

const partsOf = (cell: string, between: string): string[] => cell.split(between).map((part) => part.trim())

/** What stands between addresses: a comma or a semicolon may be part of one. */
const BETWEEN_ADDRESSES = /[\s|]+|[,;](?=\s|https?:)/

/** Fields in which somebody may be called Null, or Na. */
const NAMES = new Set(['person', 'forename', 'surname', 'other names'])

/** What programs write into a cell that is empty. */
const BLANK = /^(?:nan|none|<?null>?|\\N|n\/a|#n\/a|undefined)$|^NA$/i

/** What a word means that stands for nothing. */
const NOTHING = 'nothing'
