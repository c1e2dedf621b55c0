import { OPEN } from '../../../schema/bounds.ts'
import { partColumn } from '../../../schema/kinds/property.ts'
import { complaintsOf } from '../../complaints.ts'
import { takesDates } from '../../dating.ts'
import type { Issue } from '../../issue.ts'
import { fieldsIn, type Fields, ownColumn, partIn, toldIn } from '../../out/table-cells.ts'
import { plainlySound } from '../../plain-check.ts'
import { type RecordList, recordSchemas } from '../../records.ts'
import type { Placed } from '../../source.ts'
import type { OwnRow } from './own-rows.ts'

/** The rows of other tables that are parts of a record, by the field that holds them. */
export type Parts = ReadonlyMap<string, readonly OwnRow[]>

/** What became of a row with its parts. */
interface Made {
  readonly record?: Placed
  readonly issues: readonly Issue[]
}

/** Letters of a cell that a complaint shows. */
const SHOWN = 60

/** The cell of a row that something is wrong with, by where that stands in the record. */
function cellAt(
  { place, cells }: OwnRow,
  [field = '', part = '']: readonly PropertyKey[],
  told: readonly string[] = [],
) {
  const name = String(field)
  const columns = [...(told.includes(name) ? [ownColumn(name)] : []), name, partColumn(name, String(part))]
  const column = columns.find((one) => cells.has(one)) ?? name
  const value = cells.get(column) ?? ''
  return {
    ...place,
    ...(column === '' ? {} : { field: column }),
    ...(value === '' ? {} : { value: value.slice(0, SHOWN) }),
  }
}

const placed = (list: RecordList, record: unknown, { place: { file, line, at } }: OwnRow): Placed =>
  ({ list, record, file, line, ...(at === undefined ? {} : { at }) }) as Placed

const OF_RECORD = { todo: 'Correct the cell' }
const OF_PART = { why: 'The row is left out until this is mended; its record is taken without it', ...OF_RECORD }

/** Makes a record of its row and of the rows that are parts of it; one of these that is unsound is left out alone. */
function made(list: RecordList, row: OwnRow, parts: Parts): Made {
  const held = [...parts].map(([field, rows]) => [field, rows.map(({ cells }) => partIn(field, cells))] as const)
  const value = { ...fieldsIn(list, row.cells), ...Object.fromEntries(held) }
  if (plainlySound(list, value)) return { record: placed(list, value, row), issues: [] }
  const read = recordSchemas[list].safeParse(value)
  if (read.success) return { record: placed(list, read.data, row), issues: [] }
  const partAt = ([field, at]: readonly PropertyKey[]) =>
    typeof at === 'number' ? parts.get(String(field))?.[at] : undefined
  const unsound = read.error.issues.map(({ path }) => partAt(path))
  const complaints = complaintsOf(read.error, row.cells.get('id'), (path) => {
    const part = partAt(path)
    return part === undefined
      ? cellAt(row, path, toldIn(list))
      : { field: String(path[0]), ...cellAt(part, path.slice(2)) }
  })
  const issues = complaints.map((issue, at) => ({ ...issue, ...(unsound[at] === undefined ? OF_RECORD : OF_PART) }))
  if (unsound.every((part) => part === undefined)) return { issues }
  const sound = new Map([...parts].map(([field, rows]) => [field, rows.filter((one) => !unsound.includes(one))]))
  const rest = made(list, row, sound)
  return { ...rest, issues: [...issues.filter((_, at) => unsound[at] !== undefined), ...rest.issues] }
}

/**
 * Cells of what is told together that nobody says: neither the record itself nor one of its passages. Somebody wrote
 * there what belongs into another column.
 */
function unsaid(list: RecordList, { place, cells }: OwnRow, parts: Parts, record: Fields): Issue[] {
  return toldIn(list).flatMap((field) => {
    const value = cells.get(field) ?? ''
    if (value === '' || value === OPEN || value === record[field] || takesDates(list, record)) return []
    if (parts.get('citations')?.some((part) => part.cells.get(field) === value)) return []
    return {
      ...place,
      field,
      value: value.slice(0, SHOWN),
      severity: 'WARNING',
      what: `is said neither in ${ownColumn(field)} nor by a passage of the record`,
      why: 'The column has what all of them say together, and is not read',
      todo: `Write it in ${ownColumn(field)}, or in the row of its passage in the table of citations`,
    } as const
  })
}

/** A row of a table as a record, with its parts; or what is wrong with it. */
export function ownRecord(list: RecordList, row: OwnRow, parts: Parts): Made {
  const { record, issues } = made(list, row, parts)
  if (record === undefined) return { issues }
  return { record, issues: [...issues, ...unsaid(list, row, parts, { ...record.record })] }
}
