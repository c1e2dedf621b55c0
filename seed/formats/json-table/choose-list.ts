import { isItem } from '../popolo-items.ts'
import { Unreadable } from '../unreadable.ts'
import { MOST_COLUMNS } from '../workbooks/sheet.ts'
import type { Element } from './elements.ts'
import { cellsOf } from './row-cells.ts'

/** A list of rows: which one of its file, what its columns are called, and the lists beside it. */
export interface JsonTable {
  readonly list: string
  /** None where each row is a list of cells, and nothing beside them says what these are: then the first row does. */
  readonly headings: readonly string[]
  readonly others: readonly string[]
}

/** What one way through a file tells of one of its lists. */
interface Listed {
  readonly list: string
  rows: number
  readonly headings: Set<string>
  /** Of rows that are lists of cells, how many these are; 0 where rows are objects. */
  width: number
  /** What its elements are, or are called: as many as a table may have columns. */
  readonly names: string[]
}

const nameOf = (value: unknown): string | undefined => {
  const name = isItem(value) ? (value['name'] ?? value['id']) : value
  return typeof name === 'string' ? name : undefined
}

function see(found: Listed, value: unknown, shown: string): void {
  const name = nameOf(value)
  if (name !== undefined && found.names.length < MOST_COLUMNS) found.names.push(name)
  if (!isItem(value) && !Array.isArray(value)) return
  found.rows += 1
  if (Array.isArray(value)) found.width = Math.max(found.width, value.length)
  else for (const { heading, text } of cellsOf(value)) if (text !== undefined) found.headings.add(heading)
  if (Math.max(found.headings.size, found.width) > MOST_COLUMNS)
    throw new Unreadable(shown, `has rows of over ${MOST_COLUMNS.toLocaleString('en-GB')} different keys.`)
}

/** Keys under which catalogues, maps and programs say what the columns of the rows beside them are called. */
const OF_COLUMNS = /(?:^|\.)(?:columns|fields|headers?|headings)$/

/** Whether a list says what the columns of another are called, and has no rows of its own. */
const describes = ({ list, names }: Listed, { headings, width }: Listed): boolean =>
  OF_COLUMNS.test(list) &&
  names.length > 0 &&
  (width > 0 ? names.length === width : names.filter((name) => headings.has(name)).length * 2 >= names.length)

/** Finds the longest list of rows, and what its columns are called; undefined where there is none. Throws Unreadable. */
export async function tableAmong(
  all: AsyncIterable<readonly Element[]>,
  shown: string,
): Promise<JsonTable | undefined> {
  const lists = new Map<string, Listed>()
  for await (const elements of all)
    for (const { list, value } of elements) {
      const found = lists.get(list) ?? { list, rows: 0, headings: new Set(), width: 0, names: [] }
      lists.set(list, found)
      see(found, value, shown)
    }
  const said = [...lists.values()]
  const rows = said.filter((one) => one.rows > 0 && !said.some((other) => other !== one && describes(one, other)))
  const [first, ...others] = rows.toSorted((one, other) => other.rows - one.rows)
  if (first === undefined) return undefined
  const columns = first.width > 0 ? said.find((one) => one !== first && describes(one, first))?.names : undefined
  return {
    list: first.list,
    headings: columns ?? [...first.headings],
    others: others.map(({ list }) => list),
  }
}
