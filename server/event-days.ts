import { entityKinds } from '../schema/kinds/entities.ts'
import { NO_LOWER, NO_UPPER, type Span } from '../schema/time.ts'
import { type Asking, ask } from './asking.ts'
import { type EventDaysRow, eventDays } from './cypher/event-days.ts'
import { badUserInput, notFound } from './errors.ts'
import { listed, quoted } from './quoted.ts'

/** Kinds of entity that say on which days they were, or from when they were on the record. */
const happened: ReadonlySet<string> = new Set(entityKinds.flatMap((kind) => ('happened' in kind ? [kind.type] : [])))
const published: ReadonlySet<string> = new Set(entityKinds.flatMap((kind) => ('published' in kind ? [kind.type] : [])))

function spanOf({ id, type, es, le, knownFrom }: EventDaysRow): Span {
  if (happened.has(type)) return { earliest: es ?? NO_LOWER, latest: le ?? NO_UPPER }
  if (published.has(type)) return { earliest: knownFrom ?? NO_LOWER, latest: knownFrom ?? NO_UPPER }
  throw badUserInput(`asOfEvent is ${quoted(id)}, which has no day; give it the id of an event or of a document.`)
}

/**
 * The days on which events were, and the day from which documents count, by id. One whose day is not known may have
 * been on any. Throws NOT_FOUND for an id that is not known, BAD_USER_INPUT for something that has no days.
 */
export async function daysOfEvents(asking: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, Span>> {
  if (ids.length === 0) return new Map()
  const rows = await ask<EventDaysRow>(asking, eventDays, { ids })
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id))
  if (unknown.length > 0)
    throw notFound(`There is no event or document with the id ${listed(unknown)}. search(text:) finds ids by name.`)
  return new Map(rows.map((row) => [row.id, spanOf(row)]))
}

/** The event of a question's `asOfEvent`, if it has one. Throws BAD_USER_INPUT where it names a day as well. */
export function eventOf({ asOf, asOfEvent }: Readonly<Record<string, unknown>>): string | null {
  if (asOfEvent == null) return null
  if (asOf != null) throw badUserInput('asOf and asOfEvent both say of which day; give one of them.')
  return asOfEvent as string
}
