import { ordersOf } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'

/** Events whose dates bound each other, and the statements that say so. */
export interface InOrder {
  readonly events: readonly string[]
  readonly orders: readonly string[]
}

/** All events that are in one order with some, those among them, however long the chain; none for events in no order. */
export async function inOrderWith(run: Run, some: readonly string[]): Promise<InOrder> {
  const asked = new Set<string>()
  const orders = new Map<string, readonly string[]>()
  for (let next = [...new Set(some)]; next.length > 0; ) {
    for (const event of next) asked.add(event)
    const found = await run<{ id: string; earlier: string; later: string }>(ordersOf, { ids: next })
    for (const { id, earlier, later } of found) orders.set(id, [earlier, later])
    next = [...new Set([...orders.values()].flat())].filter((event) => !asked.has(event))
  }
  return { events: [...new Set([...orders.values()].flat())], orders: [...orders.keys()] }
}
