import type { Issue, Place } from '../../issue.ts'
import { isItem } from '../popolo-items.ts'
import type { TablePortion, TableRow } from '../table.ts'
import type { JsonTable } from './choose-list.ts'
import type { Element } from './elements.ts'
import { cellsOf, textOf } from './row-cells.ts'

/** What is said of what no cell can hold. */
const noCell = (place: Place, field: string): Issue => ({
  ...{ ...place, field, severity: 'WARNING' },
  what: 'holds a list of lists or objects',
  why: 'A cell of a table holds a text, a number or a list of them; it is left out',
  todo: 'Bring it in as a list of its own',
})

type Told = (issue: Issue) => void

/** The cells of an object, under the headings of the table. */
function cellsOfObject(value: object, columns: ReadonlyMap<string, number>, place: Place, tell: Told): string[] {
  const cells = Array.from({ length: columns.size }, () => '')
  for (const { heading, text } of cellsOf(value as Readonly<Record<string, unknown>>)) {
    const column = columns.get(heading)
    if (text !== undefined && column !== undefined) cells[column] = text
    else tell(noCell(place, heading))
  }
  return cells
}

/** The cells of a list of them. */
const cellsOfList = (value: readonly unknown[], headings: readonly string[], place: Place, tell: Told): string[] =>
  value.map((cell, index) => {
    const text = textOf(cell)
    if (text === undefined) tell(noCell(place, headings[index] ?? `cell ${index + 1}`))
    return text ?? ''
  })

const noRow = (place: Place, value: unknown): Issue => ({
  ...{ ...place, severity: 'ERROR', value: (JSON.stringify(value) ?? 'no JSON').slice(0, 60) },
  what: 'is no row',
  why: 'Each row is an object, {"name": …}, or a list of cells; it is left out',
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
  yield { rows: headings.length === 0 ? [] : [header], issues: others.map((other) => leftOut(file, other)) }
  for await (const elements of all) {
    const portion = { rows: [] as TableRow[], issues: [] as Issue[] }
    const tell: Told = (issue) => void portion.issues.push(issue)
    for (const { list: of, place: within, value } of elements) {
      if (of !== list) continue
      const place = { file, ...within }
      if (isItem(value)) portion.rows.push({ place, cells: cellsOfObject(value, columns, place, tell) })
      else if (Array.isArray(value)) portion.rows.push({ place, cells: cellsOfList(value, headings, place, tell) })
      else tell(noRow(place, value))
    }
    yield portion
  }
}
