import type { Drafts } from '../drafts.ts'
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
const LINK = /^=HYPERLINK\("(?:[^"]|"")*"\s*[,;]\s*"((?:[^"]|"")*)"\)$/i

/** One row as the fields of a mapping. */
export class Row {
  readonly place: Place
  readonly drafts: Drafts
  readonly mapping: Mapping
  readonly #columns: Columns
  readonly #cells: readonly string[]

  constructor(drafts: Drafts, mapping: Mapping, columns: Columns, row: { place: Place; cells: readonly string[] }) {
    this.drafts = drafts
    this.mapping = mapping
    this.place = row.place
    this.#columns = columns
    this.#cells = row.cells
  }

  #cell({ index, heading }: Column): string {
    const raw = this.#cells[index] ?? ''
    if (FAILED.test(raw.trim())) {
      this.drafts.warn(this.place, {
        field: heading,
        value: raw,
        what: 'is what a formula shows that failed',
        why: 'It says nothing; it is left out',
        todo: 'Mend the formula, or type the value in',
      })
      return ''
    }
    if (!FORMULA.test(raw.trim())) return this.drafts.text(raw, this.place, heading)
    const link = LINK.exec(raw.trim())?.[1]
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
    return columns.flatMap((column) => {
      const value = this.#meant(field, this.#cell(column))
      return value === '' ? [] : [{ value, of: column.of, heading: column.heading }]
    })
  }

  /** A field, or its default; empty where there is neither. */
  get(field: string): string {
    return this.all(field)[0]?.value ?? this.mapping.defaults[field] ?? ''
  }

  /** A date in EDTF. */
  date(field: string, end = false): string | undefined {
    return this.drafts.date(this.get(field), this.place, this.headingOf(field), this.mapping.dates, end)
  }

  headingOf(field: string): string {
    return this.#columns.byField.get(field)?.[0]?.heading ?? field
  }

  /** Addresses that the row gives as its sources. */
  sources(field: string): string[] {
    return this.all(field).flatMap(({ value, heading }) =>
      value.split(/\s+/).flatMap((part) => this.drafts.address(part, this.place, heading) ?? []),
    )
  }

  /** Counts what the row holds and nothing is made of. */
  countLeftOut(): void {
    for (const { index, heading } of this.#columns.leftOut)
      if ((this.#cells[index] ?? '').trim() !== '') this.drafts.leaveOut(heading)
  }

  #meant(field: string, value: string): string {
    const meant = this.mapping.words[field]
    if (BLANK.test(value) && field !== 'person') return ''
    if (meant === undefined) return value
    const found = Object.entries(meant).find(([written]) => headingKey(written) === headingKey(value))
    return found === undefined ? value : found[1] === NOTHING ? '' : found[1]
  }
}

/** What programs write into a cell that is empty. */
const BLANK = /^(?:nan|none|null|n\/a|#n\/a|undefined)$/i

/** What a word means that stands for nothing. */
const NOTHING = 'nothing'
