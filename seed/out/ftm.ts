import { eventSpan } from '../../schema/partial-date.ts'
import { relationKind } from '../../schema/kinds/find.ts'
import { isoDay } from '../../schema/time.ts'
import { nameOf } from '../list-records.ts'
import type { Listed, ListedEntity, ListedStatement } from '../listed.ts'
import { entityLists, statementLists } from '../records.ts'
import { addressesOf, type Beside, calledBy, entitiesBeside, type EntityBeside, statementsBeside } from './beside.ts'
import { creditsTogether } from './credits.ts'
import { besideOf, ftmId, type Values } from './ftm-fields.ts'
import type { Taking, TakenSet, Writer } from './taking.ts'

type Value = string | number | undefined
type Properties = Readonly<Record<string, Value | readonly Value[]>>

/** Properties that name another entity. */
const NAMING: ReadonlySet<string> = new Set([
  ...['proof', 'organization', 'holder', 'post', 'member', 'participant', 'project', 'subject', 'object', 'entity'],
  'document',
])

/** Properties as FollowTheMoney has them: lists of what is there, each once. */
function valuesOf(properties: Properties): Values {
  const filled = Object.entries(properties).flatMap(([name, property]) => {
    const given = [property ?? []].flat().flatMap((one) => (one === undefined || one === '' ? [] : [String(one)]))
    return given.length === 0 ? [] : [[name, [...new Set(NAMING.has(name) ? given.map(ftmId) : given)]]]
  })
  return Object.fromEntries(filled)
}

/** A record as an entity of FollowTheMoney in one line (https://followthemoney.tech/explorer/). */
function line(one: Listed, schema: string, caption: string, given: Properties): string {
  const { id } = one.record
  const properties = valuesOf(given)
  const moothall = besideOf(one, schema, properties)
  return `${JSON.stringify({ id: ftmId(id), schema, caption, properties, moothall })}\n`
}

/** FollowTheMoney knows days, months and years. */
const plain = (date: string | undefined): string | undefined =>
  date !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : undefined

/** Of a date that is known otherwise, how: in words it is at least not lost. */
const otherwise = (name: string, date: string | undefined): string | undefined =>
  date === undefined || plain(date) !== undefined ? undefined : `${name}: ${date}`

/** Where it is stated: the documents, their addresses, and what each says at which place. */
const proven = ({ one, entities }: { one: Listed; entities: ReadonlyMap<string, ListedEntity> }): Properties => ({
  // A document that says something of itself is no proof to FollowTheMoney.
  proof: one.record.citations.flatMap(({ document }) => (document === one.record.id ? [] : [document])),
  sourceUrl: addressesOf(one, entities),
  description: one.record.citations.map(
    ({ document, locator, paraphrase }) => `${calledBy(entities, document)}, ${locator}: ${paraphrase}`,
  ),
})

/** Bodies that are, or may be, no public ones. */
const OTHERS: ReadonlySet<string> = new Set(['CHARITY', 'CHILDRENS_TRUST', 'PARTY', 'NETWORK', 'GROUP', 'OTHER'])
const schemaOfBody = (classification: string): string =>
  classification === 'COMPANY' ? 'Company' : OTHERS.has(classification) ? 'Organization' : 'PublicBody'

const WIKIDATA = /^wikidata(id)?$/i

function identified(identifiers: readonly { readonly scheme: string; readonly value: string }[]): Properties {
  const of = (isWikidata: boolean) =>
    identifiers.flatMap(({ scheme, value }) => (WIKIDATA.test(scheme) === isWikidata ? [value] : []))
  return { wikidataId: of(true), idNumber: of(false) }
}

function timeOfEvent(date: string | undefined): Properties {
  if (date === undefined) return {}
  if (!date.includes('/')) return { date: plain(date), notes: otherwise('Date', date) }
  const { earliest, latest } = eventSpan(date)
  return { startDate: isoDay(earliest) ?? undefined, endDate: isoDay(latest) ?? undefined }
}

/** The schema of an entity, and what only that has. */
function described({ list, record }: ListedEntity): readonly [schema: string, properties: Properties] {
  switch (list) {
    case 'people': {
      const { honorificPrefix: title, honorificSuffix: nameSuffix, identifiers } = record
      return ['Person', { title, nameSuffix, ...identified(identifiers) }]
    }
    case 'organizations': {
      const { classification, founded, dissolved, identifiers } = record
      const dates = { incorporationDate: plain(founded), dissolutionDate: plain(dissolved) }
      const notes = [otherwise('Founded', founded), otherwise('Dissolved', dissolved)]
      return [schemaOfBody(classification), { classification, ...dates, notes, ...identified(identifiers) }]
    }
    case 'posts':
      return ['Position', { organization: record.organization, numberOfSeats: record.seats }]
    case 'partnerships':
      return ['Project', { goal: record.purpose, status: record.status, keywords: record.kind }]
    case 'programmes': {
      const { start, end, kind } = record
      const notes = [otherwise('Start', start), otherwise('End', end)]
      return ['Project', { startDate: plain(start), endDate: plain(end), keywords: kind, notes }]
    }
    case 'events': {
      const { date, published, kind } = record
      return ['Event', { ...timeOfEvent(date), modifiedAt: plain(published), keywords: kind }]
    }
    case 'documents': {
      const { title, kind, published, publishedNote } = record
      const notes = [publishedNote, otherwise('Published', published)]
      return ['Document', { title, fileName: title, publishedAt: plain(published), keywords: kind, notes }]
    }
    default:
      return ['LegalEntity', {}]
  }
}

function entity({ one, said, entities }: EntityBeside): string {
  const { list, record } = one
  const [schema, properties] = described(one)
  const { alternateNames: alias, summary } = record
  const own = list === 'documents' ? { sourceUrl: record.url, publisher: publisherOf(record, entities) } : {}
  const shared = { name: nameOf(record), alias, summary, ...proven({ one, entities }) }
  return line(said, schema, nameOf(record), { ...shared, ...properties, ...own })
}

const publisherOf = ({ publisher }: { publisher?: string | undefined }, entities: EntityBeside['entities']): Value =>
  publisher === undefined ? undefined : calledBy(entities, publisher)

/** The schema that joins two as a statement does, and how it names them. */
function joining({ list, record }: ListedStatement): readonly [schema: string, properties: Properties] {
  switch (list) {
    case 'memberships': {
      const { member, organization, post, role } = record
      return post !== undefined && member.startsWith('person:')
        ? ['Occupancy', { holder: member, post }]
        : ['Membership', { member, organization, role }]
    }
    case 'participations':
      return ['ProjectParticipant', { participant: record.participant, project: record.partnership, role: record.role }]
    case 'involvements':
      return ['UnknownLink', { subject: record.participant, object: record.event, role: record.role }]
    case 'judgements': {
      const { organization: subject, event: object, category, grade } = record
      return ['UnknownLink', { subject, object, role: `${category}: ${grade}` }]
    }
    case 'affiliations':
      return ['UnknownLink', { subject: record.from, object: record.to, role: relationKind(record.kind).label }]
    case 'mentions':
      return ['Documentation', { entity: record.who, document: record.document, role: record.kind }]
    case 'facts': {
      const { about, kind, text, value, unit, tags } = record
      return [
        'Note',
        { entity: about, name: kind, summary: text, notes: [value, unit].join(' ').trim(), keywords: tags },
      ]
    }
  }
}

function statement({ one, time, entities }: Beside): string {
  const { list, record } = one
  const [schema, properties] = joining(one)
  const { start, end } = time
  const plan = record.standing === 'PROPOSED' ? 'Proposed' : undefined
  const dates = {
    startDate: plain(start),
    endDate: plain(end),
    recordId: record.id,
    summary: [plan, otherwise('Start', start), otherwise('End', end === '..' ? undefined : end)],
  }
  const caption = list === 'facts' ? record.text : schema
  // A note has no time of its own.
  const when = list === 'facts' ? {} : dates
  return line(one, schema, caption, { ...proven({ one, entities }), ...when, ...properties })
}

/** Whose it is, as a document of its own; under `credit` an import takes it again. */
function owed(sets: readonly TakenSet[]): string {
  const credit = creditsTogether(sets)
  if (Object.keys(credit).length === 0) return ''
  const { licence = '', publisher = '', url = '' } = credit
  const title = ['Data', publisher].filter((part) => part !== '').join(' of ')
  const [publishers, sourceUrl, notes] = [publisher, url, licence].map((all) => all.split('; '))
  const properties = valuesOf({ title, fileName: title, publisher: publishers, sourceUrl, notes })
  return `${JSON.stringify({ credit, id: 'credit', schema: 'Document', caption: title, properties })}\n`
}

async function* write(taking: Taking): AsyncGenerator<string> {
  yield owed(taking.sets)
  for await (const one of entitiesBeside(taking)) yield entity(one)
  for await (const one of statementsBeside(taking)) yield statement(one)
}

export const ftm: Writer = {
  what: 'FollowTheMoney, JSON lines',
  type: 'application/jsonl; charset=utf-8',
  ending: 'ftm.json',
  carries: [...entityLists, ...statementLists],
  write,
}
