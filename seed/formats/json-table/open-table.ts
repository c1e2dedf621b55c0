import { innerLists, type Item } from '../popolo-items.ts'
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

/**
 * What stands beside the lists of a file that is one value of JSON; undefined where it is of a format of its own, at the
 * first item that says it is.
 */
async function besideLists(file: File): Promise<Item | undefined> {
  const beside: Record<string, unknown> = {}
  let holdsRows = false
  try {
    for await (const items of itemsOf(file))
      for (const item of items) {
        if (isNoTable(item)) return undefined
        if (item.index === undefined) beside[item.key ?? ''] = item.value
        else holdsRows ||= innerLists({ [item.key ?? '']: [item.value] }).length > 0
      }
  } catch (error) {
    // Whoever reads it as records tells where it breaks off.
    if (error instanceof BrokenJson) return undefined
    throw error
  }
  return !holdsRows && isOneObject(beside) ? undefined : beside
}

const reading =
  (file: File, beside: Item, found: JsonTable): Rows =>
  () =>
    readJsonRows(elementsOf(itemsOf(file), beside), found, file.file)

/** The rows of a file that is one value of JSON; undefined where it is of a format of its own, or has no list. */
export async function jsonTable(file: File): Promise<Rows | undefined> {
  const beside = await besideLists(file)
  if (beside === undefined) return undefined
  const found = await tableAmong(elementsOf(itemsOf(file), beside), file.shown)
  return found && reading(file, beside, found)
}

/** The rows of a file that has one in each line; undefined where no line is an object. */
export async function jsonLinesTable({ path, shown, file, encoding }: File): Promise<Rows | undefined> {
  const lines = lineItems(path, encoding)
  const found = await tableAmong(elementsOfLines(lines()), shown)
  return found && (() => readJsonRows(elementsOfLines(lines()), found, file))
}
