import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay } from '../../schema/time.ts'
import type { ListedEntity } from '../listed.ts'
import type { EntityRecord, StatementRecord } from '../records.ts'
import { type Beside, entitiesBeside, type EntityBeside, recordsOf, statementsBeside } from './beside.ts'
import { creditsTogether } from './credits.ts'
import type { Taking, Writer } from './taking.ts'

type Fields = Readonly<Record<string, unknown>>

/** Popolo knows days, months and years: of a date known otherwise in part nothing can be written. */
const plain = (date: unknown): string | undefined =>
  typeof date === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : undefined

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const given = (fields: Record<string, unknown>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)))

const otherNames = ({ alternateNames }: EntityRecord): Fields[] => alternateNames.map((name) => ({ name }))

const identifiers = (record: EntityRecord): Fields[] =>
  'identifiers' in record ? record.identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })) : []

/** The documents of a record that have an address, with what a reader looks for in each. */
function sources(
  record: EntityRecord | StatementRecord,
  entities: ReadonlyMap<string, ListedEntity>,
): readonly Fields[] {
  const found = new Map<string, string[]>()
  for (const { document, locator } of record.citations) {
    const cited = entities.get(document)
    if (cited?.list !== 'documents' || cited.record.url === undefined) continue
    const notes = found.get(cited.record.url) ?? [cited.record.title]
    found.set(cited.record.url, [...notes, locator])
  }
  return [...found].map(([url, notes]) => ({ url, note: [...new Set(notes)].join(', ') }))
}

/** Ids of ours as they are: they are stable, and tell the class. */
function entity({ one, entities }: EntityBeside, parents: ReadonlyMap<string, string>): Fields {
  const { list, record } = one
  const shared = { id: record.id, name: 'name' in record ? record.name : undefined, other_names: otherNames(record) }
  const more = { identifiers: identifiers(record), sources: sources(record, entities) }
  if (list === 'people') {
    const { honorificPrefix: honorific_prefix, honorificSuffix: honorific_suffix, summary } = record
    return given({ ...shared, honorific_prefix, honorific_suffix, summary, ...more })
  }
  if (list === 'posts') {
    const { id, label, role, organization: organization_id } = record
    return given({ id, label, role, organization_id, sources: more.sources })
  }
  if (list === 'events') return given({ ...shared, ...event(record.kind, record.date), sources: more.sources })
  if (list !== 'organizations') return {}
  return given({
    ...shared,
    classification: record.classification,
    parent_id: parents.get(record.id),
    area: record.location === undefined ? undefined : { name: record.location.name },
    founding_date: plain(record.founded),
    dissolution_date: plain(record.dissolved),
    ...more,
  })
}

function event(kind: string, date: string | undefined): Record<string, unknown> {
  const days = date === undefined ? undefined : eventSpan(date)
  const [start, end] = days === undefined ? [] : [isoDay(days.earliest), isoDay(days.latest)]
  const isSpan = date?.includes('/') === true
  return {
    classification: kind.toLowerCase().replaceAll('_', ' '),
    start_date: isSpan ? (start ?? undefined) : plain(date),
    end_date: isSpan ? (end ?? undefined) : undefined,
  }
}

function membership({ one, entities }: Beside): Fields {
  const { list, record } = one
  if (list !== 'memberships') return {}
  const { id, member, organization, role, post, onBehalfOf, start, end } = record
  const holder = member.startsWith('person:') ? { person_id: member } : { member_id: member }
  return given({
    id,
    ...holder,
    organization_id: organization,
    role,
    post_id: post,
    on_behalf_of_id: onBehalfOf,
    start_date: plain(start),
    end_date: plain(end),
    sources: sources(record, entities),
  })
}

/** A member of the whole that is a list, item by item. */
async function* listOf(name: string, items: AsyncIterable<Fields>): AsyncGenerator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`
  let between = '\n'
  for await (const item of items) {
    yield `${between}${JSON.stringify(item, null, 2).replace(/^/gm, '    ')}`
    between = ',\n'
  }
  yield '\n  ]'
}

async function* mapped<From>(from: AsyncIterable<From>, to: (one: From) => Fields): AsyncGenerator<Fields> {
  for await (const one of from) yield to(one)
}

/** Which body is part of which. */
async function parentsOf(taking: Taking): Promise<ReadonlyMap<string, string>> {
  const parents = new Map<string, string>()
  for await (const { kind, from, to } of recordsOf(taking, 'affiliations'))
    if (kind === 'PART_OF') parents.set(from, to)
  return parents
}

const CLASSES = {
  persons: 'people',
  organizations: 'organizations',
  posts: 'posts',
  events: 'events',
} as const

async function* write(taking: Taking): AsyncGenerator<string> {
  const parents = await parentsOf(taking)
  const left = Object.fromEntries(taking.left)
  yield `{\n  "meta": ${JSON.stringify({ ...creditsTogether(taking.sets), sets: taking.sets, left })}`
  for (const [name, list] of Object.entries(CLASSES))
    yield* listOf(
      name,
      mapped(entitiesBeside(taking, [list]), (one) => entity(one, parents)),
    )
  yield* listOf('memberships', mapped(statementsBeside(taking, ['memberships']), membership))
  yield '\n}\n'
}

export const popolo: Writer = {
  what: 'Popolo JSON: people, bodies, posts, events, memberships',
  type: 'application/json; charset=utf-8',
  ending: 'json',
  carries: ['people', 'organizations', 'posts', 'events', 'memberships', 'documents'],
  write,
}
