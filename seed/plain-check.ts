import { OPEN } from '../schema/bounds.ts'
import { isEntityId, isStatementId } from '../schema/ids.ts'
import { entityKinds, entityProperties } from '../schema/kinds/entities.ts'
import { affiliationKinds } from '../schema/kinds/find.ts'
import type { Property } from '../schema/kinds/property.ts'
import { statementKinds, statementProperties } from '../schema/kinds/statements.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { type CitationRecord, prefixesOf, type RecordList, toldProperties } from './records.ts'

/**
 * A quick look at a record that was read from JSON: true where the schema would take it as it stands, but for
 * defaults. Almost every record of a long file is such,
 * and the schema takes ten times as long to say so. False says nothing: then the schema decides, and tells what is
 * wrong.
 */
type Check = (value: unknown) => boolean
type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

const text: Check = (value) => typeof value === 'string' && value !== '' && value.trim() === value
function within(degrees: number): Check {
  return (value) => typeof value === 'number' && Math.abs(value) <= degrees
}
const entityId: Check = (value) => typeof value === 'string' && isEntityId(value)
const statementId: Check = (value) => typeof value === 'string' && isStatementId(value)
const begins =
  (check: Check, prefixes: readonly string[]): Check =>
  (value) =>
    check(value) && prefixes.includes((value as string).slice(0, (value as string).indexOf(':')))

const readable =
  (read: (value: string) => unknown): Check =>
  (value) => {
    if (!text(value)) return false
    try {
      read(value as string)
      return true
    } catch {
      return false
    }
  }
const date = readable(partialDate)
const endDate: Check = (value) => value === OPEN || date(value)

const listOf =
  (check: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(check)

/** An object of these fields and no others. */
function objectOf(fields: Readonly<Record<string, Check>>, required: readonly string[]): Check {
  const checks = new Map(Object.entries(fields))
  return (value) => {
    if (!isEntry(value)) return false
    for (const name in value) if (checks.get(name)?.(value[name]) !== true) return false
    return required.every((name) => value[name] !== undefined)
  }
}

const passage = {
  document: entityId,
  locator: text,
  paraphrase: text,
  titleAsFound: text,
  attributedTo: entityId,
  readWith: entityId,
  quote: text,
}
const NEEDED = ['document', 'locator', 'paraphrase']

const citation = objectOf(
  { ...passage, start: date, end: endDate, attests: date } satisfies Record<keyof CitationRecord, Check>,
  NEEDED,
)

const never: Check = () => false

/** How each form is looked at; what is rare is left to the schema. */
const forms: Readonly<Record<Exclude<Property['form'], 'word' | 'tellings'>, Check>> = {
  text,
  texts: listOf(text),
  date,
  endDate,
  days: readable(eventSpan),
  moment: never,
  flag: (value) => typeof value === 'boolean',
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  value: (value) => typeof value === 'string',
  url: never,
  relation: (value) => affiliationKinds.some((kind) => kind === value),
  entity: entityId,
  entities: listOf(entityId),
  statements: listOf(statementId),
  citations: listOf(citation, 1),
  identifiers: listOf(objectOf({ scheme: text, value: text }, ['scheme', 'value'])),
  place: objectOf({ name: text, latitude: within(90), longitude: within(180) }, ['name']),
  passages: listOf(objectOf({ locator: text, nothing: text }, ['locator'])),
}

/** Citations of an entity, each with what it gives. */
function tellings(properties: Properties, least: number): Check {
  const told = toldProperties({ properties }).map(([name, property]) => [name, checkOf(property, properties)] as const)
  return listOf(objectOf({ ...passage, since: date, ...Object.fromEntries(told) }, NEEDED), least)
}

type Properties = Readonly<Record<string, Property>>

function checkOf(property: Property, properties: Properties): Check {
  if (property.form === 'tellings') return tellings(properties, property.required === true ? 1 : 0)
  if (property.form === 'word') return (value) => property.of.some((word) => word === value)
  if (property.form === 'entity') return begins(entityId, prefixesOf(property.of))
  return forms[property.form]
}

interface Looked {
  readonly check: Check
  readonly defaults: readonly (readonly [string, unknown])[]
}

function looked(id: Check, ends: Readonly<Record<string, boolean>>, properties: Properties): Looked {
  const all = Object.entries(properties)
  const required = all.flatMap(([name, property]) => (property.required === true ? [name] : []))
  return {
    check: objectOf(
      {
        id,
        ...Object.fromEntries(Object.keys(ends).map((key) => [key, entityId])),
        ...Object.fromEntries(all.map(([name, property]) => [name, checkOf(property, properties)])),
      },
      ['id', ...required, ...Object.entries(ends).flatMap(([key, needed]) => (needed ? [key] : []))],
    ),
    defaults: all.flatMap(([name, property]) => (property.default === undefined ? [] : [[name, property.default]])),
  }
}

const lists = new Map<string, Looked>([
  ...entityKinds.map(({ many, prefix, properties }): [string, Looked] => [
    many,
    looked(begins(entityId, [prefix]), {}, { ...entityProperties, ...properties }),
  ]),
  ...statementKinds.map(({ many, prefix, ends, properties }): [string, Looked] => [
    many,
    looked(
      begins(statementId, [prefix]),
      Object.fromEntries(Object.entries(ends).map(([at, { key }]) => [key, at !== 'through'])),
      { ...statementProperties, ...properties },
    ),
  ]),
])

/**
 * Whether a record read from JSON is plainly sound; then it has its defaults afterwards. It must be nobody else's,
 * as they are written into it.
 */
export function plainlySound(list: RecordList, value: unknown): boolean {
  const kind = lists.get(list)
  if (kind?.check(value) !== true) return false
  const record = value as Record<string, unknown>
  for (const [name, initial] of kind.defaults)
    if (record[name] === undefined) record[name] = Array.isArray(initial) ? [...initial] : initial
  return true
}
