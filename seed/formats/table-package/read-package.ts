import { entityKinds } from '../../../schema/kinds/entities.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import { twice } from '../../complaints.ts'
import type { Issue, Place } from '../../issue.ts'
import { propertiesOf } from '../../listed.ts'
import type { RecordList } from '../../records.ts'
import type { Placed, Portion } from '../../source.ts'
import { ownRecord, type Parts } from './own-record.ts'
import { type OpenTable, type OwnRow, type OwnRows, ownRows } from './own-rows.ts'
import { type Counts, PartsAhead } from './parts-ahead.ts'

/** Lists in the order of the ids of their records, in which the tables of parts are. */
const LISTS: readonly RecordList[] = [...entityKinds, ...statementKinds]
  .toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
  .map(({ many }) => many)

/** Tables of a package, of which one was gone through for each table of parts. */
export interface Counted {
  readonly records: readonly OpenTable[]
  readonly parts: readonly { readonly table: OpenTable; readonly counts: Counts }[]
}

function together(all: readonly OwnRows[]): Pick<Portion, 'leftOut'> & { readonly issues: Issue[] } {
  const leftOut = new Map<string, number>()
  for (const one of all)
    for (const [heading, count] of one.leftOut) leftOut.set(heading, (leftOut.get(heading) ?? 0) + count)
  return { issues: all.flatMap(({ issues }) => issues), leftOut }
}

async function partsOf(list: RecordList, id: string, ahead: readonly PartsAhead[]): Promise<Parts> {
  const parts = new Map<string, readonly OwnRow[]>()
  if (id !== '') for (const one of ahead) if (one.field in propertiesOf(list)) parts.set(one.field, await one.of(id))
  return parts
}

/** Reads the tables of a package as records, portion by portion; each record with its rows in the tables of parts. */
export async function* readPackage({ records, parts }: Counted): AsyncGenerator<Portion> {
  const ahead = parts.map(({ table, counts }) => new PartsAhead(table, counts))
  const seen = new Map<string, Place>()
  for (const list of LISTS)
    for (const table of records.filter((one) => one.table.list === list))
      for await (const read of ownRows(table)) {
        const taken: Placed[] = []
        const wrong: Issue[] = []
        for (const row of read.rows) {
          const id = row.cells.get('id') ?? ''
          const first = seen.get(id)
          if (first !== undefined) wrong.push(twice(id, row.place, first))
          if (first !== undefined) continue
          if (id !== '') seen.set(id, row.place)
          const { record, issues } = ownRecord(list, row, await partsOf(list, id, ahead))
          if (record !== undefined) taken.push(record)
          wrong.push(...issues)
        }
        const { issues, leftOut } = together([read, ...ahead.flatMap((one) => one.taken())])
        yield { records: taken, issues: [...issues, ...wrong], ...(leftOut === undefined ? {} : { leftOut }) }
      }
  for (const one of ahead)
    for await (const issues of one.rest()) {
      const rest = together(one.taken())
      yield { records: [], ...rest, issues: [...rest.issues, ...issues] }
    }
}
