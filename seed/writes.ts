import { createHash } from 'node:crypto'
import {
  type EntityKind,
  entityKinds,
  type RelationKind,
  relationKind,
  type StatementTypename,
} from '../schema/kinds.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { eventSpan } from '../schema/partial-date.ts'
import { fold } from '../schema/fold.ts'
import { words } from '../schema/words.ts'
import type { CitationRecord, EntityRecord, Records, StatementRecord } from './records.ts'
import { countsFrom, publishedBy, type Timeline, timeline, type Version } from './timeline.ts'

/** Values a node of the database can carry. */
export type Properties = Record<string, string | number | boolean | readonly string[] | readonly number[]>

export interface EntityRow {
  readonly id: string
  readonly properties: Properties
}

export interface StatementRow {
  readonly id: string
  readonly from: string
  /** The other end; null for a fact. */
  readonly to: string | null
  readonly post: string | null
  readonly properties: Properties
  readonly citations: readonly { document: string; properties: Properties }[]
}

/** Everything to be in the database, by label. Writing it twice changes nothing. */
export interface Rows {
  /** Changes when any of the rows does. */
  readonly fingerprint: string
  readonly entities: ReadonlyMap<EntityKind['typename'], readonly EntityRow[]>
  readonly statements: ReadonlyMap<StatementTypename, readonly StatementRow[]>
}

/** Leaves out what is undefined: a database knows no undefined. */
function compact(properties: Record<string, Properties[string] | undefined>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Properties
}

/** A name as it is sorted by. */
export const sortName = fold

const captionOf = (record: EntityRecord): string =>
  'name' in record ? record.name : 'label' in record ? record.label : record.title

/** What a search finds an entity by, beside its names: each role with its place, the statement it comes from, and whether that took effect. */
interface Roles {
  readonly roles: string[]
  readonly roleOf: string[]
  readonly roleStanding: string[]
}

function rolesByEntity(records: Records): Map<string, Roles> {
  const names = new Map<string, string>(
    [...records.organizations, ...records.partnerships].map((record) => [record.id, record.name]),
  )
  const result = new Map<string, Roles>()
  const add = (
    entity: string,
    role: string,
    place: string,
    { id: statement, standing }: Records['memberships'][number],
  ): void => {
    const known = result.get(entity) ?? { roles: [], roleOf: [], roleStanding: [] }
    const text = `${role}, ${names.get(place) ?? place}`
    if (!known.roles.some((role, position) => role === text && known.roleOf[position] === statement)) {
      known.roles.push(text)
      known.roleOf.push(statement)
      known.roleStanding.push(standing)
    }
    result.set(entity, known)
  }
  for (const record of records.memberships)
    for (const role of [record.role, ...record.citations.flatMap((citation) => citation.titleAsFound ?? [])]) {
      add(record.member, role, record.organization, record)
      if (record.post !== undefined) add(record.post, role, record.organization, record)
    }
  return result
}

/** Every word it may be found by, once; the word '@person' stands for its type. */
const searchedWords = (texts: readonly (string | number | boolean)[]): string[] => [
  ...new Set(texts.flatMap((text) => words(String(text)).map((word) => word.folded))),
]

const DETAILS = [
  'summary',
  'honorificPrefix',
  'honorificSuffix',
  'named',
  'classification',
  'founded',
  'dissolved',
  'label',
  'role',
  'seats',
  'organization',
  'kind',
  'purpose',
  'status',
  'start',
  'end',
  'date',
  'published',
  'publishedNote',
  'publisher',
  'url',
  'title',
] as const

function entityRow(kind: EntityKind, record: EntityRecord, roles: Roles | undefined): EntityRow {
  const name = captionOf(record)
  const details = record as EntityRecord & Partial<Record<(typeof DETAILS)[number], string | number | boolean>>
  const place = 'location' in record ? record.location : undefined
  const identifiers = 'identifiers' in record ? record.identifiers : undefined
  const passages = 'passages' in record ? record.passages : undefined
  const date = 'date' in record && record.date !== undefined ? eventSpan(record.date) : undefined
  return {
    id: record.id,
    properties: compact({
      id: record.id,
      type: kind.type,
      name,
      sortName: sortName(name),
      names: [name, ...record.alternateNames],
      alternateNames: record.alternateNames,
      foldedNames: sortName([name, ...record.alternateNames].join(' · ')),
      ...Object.fromEntries(DETAILS.map((key) => [key, details[key]])),
      roles: roles?.roles ?? [],
      roleOf: roles?.roleOf ?? [],
      roleStanding: roles?.roleStanding ?? [],
      searched: [
        `@${kind.prefix}`,
        ...searchedWords([name, ...record.alternateNames, ...(roles?.roles ?? []), details.purpose ?? '']),
      ],
      identifierSchemes: identifiers?.map((identifier) => identifier.scheme),
      identifierValues: identifiers?.map((identifier) => identifier.value),
      place: place?.name,
      latitude: place?.latitude,
      longitude: place?.longitude,
      passageLocators: passages?.map((passage) => passage.locator),
      passageNothing: passages?.map((passage) => passage.nothing ?? ''),
      knownFrom: kind.type === 'DOCUMENT' && 'passages' in record ? publishedBy(record) : undefined,
      es: date?.earliest ?? (kind.type === 'EVENT' ? NO_LOWER : undefined),
      le: date?.latest ?? (kind.type === 'EVENT' ? NO_UPPER : undefined),
    }),
  }
}

const boundsColumns = (version: Version): Properties => ({
  es: version.bounds.earliestStart,
  ls: version.bounds.latestStart,
  ee: version.bounds.earliestEnd,
  le: version.bounds.latestEnd,
})

/** The latest version in plain columns, and all of them in lists where the record once said otherwise; an empty text is an unknown date there. */
function timeColumns(versions: readonly Version[]): Record<string, Properties[string] | undefined> {
  const current = versions.at(-1)
  const first = versions[0]
  if (current === undefined || first === undefined) return {}
  const columns = { ...boundsColumns(current), start: current.start, end: current.end, knownFrom: first.knownFrom }
  if (versions.length === 1) return columns
  return {
    ...columns,
    vKnown: versions.map((version) => version.knownFrom),
    vStart: versions.map((version) => version.start ?? ''),
    vEnd: versions.map((version) => version.end ?? ''),
    vEs: versions.map((version) => version.bounds.earliestStart),
    vLs: versions.map((version) => version.bounds.latestStart),
    vEe: versions.map((version) => version.bounds.earliestEnd),
    vLe: versions.map((version) => version.bounds.latestEnd),
  }
}

function citationRow(
  citation: CitationRecord,
  position: number,
  knownFrom: number,
): { document: string; properties: Properties } {
  const { document, ...rest } = citation
  return { document, properties: compact({ ...rest, position, knownFrom }) }
}

interface Ends {
  readonly from: string
  readonly to: string | null
  readonly post?: string | undefined
  readonly relation?: RelationKind
  readonly label?: string
}

function endsOf(record: StatementRecord): Ends {
  if ('member' in record)
    return {
      from: record.member,
      to: record.organization,
      post: record.post,
      relation: 'MEMBERSHIP',
      label: record.role,
    }
  if ('partnership' in record)
    return { from: record.participant, to: record.partnership, relation: 'PARTICIPATION', label: record.role }
  if ('category' in record) return { from: record.organization, to: record.event }
  if ('event' in record)
    return { from: record.participant, to: record.event, relation: 'INVOLVEMENT', label: record.role }
  if ('who' in record) return { from: record.who, to: record.document, relation: 'MENTION', label: record.kind }
  if ('about' in record) return { from: record.about, to: null }
  return { from: record.from, to: record.to, relation: record.kind, label: relationKind(record.kind).label }
}

const COLUMNS = [
  'role',
  'kind',
  'category',
  'grade',
  'text',
  'value',
  'unit',
  'tags',
  'standing',
  'certainty',
  'recordedAt',
] as const

function statementRow(
  typename: StatementTypename,
  record: StatementRecord,
  times: Timeline,
  knownFrom: (document: string) => number,
  postLabel: string | undefined,
): StatementRow {
  const { from, to, post, relation, label } = endsOf(record)
  const details = record as StatementRecord & Partial<Record<(typeof COLUMNS)[number], string | string[]>>
  return {
    id: record.id,
    from,
    to,
    post: post ?? null,
    properties: compact({
      id: record.id,
      typename,
      from,
      to: to ?? undefined,
      post,
      relation,
      label,
      ...Object.fromEntries(COLUMNS.map((key) => [key, details[key]])),
      ...timeColumns(times.get(record.id) ?? []),
      foldedText: sortName(
        [
          label ?? '',
          'category' in record ? record.category : '',
          postLabel ?? '',
          ...record.citations.flatMap((citation) => citation.titleAsFound ?? []),
        ].join(' · '),
      ),
      citationCount: record.citations.length,
      sourceCount: new Set(record.citations.map((citation) => citation.document)).size,
    }),
    citations: record.citations.map((citation, position) =>
      citationRow(citation, position, countsFrom(citation, knownFrom)),
    ),
  }
}

/** The tie of each post to its organization, as the affiliation it is. */
function seatAffiliations(records: Records): Records['affiliations'] {
  return records.posts.map((post) => ({
    id: `affiliation:${post.id.slice(post.id.indexOf(':') + 1)}-seat-of` as Records['affiliations'][number]['id'],
    kind: 'SEAT_OF',
    from: post.id,
    to: post.organization,
    standing: 'IN_FORCE',
    certainty: 'STATED',
    citations: post.citations,
  }))
}

const LISTS = {
  PERSON: 'people',
  ORGANIZATION: 'organizations',
  POST: 'posts',
  PARTNERSHIP: 'partnerships',
  PROGRAMME: 'programmes',
  EVENT: 'events',
  DOCUMENT: 'documents',
} as const

/** Records that were read without complaint as rows for the database. */
export function rowsOf(given: Records): Rows {
  const records = { ...given, affiliations: [...given.affiliations, ...seatAffiliations(given)] }
  const roles = rolesByEntity(records)
  const times = timeline(records)
  const known = new Map<string, number>(records.documents.map((document) => [document.id, publishedBy(document)]))
  const knownFrom = (document: string): number => known.get(document) ?? NO_UPPER
  const labels = new Map<string, string>(records.posts.map((post) => [post.id, post.label]))
  const entities = new Map(
    entityKinds.map((kind) => [
      kind.typename as string,
      records[LISTS[kind.type]].map((record) => entityRow(kind, record, roles.get(record.id))),
    ]),
  )
  const rows = (typename: StatementTypename, list: readonly StatementRecord[]): [StatementTypename, StatementRow[]] => [
    typename,
    list.map((record) =>
      statementRow(
        typename,
        record,
        times,
        knownFrom,
        'post' in record && record.post !== undefined ? labels.get(record.post) : undefined,
      ),
    ),
  ]
  const statements = new Map([
    rows('Membership', records.memberships),
    rows('Participation', records.participations),
    rows('Involvement', records.involvements),
    rows('Affiliation', records.affiliations),
    rows('Mention', records.mentions),
    rows('Judgement', records.judgements),
    rows('Fact', records.facts),
  ])
  // Made when asked for: of a large graph it takes as long as all the rows.
  return {
    get fingerprint() {
      return createHash('sha256')
        .update(JSON.stringify([[...entities], [...statements]]))
        .digest('hex')
    },
    entities,
    statements,
  }
}
