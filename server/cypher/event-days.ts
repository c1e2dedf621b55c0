import type { Day } from '../../schema/time.ts'
import type { Statement } from './statement.ts'

/** The days of an event, as `es` and `le`; of a document, the day from which it counts. */
export interface EventDaysRow {
  readonly id: string
  readonly type: string
  readonly es: Day | null
  readonly le: Day | null
  readonly knownFrom: Day | null
}

/** When the entities of these ids were; those that are not known are left out. */
export const eventDays =
  'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.type AS type, n.es AS es, n.le AS le, ' +
  'n.knownFrom AS knownFrom'

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [{ name: 'eventDays', text: eventDays, example: { ids: ['event:none'] } }]
