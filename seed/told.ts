import { type EntityKind, entityKinds } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { type Day, NO_LOWER } from '../schema/time.ts'
import type { Columns } from './columns.ts'
import { type EntityRecord, type TellingRecord, toldProperties } from './records.ts'
import { closes, countingDay, countsFrom, narrowest } from './versions.ts'

/** What an entity was told to be, by one of its properties. */
export interface Told {
  /** The day from which it was on the record; NO_LOWER for what the record itself says, whoever shows it. */
  readonly knownFrom: Day
  /** The day from which it can be told, as it tells of nothing later. */
  readonly since: Day
  readonly value: string
}

type Fields = Readonly<Record<string, unknown>>
type PublishedOn = (document: string) => Day

const told = new Map(entityKinds.map((kind) => [kind.prefix as string, toldProperties(kind)]))

/** The properties of an entity that its citations may give, by its id. */
const toldOf = ({ id }: EntityRecord): readonly [string, Property][] => told.get(id.slice(0, id.indexOf(':'))) ?? []

const valuesOf = (fields: Fields, name: string): string[] =>
  fields[name] === undefined ? [] : [fields[name]].flat().map(String)

const sinceOf = ({ since }: TellingRecord): Day => (since === undefined ? NO_LOWER : countingDay(since))

/** All that was told of a property: by the record itself, then passage by passage as they came on the record. */
function sayings(record: EntityRecord, name: string, publishedOn: PublishedOn): Told[] {
  const cited = record.citations.flatMap((citation) =>
    valuesOf({ ...citation }, name).map((value) => ({
      knownFrom: countsFrom(citation, publishedOn),
      since: sinceOf(citation),
      value,
    })),
  )
  // A document says of itself what nobody could read before it was out.
  const ownFrom = 'passages' in record ? publishedOn(record.id) : NO_LOWER
  const own = valuesOf({ ...record }, name).map((value) => ({ knownFrom: ownFrom, since: NO_LOWER, value }))
  return [...own, ...cited.sort((a, b) => a.knownFrom - b.knownFrom || a.since - b.since)]
}

/** The one of several dates that says most; an end that is known goes before one that was still open. */
function dateOf(dates: readonly string[]): string | undefined {
  const ended = dates.filter((date) => closes(date))
  return narrowest(ended.length > 0 ? ended : dates)
}

/** What each record of a day said of a date, oldest first: of all that was told by then what says most. */
export function datesTold(record: EntityRecord, name: string, publishedOn: PublishedOn): Told[] {
  const all = sayings(record, name, publishedOn)
  const days = [...new Set(all.map(({ knownFrom }) => knownFrom))]
  return days.map((knownFrom) => ({
    knownFrom,
    since: NO_LOWER,
    value: dateOf(all.filter((one) => one.knownFrom <= knownFrom).map(({ value }) => value)) ?? '',
  }))
}

const DATES: ReadonlySet<Property['form']> = new Set(['date', 'endDate', 'days'])

const everything = (record: EntityRecord, [name, { form }]: readonly [string, Property], publishedOn: PublishedOn) =>
  DATES.has(form) ? datesTold(record, name, publishedOn) : sayings(record, name, publishedOn)

/** An entity with what its citations give as its own: what the whole record says of it. */
export function wholly<Some extends EntityRecord>(record: Some, publishedOn: PublishedOn = () => NO_LOWER): Some {
  if (record.citations.length === 0) return record
  const whole: Record<string, unknown> = { ...record }
  for (const property of toldOf(record)) {
    const [name, { form }] = property
    const values = everything(record, property, publishedOn).map(({ value }) => value)
    if (values.length > 0) whole[name] = form === 'texts' ? [...new Set(values)] : values.at(-1)
  }
  return whole as unknown as Some
}

/**
 * What was told of each property and when, in lists beside the property itself: `dateKnown`, `dateSince`, `dateSaid`.
 * None where the record itself says all there is.
 */
export function toldColumns(
  kind: Pick<EntityKind, 'properties'>,
  record: EntityRecord,
  publishedOn: PublishedOn,
): Columns {
  return Object.assign(
    {},
    ...toldProperties(kind).map((property) => columnsOf(property[0], everything(record, property, publishedOn))),
  )
}

/** What was told of one property and when, in lists beside it. */
export function columnsOf(name: string, all: readonly Told[]): Columns {
  if (all.every(({ knownFrom, since }) => knownFrom === NO_LOWER && since === NO_LOWER)) return {}
  return {
    [`${name}Known`]: all.map(({ knownFrom }) => knownFrom),
    [`${name}Since`]: all.map(({ since }) => since),
    [`${name}Said`]: all.map(({ value }) => value),
  }
}
