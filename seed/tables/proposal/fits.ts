import { nameKey } from '../../../schema/words.ts'
import { dateAsWritten } from '../../as-written/date.ts'
import { nameAsWritten } from '../../as-written/name.ts'
import type { Sampled } from './sampled.ts'

/** What is known of a table when it is asked whether a column is what its heading says. */
export interface KnownSoFar {
  /** Who each row is about; empty where it does not say. */
  readonly names: readonly string[]
  /** Fields that other columns are. */
  readonly taken: ReadonlySet<string>
}

type Fits = (column: Sampled, known: KnownSoFar) => boolean

const FLAG = /^(?:true|false|yes|no|[ynt01f])$/i
const ADDRESS = /^https?:/i
const YES_OR_NO = /^(?:true|false|yes|no)$/i

/** Whether there are cells, and all of them are something. */
const all = (filled: readonly string[], is: (cell: string) => boolean): boolean => filled.length > 0 && filled.every(is)

/** Whether the cells of a column only say yes or no. */
export const isFlags = ({ filled }: Sampled): boolean => all(filled, (cell) => FLAG.test(cell))

/** Whether a cell that says yes or no says yes. */
export const isYes = (cell: string): boolean => /^(?:true|yes|[yt1])$/i.test(cell)

/** At least one date, or nothing but signs that none is known. */
const dates: Fits = ({ filled }) => {
  const read = filled.map((cell) => dateAsWritten(cell, 'dmy', true))
  return read.some((one) => 'date' in one) || read.every((one) => 'none' in one)
}

/** Words, or nothing; and not addresses or yes and no alone. */
const words: Fits = ({ filled }) =>
  !all(filled, (cell) => YES_OR_NO.test(cell)) && !all(filled, (cell) => ADDRESS.test(cell))

/** What programs tell things by: a number, or letters that nobody says. */
const NUMBER = /^(?:\d+|rec[a-z0-9]{14}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Words, and not what stands for a name elsewhere. */
const names: Fits = (column, known) => words(column, known) && !all(column.filled, (cell) => NUMBER.test(cell))

/** Words that are no dates: 'member from' may tell since when as well as of where. */
const places: Fits = (column, known) =>
  words(column, known) && !all(column.filled, (cell) => 'date' in dateAsWritten(cell, 'dmy', true))

/** Whether a column counts the rows, as catalogues do: a row that is put in makes all below it another. */
const isCount = ({ heading, filled }: Sampled): boolean =>
  heading === '_id' && filled.every((cell) => /^\d+$/.test(cell))

/** What stands before a name, and is an office as well. */
const OFFICE = /\b(?:mayor|deputy|councill?or|cllr|ald|alderman|senator|judge|justice)\b/i
const isTitle = (cell: string): boolean => nameAsWritten(`${cell} Lee`).honorificPrefix !== undefined

/** Titles, of which some are of no office where no other column has the roles. */
const titles: Fits = ({ filled }, { taken }) =>
  filled.filter(isTitle).length * 2 >= filled.length &&
  (taken.has('role') || taken.has('post') || filled.length === 0 || !filled.every((cell) => OFFICE.test(cell)))

/** The values of some cells, each with the different names of the rows it is in and their number. */
function byValue(cells: readonly string[], names: readonly string[]): { rows: number; names: Set<string> }[] {
  const found = new Map<string, { rows: number; names: Set<string> }>()
  cells.forEach((cell, row) => {
    if (cell === '') return
    const one = found.get(cell) ?? { rows: 0, names: new Set<string>() }
    found.set(cell, { rows: one.rows + 1, names: one.names.add(nameKey(names[row] ?? '')) })
  })
  return [...found.values()]
}

/** Where the heading does not say whose ids they are, those that come again come with one name, not with several. */
const idsOfPeople: Fits = (column, { names }) => {
  const { says, cells } = column
  if (isCount(column)) return false
  if (!/^u?id$/.test(says)) return true
  const again = byValue(cells, names).filter(({ rows }) => rows > 1)
  return again.filter((one) => one.names.size === 1).length * 2 >= again.length
}

/** Each value comes once; and where the heading says 'id' only, people have several, or ids of their own. */
const idsOfRows: Fits = (column, { names, taken }) => {
  const { says, cells, filled } = column
  if (isCount(column) || new Set(filled).size < filled.length) return false
  const several = byValue(names, cells).some(({ rows }) => rows > 1)
  return says !== 'id' || several || taken.has('person id')
}

const FITS: Readonly<Record<string, Fits>> = {
  start: dates,
  end: dates,
  founded: dates,
  dissolved: dates,
  title: titles,
  'person id': idsOfPeople,
  'row id': idsOfRows,
  person: names,
  role: words,
  organisation: names,
  party: names,
  ward: places,
}

/** Whether the cells of a column may be a field. */
export const fits = (field: string, column: Sampled, known: KnownSoFar): boolean => FITS[field]?.(column, known) ?? true
