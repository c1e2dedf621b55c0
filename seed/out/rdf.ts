import { holdsAt } from '../../schema/bounds.ts'
import { type Day, isoDay } from '../../schema/time.ts'
import type { CitationRecord, TellingRecord } from '../records.ts'
import { nameOf } from '../list-records.ts'
import { statementKindOf, type ListedEntity, type ListedStatement } from '../listed.ts'
import { type Beside, entitiesBeside, type EntityBeside, statementsBeside } from './beside.ts'
import type { TakenSet, Taking } from './taking.ts'
import { CLASSES, OURS, whole, WORDS } from './vocabulary.ts'

/** What a thing is said to be: another thing, or a text with its type. */
export type Said = { readonly id: string } | { readonly value: string; readonly type?: string }

/** One triple, and the graph in which it is said; without one it stands by itself. */
export interface Quad {
  readonly subject: string
  /** One of WORDS, or 'type'. */
  readonly word: string
  readonly object: Said
  readonly graph?: string
}

/** What is said of one thing, word by word. */
type Sayings = Readonly<Record<string, Said | readonly Said[] | undefined>>

const ours = (id: string): string => `${OURS}${id}`
const thing = (id: string): Said => ({ id: ours(id) })
const term = (word: string): Said => ({ id: whole(`term:${encodeURIComponent(word)}`) })
const text = (value: unknown): Said | undefined => (value === undefined ? undefined : { value: String(value) })
const typed = (value: unknown, type: 'boolean' | 'integer' | 'decimal' | 'dateTime'): Said => ({
  value: String(value),
  type: whole(`xsd:${type}`),
})
const address = (url: string | undefined): Said | undefined =>
  url === undefined ? undefined : { id: new URL(url).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent) }

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, whole('xsd:date')],
  [/^\d{4}-\d{2}$/, whole('xsd:gYearMonth')],
  [/^\d{4}$/, whole('xsd:gYear')],
]

/** A date as XML Schema has it, or where it is known otherwise in part as EDTF has it. */
const date = (value: string | undefined): Said | undefined =>
  value === undefined ? undefined : { value, type: PLAIN.find(([form]) => form.test(value))?.[1] ?? whole('edtf:EDTF') }
const day = (value: Day): Said | undefined => date(isoDay(value) ?? undefined)

function* quads(subject: string, sayings: Sayings, graph?: string): Generator<Quad> {
  const within = graph === undefined ? {} : { graph }
  for (const [word, objects] of Object.entries(sayings))
    for (const object of [objects ?? []].flat()) yield { subject, word, object, ...within }
}

const classesOf = (list: string): Said[] => (CLASSES[list] ?? []).map((short) => ({ id: whole(short) }))

type Cited = CitationRecord & Partial<TellingRecord>

/** Passages, and what each gives. */
function* passages(of: string, citations: readonly Cited[]): Generator<Quad> {
  for (const [at, cited] of citations.entries()) {
    const id = `${of}#citation-${at + 1}`
    yield* quads(of, { citation: { id }, source: thing(cited.document) })
    yield* quads(id, {
      type: { id: whole('prov:PrimarySource') },
      entity: thing(cited.document),
      position: typed(at + 1, 'integer'),
      locator: text(cited.locator),
      paraphrase: text(cited.paraphrase),
      titleAsFound: text(cited.titleAsFound),
      quote: text(cited.quote),
      attributed_to: cited.attributedTo === undefined ? undefined : thing(cited.attributedTo),
      readWith: cited.readWith === undefined ? undefined : thing(cited.readWith),
      start_date: date(cited.start),
      end_date: date(cited.end),
      attests: date(cited.attests),
      since: date(cited.since),
      other_name: (cited.alternateNames ?? []).map((value) => ({ value })),
      summary: text(cited.summary),
      status: cited.status === undefined ? undefined : term(cited.status),
      date: date(cited.date),
      published: date(cited.published),
      founding_date: date(cited.founded),
      dissolution_date: date(cited.dissolved),
    })
  }
}

function role(called: string): Said {
  return term(`role:${called}`)
}

/** What only entities of one kind are said to be, and what hangs on them. */
function own({ list, record }: ListedEntity): Sayings {
  switch (list) {
    case 'people':
      return {
        name: text(record.name),
        honorific_prefix: text(record.honorificPrefix),
        honorific_suffix: text(record.honorificSuffix),
        named: typed(record.named, 'boolean'),
        identifier: record.identifiers.map(identifier),
      }
    case 'organizations':
      return {
        classification: term(record.classification),
        identifier: record.identifiers.map(identifier),
        founding_date: date(record.founded),
        dissolution_date: date(record.dissolved),
        area: record.location === undefined ? undefined : { id: `${ours(record.id)}#place` },
      }
    case 'posts':
      return { role: role(record.role), post_in: thing(record.organization), seats: typed(record.seats, 'integer') }
    case 'partnerships':
      return { kind: term(record.kind), purpose: text(record.purpose), status: term(record.status) }
    case 'programmes':
      return { kind: term(record.kind), start_date: date(record.start), end_date: date(record.end) }
    case 'events':
      return { kind: term(record.kind), date: date(record.date), published: date(record.published) }
    case 'documents':
      return {
        title: text(record.title),
        kind: term(record.kind),
        publisher: record.publisher === undefined ? undefined : thing(record.publisher),
        published: date(record.published),
        publishedNote: text(record.publishedNote),
        url: address(record.url),
        passage: record.passages.map((_, at) => ({ id: `${ours(record.id)}#passage-${at + 1}` })),
      }
    default:
      return {}
  }
}

/** A code in its scheme, which RDF takes for its type. */
const identifier = ({ scheme, value }: { readonly scheme: string; readonly value: string }): Said => ({
  value,
  type: whole(`term:${encodeURIComponent(`scheme:${scheme}`)}`),
})

function* hanging({ list, record }: ListedEntity): Generator<Quad> {
  if (list === 'organizations' && record.location !== undefined) {
    const { name, latitude, longitude } = record.location
    const [lat, long] = [latitude, longitude].map((value) =>
      value === undefined ? undefined : typed(value, 'decimal'),
    )
    yield* quads(`${ours(record.id)}#place`, { label: text(name), latitude: lat, longitude: long })
  }
  if (list === 'posts') yield* quads((role(record.role) as { id: string }).id, { label: text(record.role) })
  if (list === 'documents')
    for (const [at, { locator, nothing }] of record.passages.entries())
      yield* quads(`${ours(record.id)}#passage-${at + 1}`, { locator: text(locator), nothing: text(nothing) })
}

/** All that is said of an entity. */
function* entity({ one }: EntityBeside): Generator<Quad> {
  const { list, record } = one
  const subject = ours(record.id)
  yield* quads(subject, {
    type: classesOf(list),
    label: text(nameOf(record)),
    other_name: record.alternateNames.map((value) => ({ value })),
    summary: text(record.summary),
    ...own(one),
  })
  yield* hanging(one)
  yield* passages(subject, record.citations as readonly Cited[])
}

/** What a statement says of its ends. */
function says({ list, record }: ListedStatement): Sayings {
  switch (list) {
    case 'memberships':
      return {
        member: thing(record.member),
        organization: thing(record.organization),
        role: role(record.role),
        post: record.post === undefined ? undefined : thing(record.post),
        on_behalf_of: record.onBehalfOf === undefined ? undefined : thing(record.onBehalfOf),
      }
    case 'participations':
      return { member: thing(record.participant), organization: thing(record.partnership), role: role(record.role) }
    case 'affiliations':
      return { from: thing(record.from), to: thing(record.to), relation: term(record.kind) }
    case 'involvements':
      return { participant: thing(record.participant), event: thing(record.event), role: role(record.role) }
    case 'judgements':
      return {
        organization: thing(record.organization),
        event: thing(record.event),
        category: text(record.category),
        grade: text(record.grade),
      }
    case 'facts':
      return {
        about: thing(record.about),
        kind: term(record.kind),
        text: text(record.text),
        value: text(record.value),
        unit: text(record.unit),
        tag: record.tags.map((value) => ({ value })),
      }
    case 'mentions':
      return { who: thing(record.who), document: thing(record.document), mention: text(record.kind) }
  }
}

/** A statement in a graph of its own, of which it is then said where it comes from. */
function* statement({ one, time }: Beside, asOf: Day | undefined): Generator<Quad> {
  const { list, record } = one
  const subject = ours(record.id)
  const graph = `${subject}#said`
  const { start, end, bounds } = time
  const said = says(one)
  yield* quads(
    subject,
    {
      type: classesOf(list),
      ...said,
      start_date: date(start),
      end_date: date(end),
      earliestStart: day(bounds.earliestStart),
      latestStart: day(bounds.latestStart),
      earliestEnd: day(bounds.earliestEnd),
      latestEnd: day(bounds.latestEnd),
      standing: term(record.standing),
      certainty: term(record.certainty),
      holds: asOf === undefined ? undefined : text(holdsAt(bounds, asOf) ?? undefined),
    },
    graph,
  )
  const called = statementKindOf(list).says === 'role' && 'role' in record ? record.role : undefined
  if (called !== undefined) yield* quads((role(called) as { id: string }).id, { label: text(called) }, graph)
  if (list === 'affiliations' && record.kind === 'PART_OF')
    yield* quads(ours(record.from), { part_of: thing(record.to) }, graph)
  yield* quads(graph, {
    type: { id: whole('prov:Entity') },
    recorded_at: record.recordedAt === undefined ? undefined : typed(record.recordedAt, 'dateTime'),
  })
  yield* passages(graph, record.citations)
}

function set({ id, name, licence, publisher, url }: TakenSet): Generator<Quad> {
  return quads(ours(`set:${id}`), {
    type: { id: whole('dcat:Dataset') },
    title: text(name),
    licence: text(licence),
    publisher: text(publisher),
    url: address(url),
  })
}

/** Everything as RDF: what is said of each thing and each statement, one after the other. */
export async function* rdf(taking: Taking): AsyncGenerator<readonly Quad[]> {
  for (const one of taking.sets) yield [...set(one)]
  for await (const one of entitiesBeside(taking)) yield [...entity(one)]
  for await (const one of statementsBeside(taking)) yield [...statement(one, taking.asOf)]
}

/** The whole address of a word. */
export const wordAddress = (word: string): string =>
  word === 'type' ? whole('rdf:type') : whole(WORDS[word] ?? `term:${word}`)
