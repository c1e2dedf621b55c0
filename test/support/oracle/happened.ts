import { Dating } from '../../../seed/dating.ts'
import { listedOf } from '../../../seed/listed.ts'
import type { Records } from '../../../seed/records.ts'

/**
 * When each event was, by its passages and by the order that events are told in, as EDTF. That the order bounds as much
 * as it can and no more is tried by itself, in test/seed/order.test.ts.
 */
export function happened(records: Records): ReadonlyMap<string, string | undefined> {
  const dating = new Dating()
  for (const one of listedOf(records)) dating.see(one)
  return new Map(records.events.map(({ id }) => [id, dating.eventTold(id).at(-1)?.value]))
}
