import type { Issue, Place } from '../../issue.ts'
import { recordSchemas } from '../../records.ts'
import { isBods } from '../bods-statements.ts'
import { isFtm } from '../ftm-entity.ts'
import type { JsonItem } from '../json-stream.ts'
import type { LineItem } from '../lines.ts'
import { CLASSES, classOf, isItem, isPopolo, WRAPPED } from '../popolo-items.ts'
import type { TablePortion, TableRow } from '../table.ts'
import { Unreadable } from '../unreadable.ts'
import { MOST_COLUMNS } from '../workbooks/sheet.ts'
import { cellsOf } from './row-cells.ts'

/** An element of a list of a file: which list, where, and in which line where each has one. */
interface Element {
  readonly list: string
  readonly place: Omit<Place, 'file'>
  readonly value: unknown
}

/** The elements of one item of a file: itself, where it is in a list, or those of the lists right within it. */
function* elementsIn({ key = '', index, value }: JsonItem): Generator<Element> {
  const placed = (list: string, at: number, one: unknown): Element => ({
    list,
    place: { line: 1, at: `${list}[${at}]` },
    value: one,
  })
  if (index !== undefined) yield placed(key, index, value)
  else if (isItem(value))
    for (const [inner, all] of Object.entries(value))
      if (Array.isArray(all)) for (const [at, one] of all.entries()) yield placed(`${key}.${inner}`, at, one)
}

/** The elements of a file that is one value of JSON. */
export async function* elementsOf(all: AsyncIterable<readonly JsonItem[]>): AsyncGenerator<Element[]> {
  for await (const items of all) yield items.flatMap((item) => [...elementsIn(item)])
}

/** The elements of a file that has one in each line. */
export async function* elementsOfLines(all: AsyncIterable<readonly LineItem[]>): AsyncGenerator<Element[]> {
  for await (const items of all)
    yield items.map(({ line, item }) => ({ list: '', place: { line, at: `line ${line}` }, value: item }))
}

/** Whether an element says that its file is of a format of its own. */
const isOfAFormat = (list: string, value: unknown): boolean =>
  isFtm(value) || isBods(value) || ((list === '' || WRAPPED.has(list)) && isPopolo([value]))

/** The key of what a datapackage.json describes, which is other files. */
const OF_FILES = 'resources'

/** Whether a file is of a format of its own, by one of its items. */
export function isNoTable({ key = '', index, value }: JsonItem): boolean {
  if (key === OF_FILES || Object.hasOwn(recordSchemas, key) || (CLASSES as readonly string[]).includes(key)) return true
  return index !== undefined && isOfAFormat(key, value)
}

/** Whether what stands beside the lists of a file says that it is one object, and they are parts of it. */
export const isOneObject = (beside: Readonly<Record<string, unknown>>): boolean =>
  beside['type'] !== 'FeatureCollection' && classOf(beside) !== undefined

/** A list of rows: which one of its file, the headings of all its rows, and the lists beside it. */
export interface JsonTable {
  readonly list: string
  readonly headings: readonly string[]
  readonly others: readonly string[]
}

/** Finds the longest list of objects, and all headings of it; undefined where there is none. Throws Unreadable. */
export async function tableAmong(
  all: AsyncIterable<readonly Element[]>,
  shown: string,
): Promise<JsonTable | undefined> {
  const lists = new Map<string, { rows: number; headings: Set<string> }>()
  for await (const elements of all)
    for (const { list, value } of elements) {
      if (!isItem(value)) continue
      const found = lists.get(list) ?? { rows: 0, headings: new Set() }
      lists.set(list, found)
      found.rows += 1
      for (const { heading, text } of cellsOf(value)) if (text !== undefined) found.headings.add(heading)
      if (found.headings.size > MOST_COLUMNS)
        throw new Unreadable(shown, `has rows of over ${MOST_COLUMNS.toLocaleString('en-GB')} different keys.`)
    }
  const [first, ...others] = [...lists].toSorted(([, one], [, other]) => other.rows - one.rows)
  if (first === undefined) return undefined
  return { list: first[0], headings: [...first[1].headings], others: others.map(([list]) => list) }
}

/** A row of a list, and what is said of what no cell can hold. */
function rowOf(value: object, columns: ReadonlyMap<string, number>, place: Place): { row: TableRow; issues: Issue[] } {
  const cells = Array.from({ length: columns.size }, () => '')
  const issues: Issue[] = []
  for (const { heading, text } of cellsOf(value as Readonly<Record<string, unknown>>)) {
    const column = columns.get(heading)
    if (text !== undefined && column !== undefined) cells[column] = text
    else
      issues.push({
        ...{ ...place, field: heading, severity: 'WARNING' },
        what: 'holds a list of lists or objects',
        why: 'A cell of a table holds a text, a number or a list of them; it is left out',
        todo: 'Bring it in as a list of its own',
      })
  }
  return { row: { place, cells }, issues }
}

const noRow = (place: Place, value: unknown): Issue => ({
  ...{ ...place, severity: 'ERROR', value: (JSON.stringify(value) ?? 'no JSON').slice(0, 60) },
  what: 'is no row',
  why: 'Each row is an object, {"name": …}; it is left out',
  todo: 'Write it as one',
})

const leftOut = (file: string, list: string): Issue => ({
  ...{ file, line: 1, at: list, severity: 'WARNING' },
  what: 'is a list that is not read',
  why: 'The longest list of a file is its table',
  todo: 'Save it as a file of its own to have it',
})

/** Reads a list of JSON as a table, its headings first. */
export async function* readJsonRows(
  all: AsyncIterable<readonly Element[]>,
  { list, headings, others }: JsonTable,
  file: string,
): AsyncGenerator<TablePortion> {
  const columns = new Map(headings.map((heading, index) => [heading, index]))
  const header = { place: { file, line: 1, at: 'its keys' }, cells: headings }
  yield { rows: [header], issues: others.map((other) => leftOut(file, other)) }
  for await (const elements of all) {
    const portion = { rows: [] as TableRow[], issues: [] as Issue[] }
    for (const { list: of, place, value } of elements) {
      if (of !== list) continue
      const at = { file, ...place }
      if (!isItem(value)) {
        portion.issues.push(noRow(at, value))
        continue
      }
      const { row, issues } = rowOf(value, columns, at)
      portion.rows.push(row)
      portion.issues.push(...issues)
    }
    yield portion
  }
}
