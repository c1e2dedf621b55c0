import { type Listed, listedOf } from '../../seed/listed.ts'
import { inOrder } from '../../seed/out/in-order.ts'
import { noRecords, recordSchemas, type Records } from '../../seed/records.ts'
import { type Chance, randomRecords } from './random-records.ts'

/** Records as lists. */
export function asRecords(listed: readonly Listed[]): Records {
  const records = noRecords()
  for (const { list, record } of listed) (records[list] as unknown[]).push(record)
  return records
}

/** Any records, without what only a test has. */
export function anyRecords(chance: Chance, most: number): Records {
  const records = randomRecords(chance, most)
  for (const { list, record } of listedOf(records)) {
    const fields = record as unknown as Record<string, unknown>
    for (const field of Object.keys(fields)) if (!Object.hasOwn(recordSchemas[list].shape, field)) delete fields[field]
  }
  return records
}

/** What records say, whatever order their fields are in. */
export const said = (all: readonly Listed[]) => all.map((one) => [one.list, inOrder(one)])
