import {
  execute,
  GraphQLError,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { holdsIn } from '../../../schema/bounds.ts'
import { kindOfId } from '../../../schema/ids.ts'
import { eventSpan } from '../../../schema/partial-date.ts'
import { dayOf, isoDay, NO_LOWER, NO_UPPER, type Span } from '../../../schema/time.ts'
import type { Records } from '../../../seed/records.ts'
import { publishedBy } from '../../../seed/versions.ts'
import type { AnyQuestion } from './any-question.ts'
import { documentThen, isTold, oracleTold } from './told.ts'
import { type Properties, type World, worldOf } from './world.ts'
import { pageOf } from './page-of.ts'

/**
 * What an answer should be, by GraphQL's own execution over plain records: most fields are the property of their name.
 */

type Args = Readonly<Record<string, unknown>>

interface Days {
  readonly asOf?: string | null
  readonly asOfEvent?: string | null
  readonly knownBy?: string | null
}

/** An entity or a statement as the whole record has it; in the row of a list, as the list's days have it. */
class Thing {
  readonly typename: string
  readonly record: Properties
  readonly days: Days
  constructor(typename: string, record: Properties, days: Days) {
    this.typename = typename
    this.record = record
    this.days = days
  }
  get id(): string {
    return String(this.record['id'])
  }
}

/** The place of a row in a list: it has what the list's days change, and leads to the whole record's. */
class Row {
  readonly dated: Thing
  readonly node: Thing | null
  constructor(dated: Thing, node: Thing | null) {
    this.dated = dated
    this.node = node
  }
}

const daysOf = (args: Args): Days => ({
  asOf: args['asOf'] as string | null,
  asOfEvent: args['asOfEvent'] as string | null,
  knownBy: args['knownBy'] as string | null,
})

const captionOf = ({ record }: Thing): string => String(record['name'] ?? record['label'] ?? record['title'])
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const position = a.findIndex((value, index) => value !== b[index])
  if (position < 0) return 0
  return (a[position] ?? 0) < (b[position] ?? 0) ? -1 : 1
}

/** The one property that leads from a row to the thing it hangs on, where more than one might. */
const LEADS: Readonly<Record<string, string>> = {
  'Organization.members': 'organization',
  'Organization.memberships': 'member',
  'Event.involved': 'event',
}

/** Lists that are not in the order of their rows' start. */
const ORDERS: Readonly<Record<string, string>> = { judgements: 'START_DESC', posts: 'NAME_ASC' }

/** Fields that are made of several properties of a record, or of its days. */
export const MADE = [
  ...['type', 'name', 'start', 'end', 'bounds', 'holds', 'certainty', 'citations', 'citationCount', 'sourceCount'],
  ...['kind', 'relation', 'eventKind', 'documentKind', 'partnershipKind', 'programmeKind', 'mentionKind', 'factKind'],
]

export class OverRecords {
  readonly #schema: GraphQLSchema
  readonly #records: Records
  readonly #worlds = new Map<string, World>()

  constructor(schema: GraphQLSchema, records: Records) {
    this.#schema = schema
    this.#records = records
  }

  /** What GraphQL answers. */
  answer({ query, variables }: AnyQuestion): Promise<ExecutionResult> {
    return Promise.resolve(
      execute({
        schema: this.#schema,
        document: parse(query),
        variableValues: variables,
        fieldResolver: this.#resolve,
        typeResolver: (thing) => (thing as Thing).typename,
      }),
    )
  }

  #world(knownBy: string | null | undefined): World {
    const key = knownBy ?? ''
    const world = this.#worlds.get(key) ?? worldOf(this.#records, knownBy ?? undefined)
    this.#worlds.set(key, world)
    return world
  }

  #thing(id: unknown, days: Days = {}): Thing | null {
    const record = this.#world(days.knownBy).things.get(String(id))
    const typename = kindOfId(String(id))?.typename
    return record === undefined || typename === undefined ? null : new Thing(typename, record, days)
  }

  readonly #resolve: GraphQLFieldResolver<unknown, unknown> = (source, given, _context, { parentType, fieldName }) => {
    const field = parentType.getFields()[fieldName]
    if (field === undefined) throw new TypeError(`${parentType.name} has no field ${fieldName}`)
    const args = Object.fromEntries(field.args.map((arg) => [arg.name, given[arg.name] ?? arg.defaultValue]))
    const type = getNamedType(field.type)
    const isList = type.name.endsWith('Connection')
    if (parentType.name === 'Query') {
      if (isList) return this.#list(null, fieldName, type.name, args)
      if (fieldName === 'nodes') return (args['ids'] as string[]).map((id) => this.#thing(id))
      const thing = this.#thing(args['id'])
      return fieldName === 'node' || thing?.typename === type.name ? thing : null
    }
    if (source instanceof Row)
      return fieldName === 'node' ? source.node : this.#made(source.dated, fieldName, source.dated.days)
    if (!(source instanceof Thing)) return this.#property(source as Properties, fieldName, isCompositeType(type))
    if (isList) return this.#list(source, fieldName, type.name, args)
    if (isTold(source.record, fieldName)) return this.#told(source, fieldName, daysOf(args))
    return MADE.includes(fieldName)
      ? this.#made(source, fieldName, daysOf(args))
      : this.#property(source.record, fieldName, isCompositeType(type))
  }

  /** A property as it is; an id where the schema has an object is that thing. */
  #property(properties: Properties, name: string, composite: boolean): unknown {
    const value = properties[name]
    return composite && typeof value === 'string' ? this.#thing(value) : value
  }

  /** The days that are asked for, by a day or an event; null where none are. */
  #span({ asOf, asOfEvent }: Days): Span | null {
    if (asOf != null) return { earliest: dayOf(asOf), latest: dayOf(asOf) }
    if (asOfEvent == null) return null
    const event = this.#thing(asOfEvent)
    if (event?.typename === 'Event' && event.record['date'] != null) return eventSpan(String(event.record['date']))
    if (event?.typename === 'Event') return { earliest: NO_LOWER, latest: NO_UPPER }
    if (event?.typename !== 'Document') throw new GraphQLError(`${asOfEvent} has no days`)
    const day = publishedBy(event.record as never)
    return { earliest: day, latest: day }
  }

  #made(thing: Thing, name: string, days: Days): unknown {
    const { id, typename } = thing
    const record = this.#world(days.knownBy).things.get(id) ?? thing.record
    if (name === 'name') return captionOf(thing)
    if (name === 'type' || name === 'kind') return typename.toUpperCase()
    if (name === 'relation' || name.endsWith('Kind')) return record['kind']
    if (name === 'certainty') return record[name]
    const isKnown = days.knownBy == null || this.#world(days.knownBy).things.has(id)
    const citations = isKnown ? (record['citations'] as readonly unknown[]) : []
    if (name === 'citations') return this.#readable(id, citations, days)
    if (name === 'citationCount') return citations.length
    if (name === 'sourceCount') return new Set(citations.map((one) => (one as Properties)['document'])).size
    const version = this.#world(days.knownBy).times.get(id)?.at(-1)
    if (!('standing' in record)) return record[name]
    if (version === undefined) return name === 'bounds' ? {} : null
    if (name === 'start' || name === 'end') return version[name]
    if (name === 'holds') {
      const span = this.#span(days)
      return span === null ? null : holdsIn(version.bounds, span)
    }
    return Object.fromEntries(Object.entries(version.bounds).map(([side, day]) => [side, isoDay(day as number)]))
  }

  /** Citations that a reader of the day knew: of a document, which is always there, its own too. */
  #readable(id: string, citations: readonly unknown[], { knownBy }: Days): unknown {
    if (knownBy == null || !id.startsWith('doc:')) return citations
    return documentThen(this.#records.documents, { id, citations }, knownBy)['citations']
  }

  #told({ id }: Thing, name: string, days: Days): unknown {
    if (name === 'date') return this.#world(days.knownBy).happened.get(id)
    const given = this.#world(days.knownBy).given.get(id)
    const { documents } = this.#records
    const known =
      days.knownBy != null && given !== undefined && id.startsWith('doc:')
        ? documentThen(documents, given, days.knownBy)
        : given
    return known === undefined ? null : oracleTold(this.#records.documents, known, name, this.#span(days)?.latest)
  }

  #list(parent: Thing | null, name: string, connection: string, args: Args) {
    const rowType = connection.replace(/Connection$/, '')
    const days = daysOf(args)
    const parents = parent === null ? [] : this.#withParts(parent, name, days)
    const rows = [...this.#world(days.knownBy).things.keys()]
      .flatMap((id) => this.#thing(id, days) ?? [])
      .filter((row) => this.#isA(row.typename, rowType))
      .filter((row) => parent === null || parents.some((one) => this.#hangsOn(row, one, name)))
      .filter((row) => this.#counts(row, args) && this.#fits(row, args, rowType))
    const sorted = this.#inOrder(rows, String(args['orderBy'] ?? ORDERS[name] ?? 'START_ASC'))
    return pageOf(
      sorted.map((row) => new Row(row, this.#thing(row.id))),
      args,
    )
  }

  #isA(typename: string, of: string): boolean {
    const [type, wanted] = [this.#schema.getType(typename), this.#schema.getType(of)]
    return typename === of || (isObjectType(type) && isInterfaceType(wanted) && this.#schema.isSubType(wanted, type))
  }

  /** What a list hangs on: the thing itself, and for grades of a body what is part of it, three steps down. */
  #withParts(parent: Thing, name: string, days: Days): readonly Thing[] {
    if (parent.typename !== 'Organization' || name !== 'judgements') return [parent]
    const counting = { ...days, standing: ['IN_FORCE'] }
    const parts = this.#records.affiliations.filter(({ kind, id }) => {
      const part = kind === 'PART_OF' ? this.#thing(id, days) : null
      return part !== null && this.#counts(part, counting)
    })
    const reached = new Set([parent.id])
    for (let step = 0; step < 3; step += 1)
      for (const { from } of parts.filter((part) => reached.has(part.to))) reached.add(from)
    return [...reached].flatMap((id) => this.#thing(id, days) ?? [])
  }

  #hangsOn({ record }: Thing, parent: Thing, name: string): boolean {
    if (parent.typename === 'Document' && name === 'statements')
      return (record['citations'] as readonly Properties[]).some((citation) => citation['document'] === parent.id)
    const lead = LEADS[`${parent.typename}.${name}`]
    // Of a party that a role is held for it is told, and not about it.
    const { onBehalfOf: _, ...ends } = record
    return lead === undefined ? Object.values(ends).includes(parent.id) : record[lead] === parent.id
  }

  /** Whether a statement counts at the time asked for; an entity always does. */
  #counts({ id, record }: Thing, args: Args): boolean {
    if (!('standing' in record)) return true
    const bounds = this.#world(args['knownBy'] as string | null)
      .times.get(id)
      ?.at(-1)?.bounds
    if (bounds === undefined || !(args['standing'] as readonly unknown[]).includes(record['standing'])) return false
    const span = this.#span(daysOf(args))
    return span === null || holdsIn(bounds, span) !== null
  }

  /** Whether it meets every condition: a list names what a property may be, all words of a name must stand in one. */
  #fits(thing: Thing, args: Args, rowType: string): boolean {
    const { record, typename, id } = thing
    const kinds = args['kinds'] as readonly unknown[] | null | undefined
    if (kinds != null && !kinds.includes(rowType === 'Statement' ? typename.toUpperCase() : record['kind']))
      return false
    return Object.entries((args['filter'] ?? {}) as Args).every(([name, value]) => {
      if (value == null) return true
      if (name === 'name') {
        const names = folded([captionOf(thing), ...(record['alternateNames'] as string[])].join(' · '))
        return folded(String(value))
          .split(/\s+/)
          .every((word) => names.includes(word))
      }
      const property = name === 'ids' ? id : record[name === 'person' ? 'member' : name]
      return Array.isArray(value) ? value.includes(property) : property === value
    })
  }

  /** What a row is sorted by: as the whole record has it. */
  #key(row: Thing, by: string): number | string {
    const bounds = this.#world(null).times.get(row.id)?.at(-1)?.bounds
    if (by === 'NAME') return folded(captionOf(row))
    if (by === 'PUBLISHED') return publishedBy(row.record as never)
    if (by === 'DATE') return row.record['date'] == null ? NO_LOWER : eventSpan(String(row.record['date'])).earliest
    if (by === 'SOURCES') return Number(this.#made(row, 'sourceCount', {}))
    return (by === 'END' ? bounds?.latestEnd : bounds?.earliestStart) ?? (by === 'END' ? NO_UPPER : NO_LOWER)
  }

  #inOrder(rows: readonly Thing[], orderBy: string): Thing[] {
    const [by = '', direction] = orderBy.split('_')
    const sorted = rows.toSorted((a, b) => compare([this.#key(a, by), a.id], [this.#key(b, by), b.id]))
    return direction === 'DESC' ? sorted.reverse() : sorted
  }
}
