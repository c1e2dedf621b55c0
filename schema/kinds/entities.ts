import {
  documentKinds,
  eventKinds,
  organizationClassifications,
  partnershipKinds,
  partnershipStatuses,
  programmeKinds,
} from '../vocabularies.ts'
import type { EntityKindRow } from './entity-kind-row.ts'
import type { Property } from './property.ts'

/**
 * The table of the kinds of node. Everything else derives from it: the enum of the API, what a record may hold, the
 * labels, columns and indexes in Neo4j, lists, filters and orders, the legend, shapes and colours of the picture.
 */

/** What a record of every kind may hold. */
export const entityProperties = {
  alternateNames: { form: 'texts', default: [], told: true },
  summary: { form: 'text', told: true },
  // The passages that give its dates and texts, each with what it gives.
  citations: { form: 'tellings', default: [] },
  differentFrom: { form: 'entities', rulesOnly: true },
} as const satisfies Readonly<Record<string, Property>>

const text = { form: 'text' } as const
const date = { form: 'date', told: true } as const
const name = { form: 'text', required: true } as const
const byName = { NAME: 'sortName', STATED: { counts: 'Statement' }, LINKS: { counts: 'Tie' } } as const
const ids = { is: 'oneOf', column: 'id' } as const
const named = { is: 'words', column: 'foldedNames' } as const
const kind = { is: 'oneOf', column: 'kind' } as const
const words = { is: 'words', column: 'foldedText' } as const

export const entityKinds = [
  {
    type: 'PERSON',
    typename: 'Person',
    label: 'Person',
    plural: 'People',
    prefix: 'person',
    one: 'person',
    many: 'people',
    description: 'Somebody who acts in a source.',
    shape: 'ellipse',
    colour: { light: '#b4500b', dark: '#f2a06a' },
    drawn: true,
    properties: {
      name,
      honorificPrefix: { ...text, searched: true },
      honorificSuffix: { ...text, searched: true },
      // False where a source knows them by post only; the name is then a description.
      named: { form: 'flag', default: true },
      identifiers: { form: 'identifiers', default: [] },
      // Other people here that this one may be: none of them bounds the other in a seat.
      mayBe: { form: 'entities', rulesOnly: true },
    },
    calledBy: 'name',
    filter: {
      ids,
      name: { is: 'wordsOfName', column: 'foldedNames' },
      named: { is: 'equal', column: 'named' },
      role: { is: 'role', meets: words },
      organization: { is: 'role', meets: { is: 'equal', column: 'to' } },
      post: { is: 'role', meets: { is: 'equal', column: 'post' } },
      asOf: { is: 'role', meets: 'asOf' },
      asOfEvent: { is: 'role', meets: 'asOfEvent' },
      knownBy: { is: 'role', meets: 'knownBy' },
      standing: { is: 'role', meets: 'standing' },
    },
    order: byName,
    lists: {
      memberships: { statement: 'Membership', at: 'from' },
      partnerships: { statement: 'Participation', at: 'from' },
      involvements: { statement: 'Involvement', at: 'from' },
      mentions: { statement: 'Mention', at: 'from' },
    },
  },
  {
    type: 'ORGANIZATION',
    typename: 'Organization',
    label: 'Organisation',
    plural: 'Organisations',
    prefix: 'org',
    one: 'organization',
    many: 'organizations',
    description: 'A council, department, regulator, committee, team, school or other body.',
    shape: 'round-rectangle',
    colour: { light: '#1d5fa7', dark: '#7db4ee' },
    drawn: true,
    properties: {
      name,
      classification: { form: 'word', of: organizationClassifications, required: true },
      identifiers: { form: 'identifiers', default: [] },
      founded: date,
      dissolved: date,
      location: { form: 'place' },
    },
    calledBy: 'name',
    inOrder: [['founded', 'dissolved']],
    filter: {
      ids,
      name: named,
      classification: { is: 'oneOf', column: 'classification' },
      identifier: { is: 'among', column: 'identifiersValue' },
    },
    order: byName,
    lists: {
      members: { statement: 'Membership', at: 'to' },
      memberships: { statement: 'Membership', at: 'from' },
      posts: { entity: 'Post', by: 'organization' },
      partnerships: { statement: 'Participation', at: 'from' },
      affiliations: { statement: 'Affiliation', at: 'either' },
      involvements: { statement: 'Involvement', at: 'from' },
      judgements: { statement: 'Judgement', at: 'from', newestFirst: true },
      mentions: { statement: 'Mention', at: 'from' },
    },
  },
  {
    type: 'POST',
    typename: 'Post',
    label: 'Post',
    plural: 'Posts',
    prefix: 'post',
    one: 'post',
    many: 'posts',
    description: 'A seat that people hold in turn.',
    shape: 'tag',
    colour: { light: '#7a6200', dark: '#dcc05c' },
    drawn: false,
    properties: {
      label: name,
      role: name,
      organization: { form: 'entity', of: ['ORGANIZATION'], required: true },
      seats: { form: 'count', default: 1 },
      // True where sources only plan it: its tie to the organization is a plan then.
      planned: { form: 'flag' },
      // The first of them show the post itself, and its tie to the organization rests on all.
      citations: { form: 'tellings', required: true },
    },
    calledBy: 'label',
    filter: { ids, name: named, organization: { is: 'equal', column: 'organization' } },
    order: byName,
    lists: { holders: { statement: 'Membership', at: 'post' } },
  },
  {
    type: 'PARTNERSHIP',
    typename: 'Partnership',
    label: 'Partnership',
    plural: 'Partnerships',
    prefix: 'partnership',
    one: 'partnership',
    many: 'partnerships',
    description: 'Two or more bodies working to a purpose for a term.',
    shape: 'hexagon',
    colour: { light: '#00766b', dark: '#58cbb7' },
    drawn: true,
    properties: {
      name,
      kind: { form: 'word', of: partnershipKinds, required: true, field: 'partnershipKind' },
      purpose: { form: 'text', required: true, searched: true },
      status: { form: 'word', of: partnershipStatuses, default: 'UNKNOWN', told: true },
    },
    calledBy: 'name',
    filter: {
      ids,
      name: named,
      kind,
      status: { is: 'oneOf', column: 'status' },
      participant: { is: 'joinedBy', statement: 'Participation' },
    },
    order: byName,
    lists: { participants: { statement: 'Participation', at: 'to' } },
  },
  {
    type: 'PROGRAMME',
    typename: 'Programme',
    label: 'Programme',
    plural: 'Programmes',
    prefix: 'programme',
    one: 'programme',
    many: 'programmes',
    description: 'A named initiative, plan, framework or grant.',
    shape: 'diamond',
    colour: { light: '#84459a', dark: '#cf9fe2' },
    drawn: true,
    properties: {
      name,
      kind: { form: 'word', of: programmeKinds, required: true, field: 'programmeKind' },
      start: date,
      end: { form: 'endDate', told: true },
    },
    calledBy: 'name',
    inOrder: [['start', 'end']],
    filter: { ids, name: named, kind },
    order: byName,
    lists: { affiliations: { statement: 'Affiliation', at: 'either' } },
  },
  {
    type: 'EVENT',
    typename: 'Event',
    label: 'Event',
    plural: 'Events',
    prefix: 'event',
    one: 'event',
    many: 'events',
    description: 'Something that happened at a time: an inspection, a meeting, a decision.',
    shape: 'octagon',
    colour: { light: '#b02e58', dark: '#f18cab' },
    drawn: false,
    properties: {
      name,
      kind: { form: 'word', of: eventKinds, required: true, field: 'eventKind' },
      date: { form: 'days', told: true },
      published: date,
    },
    calledBy: 'name',
    happened: 'date',
    inOrder: [['date', 'published']],
    filter: {
      ids,
      name: named,
      kind,
      participant: { is: 'joinedBy', statement: 'Involvement' },
      from: { is: 'onOrAfter', column: 'le' },
      to: { is: 'onOrBefore', column: 'es' },
    },
    order: { ...byName, DATE: 'es' },
    lists: {
      involved: { statement: 'Involvement', at: 'to' },
      judgements: { statement: 'Judgement', at: 'to', newestFirst: true },
    },
  },
  {
    type: 'DOCUMENT',
    typename: 'Document',
    label: 'Document',
    plural: 'Documents',
    prefix: 'doc',
    one: 'document',
    many: 'documents',
    description: 'Where a fact is stated.',
    shape: 'rectangle',
    colour: { light: '#5a6470', dark: '#aab4be' },
    drawn: false,
    properties: {
      title: name,
      kind: { form: 'word', of: documentKinds, required: true, field: 'documentKind' },
      publisher: { form: 'entity', of: ['ORGANIZATION'] },
      published: date,
      // Why the date is what it is, where the document does not give it.
      publishedNote: text,
      url: { form: 'url' },
      // The passages it consists of, each with the reason why nothing was taken from it, where that is so.
      passages: { form: 'passages', default: [] },
    },
    calledBy: 'title',
    published: 'published',
    filter: {
      ids,
      name: named,
      kind,
      publisher: { is: 'equal', column: 'publisher' },
      from: { is: 'onOrAfter', column: 'le' },
      to: { is: 'onOrBefore', column: 'es' },
      knownBy: { is: 'onOrBefore', column: 'knownFrom' },
    },
    // What is stated of a document is what stands in it.
    order: { ...byName, STATED: { counts: 'Citing' }, PUBLISHED: 'knownFrom' },
    lists: { mentions: { statement: 'Mention', at: 'to' } },
  },
] as const satisfies readonly EntityKindRow[]

type Row = (typeof entityKinds)[number]
export type EntityType = Row['type']

/** A row, as far as all rows are alike. */
export interface EntityKind extends EntityKindRow {
  readonly type: EntityType
  readonly typename: Row['typename']
  readonly many: Row['many']
}
