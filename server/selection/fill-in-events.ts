import type { Asking } from '../asking.ts'
import { daysOfEvents } from '../event-days.ts'
import type { Compiling } from './scope.ts'

/** Fills in the days of the events that a question names; asks nothing where it names none. */
export async function fillInEvents(asking: Asking, { events, parameters }: Compiling): Promise<void> {
  const days = await daysOfEvents(asking, [...events.keys()])
  for (const [id, { from, to }] of events) {
    const span = days.get(id)
    parameters[from.slice(1)] = span?.earliest ?? null
    parameters[to.slice(1)] = span?.latest ?? null
  }
}
