import { BrokenJson, readJsonStream } from '../json-stream.ts'
import { lineItems } from '../lines.ts'
import type { TablePortion } from '../table.ts'
import { type Encoding, textOf } from '../text-of-file.ts'
import { type JsonTable, tableAmong } from './choose-list.ts'
import { elementsOf, elementsOfLines } from './elements.ts'
import { isNoTable, isOneObject } from './is-no-table.ts'
import { readJsonRows } from './json-rows.ts'

/** A file of JSON where it lies, what it is shown as, and what its rows are cited as. */
interface File {
  readonly path: string
  readonly shown: string
  readonly file: string
  readonly encoding: Encoding
}

type Rows = () => AsyncIterable<TablePortion>

const itemsOf = ({ path, shown, encoding }: File) => readJsonStream(shown, textOf(path, encoding))

/** Whether a file that is one value of JSON is of no format of its own. Stops at the first item that says it is. */
async function isPlain(file: File): Promise<boolean> {
  const beside: Record<string, unknown> = {}
  try {
    for await (const items of itemsOf(file))
      for (const item of items) {
        if (isNoTable(item)) return false
        if (item.index === undefined) beside[item.key ?? ''] = item.value
      }
  } catch (error) {
    // Whoever reads it as records tells where it breaks off.
    if (error instanceof BrokenJson) return false
    throw error
  }
  return !isOneObject(beside)
}

const reading =
  (file: File, found: JsonTable): Rows =>
  () =>
    readJsonRows(elementsOf(itemsOf(file)), found, file.file)

/** The rows of a file that is one value of JSON; undefined where it is of a format of its own, or has no list. */
export async function jsonTable(file: File): Promise<Rows | undefined> {
  if (!(await isPlain(file))) return undefined
  const found = await tableAmong(elementsOf(itemsOf(file)), file.shown)
  return found && reading(file, found)
}

/** The rows of a file that has one in each line; undefined where no line is an object. */
export async function jsonLinesTable({ path, shown, file, encoding }: File): Promise<Rows | undefined> {
  const lines = lineItems(path, encoding)
  const found = await tableAmong(elementsOfLines(lines()), shown)
  return found && (() => readJsonRows(elementsOfLines(lines()), found, file))
}
