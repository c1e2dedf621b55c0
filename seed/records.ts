import { z } from 'zod'
import { OPEN } from '../schema/bounds.ts'
import { isEntityId, isStatementId } from '../schema/ids.ts'
import { type EntityKind, entityKinds, entityProperties } from '../schema/kinds/entities.ts'
import { affiliationKinds } from '../schema/kinds/find.ts'
import type { Property } from '../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../schema/kinds/statements.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { isDay, YEARS } from '../schema/time.ts'
import type { partnershipStatuses } from '../schema/vocabularies.ts'

/**
 * What a data file may hold, one schema a kind of record, made of the tables of kinds. Every import format ends in
 * these.
 */

/** Text that is not empty. */
export const text = z.string().trim().min(1)

function readable(read: (value: string) => unknown) {
  return text.superRefine((value, context) => {
    try {
      read(value)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
    }
  })
}

/** One date known in part (EDTF), e.g. '2024-08' or '[2024-09-18..2025-01-31]'. */
const date = readable(partialDate)
/** As a date, or '..': the source says that it goes on. */
const endDate = readable((value) => value === OPEN || partialDate(value))
/** As a date, or the days on site: '2023-12-04/2023-12-15'. */
const days = readable(eventSpan)

/** An entity's id, with a complaint that shows what one looks like. */
export const entityId = text.refine(isEntityId, {
  error: (issue) => `'${String(issue.input)}' is no id of an entity; one looks like org:ofsted`,
})
/** A statement's id, likewise. */
export const statementId = text.refine(isStatementId, {
  error: (issue) =>
    `'${String(issue.input)}' is no id of a statement; one looks like membership:teresa-smith-executive-member`,
})

/** What every passage is cited with. */
const passage = {
  document: entityId,
  /** What a reader of the original follows: 'paragraph 6', 'item 3, minutes, bullet 2', 'section 3.1'. */
  locator: text,
  /** What it says there, in our own words, 25 at most. */
  paraphrase: text,
  /** The title or name as the passage has it, where it differs. */
  titleAsFound: text.optional(),
  /** The person or body whose claim it is, where it is not the document's own. */
  attributedTo: entityId.optional(),
  /**
   * Another document without which this passage does not show it, e.g. the one that gives a name to somebody known by
   * post here: the citation counts from when both could be read.
   */
  readWith: entityId.optional(),
  /** Words of the source, for people who cite documents of their own. */
  quote: text.optional(),
}

/**
 * Where a statement is stated. In `start`, `end` and `attests` it carries what this passage alone says of time, so that
 * the record of a day can be told from the record of another.
 */
export const citation = z.strictObject({
  ...passage,
  start: date.optional(),
  end: endDate.optional(),
  /** A day (or window) on which the passage shows the statement in force. */
  attests: date.optional(),
})

export type CitationRecord = z.output<typeof citation>

/**
 * Where a date or a text of an entity is given. Under the entity's own names it carries what this passage gives, and of
 * a text `since`: the days from which that can be told, as it tells of nothing later.
 */
export interface TellingRecord extends Omit<CitationRecord, 'attests'> {
  readonly since?: string | undefined
  readonly alternateNames?: readonly string[] | undefined
  readonly summary?: string | undefined
  readonly status?: (typeof partnershipStatuses)[number] | undefined
  readonly date?: string | undefined
  readonly published?: string | undefined
  readonly founded?: string | undefined
  readonly dissolved?: string | undefined
}

/** How each form of property is read. */
const forms = {
  text,
  texts: z.array(text),
  date,
  endDate,
  days,
  moment: z.iso.datetime().refine((value) => isDay(value.slice(0, 10)), {
    error: (issue) => `'${String(issue.input)}' is no instant that can be read: ${YEARS}`,
  }),
  flag: z.boolean(),
  count: z.number().int().min(1),
  /** A number or a code; either is kept as text. */
  value: z.union([z.string(), z.number()]).transform(String),
  url: z.url(),
  relation: z.enum(affiliationKinds),
  entity: entityId,
  entities: z.array(entityId),
  statements: z.array(statementId),
  citations: z.array(citation).min(1),
  /** What each may give depends on the kind of entity. */
  tellings: z.array(z.custom<TellingRecord>()),
  identifiers: z.array(z.strictObject({ scheme: text, value: text })),
  place: z.strictObject({
    name: text,
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }),
  passages: z.array(z.strictObject({ locator: text, nothing: text.optional() })),
} as const satisfies Record<Exclude<Property['form'], 'word'>, z.ZodType>

type Form<Of> = Of extends { form: 'word'; of: readonly (infer Word extends string)[] }
  ? z.ZodEnum<{ [Each in Word]: Each }>
  : Of extends { form: infer Name extends keyof typeof forms }
    ? (typeof forms)[Name]
    : never
type Read<Of> = Of extends { default: unknown }
  ? z.ZodDefault<Form<Of>>
  : Of extends { required: true }
    ? Form<Of>
    : z.ZodOptional<Form<Of>>
type Shape<Properties> = { -readonly [Name in keyof Properties]: Read<Properties[Name]> }

/** What the ids of entities of these types begin with. */
export const prefixesOf = (types: readonly string[]): string[] =>
  entityKinds.flatMap(({ type, prefix }) => (types.includes(type) ? [prefix] : []))

/** Refuses an id of another kind: everywhere else its prefix tells the kind. */
const begins = (prefixes: readonly string[]) =>
  z.refine<string>((id) => prefixes.includes(id.slice(0, id.indexOf(':'))), {
    error: (issue) => `'${String(issue.input)}' cannot stand here: it has to begin with ${prefixes.join(': or ')}:`,
  })

/** The properties of a kind of entity that its citations may give. */
export const toldProperties = (kind: Pick<EntityKind, 'properties'>): [string, Property][] =>
  Object.entries<Property>({ ...entityProperties, ...kind.properties }).filter(([, { told }]) => told === true)

function tellingsOf(properties: Readonly<Record<string, Property>>): z.ZodType {
  const told = toldProperties({ properties }).map(([name, property]) => [name, formOf(property).optional()])
  return z.array(z.strictObject({ ...passage, since: date.optional(), ...Object.fromEntries(told) }))
}

function formOf(property: Property): z.ZodType {
  if (property.form === 'word') return z.enum(property.of)
  if (property.form === 'entity') return entityId.check(begins(prefixesOf(property.of)))
  return forms[property.form]
}

function read(property: Property, properties: Readonly<Record<string, Property>>): z.ZodType {
  if (property.form === 'tellings') {
    const tellings = tellingsOf(properties)
    return property.required === true
      ? tellings.refine((list) => (list as unknown[]).length > 0, NO_PASSAGE)
      : tellings.default([])
  }
  const form = formOf(property)
  if (property.default !== undefined) return form.default(property.default)
  return property.required === true ? form : form.optional()
}

const NO_PASSAGE = { error: 'a post is shown by a passage at least' }

const shape = <const Properties extends Readonly<Record<string, Property>>>(properties: Properties) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, read(property, properties)]),
  ) as Shape<Properties>

type EntityRow = (typeof entityKinds)[number]
type StatementRow = (typeof statementKinds)[number]
type KeyOf<End> = End extends { key: infer Key extends string } ? Key : never
type EndsShape<Ends> = {
  [Place in Exclude<keyof Ends, 'through'> as KeyOf<Ends[Place]>]: typeof entityId
} & { [Key in Ends extends { through: infer End } ? KeyOf<End> : never]: z.ZodOptional<typeof entityId> }

function endsShape({ from, to, through }: StatementKind['ends']) {
  return {
    [from.key]: entityId,
    ...(to === undefined ? {} : { [to.key]: entityId }),
    ...(through === undefined ? {} : { [through.key]: entityId.optional() }),
  }
}

type Schemas = {
  [Row in EntityRow as Row['many']]: z.ZodObject<
    { id: typeof entityId } & Shape<typeof entityProperties & Row['properties']>,
    z.core.$strict
  >
} & {
  [Row in StatementRow as Row['many']]: z.ZodObject<
    { id: typeof statementId } & EndsShape<Row['ends']> & Shape<typeof statementProperties & Row['properties']>,
    z.core.$strict
  >
}

/** Every list a data file may hold, under the name it has there. */
export const recordSchemas = Object.fromEntries([
  ...entityKinds.map(({ many, prefix, properties }) => [
    many,
    z.strictObject({ id: entityId.check(begins([prefix])), ...shape({ ...entityProperties, ...properties }) }),
  ]),
  ...statementKinds.map(({ many, prefix, ends, properties }) => [
    many,
    z.strictObject({
      id: statementId.check(begins([prefix])),
      ...endsShape(ends),
      ...shape(statementProperties),
      ...shape(properties),
    }),
  ]),
]) as Schemas

export type RecordList = keyof Schemas
export type EntityList = EntityRow['many']
export type StatementList = StatementRow['many']
export type RecordOf<List extends RecordList> = z.output<Schemas[List]>
/** Everything that was read, list by list. */
export type Records = { [List in RecordList]: RecordOf<List>[] }
export type EntityRecord = RecordOf<EntityList>
export type StatementRecord = RecordOf<StatementList>

/** The lists whose records are entities. */
export const entityLists: readonly EntityList[] = entityKinds.map(({ many }) => many)
/** The lists whose records are statements. */
export const statementLists: readonly StatementList[] = statementKinds.map(({ many }) => many)

/** No records at all, to add to. */
export const noRecords = (): Records =>
  Object.fromEntries([...entityLists, ...statementLists].map((list) => [list, []])) as unknown as Records
