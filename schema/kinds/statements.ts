import { factKinds } from '../vocabularies.ts'
import type { Filter, Order } from './condition.ts'
import { entityKinds, type EntityType } from './entities.ts'
import type { Property } from './property.ts'

/** The table of the kinds of statement, from which everything else on them derives, as from the kinds of node. */

/** What a row must say. */
interface StatementKindRow {
  /** Value of the API's StatementKind. */
  readonly kind: string
  /** GraphQL type and Neo4j label. */
  readonly typename: string
  readonly label: string
  readonly plural: string
  readonly prefix: string
  readonly description: string
  /** The list in a data file and, where `root` says so, root field of the API for all. */
  readonly many: string
  readonly root: boolean
  /** The record's keys of what it joins. A fact has no second end; a membership may go through a post. */
  readonly ends: { readonly from: End; readonly to?: End; readonly through?: End }
  /** Fields of the API that give an end where it is of one type, and null where it is of another. */
  readonly narrowed: Readonly<Record<string, 'from' | 'to'>>
  /** Whether it is drawn as a line between its two ends. */
  readonly tie: boolean
  /** The property that stands on the line; without it the words of its relation. */
  readonly says?: string
  /** What a record of it holds beside its ends and what every statement has. */
  readonly properties: Readonly<Record<string, Property>>
  readonly filter: Filter
  readonly order: Order
}

interface End {
  /** The key of the record that holds the entity's id. */
  readonly key: string
  /** Which entities may stand there; of a tie the relations say it. */
  readonly types?: readonly EntityType[]
}

/** What a record of every kind may hold. */
export const statementProperties = {
  start: { form: 'date' },
  end: { form: 'endDate' },
  standing: { form: 'word', of: ['IN_FORCE', 'PROPOSED'], default: 'IN_FORCE' },
  certainty: { form: 'word', of: ['STATED', 'IMPLIED'], default: 'STATED' },
  citations: { form: 'citations', required: true },
  recordedAt: { form: 'moment' },
} as const satisfies Readonly<Record<string, Property>>

const text = { form: 'text', required: true } as const
const words = { is: 'words', column: 'foldedText' } as const

export const statementKinds = [
  {
    kind: 'MEMBERSHIP',
    typename: 'Membership',
    label: 'Membership',
    plural: 'Memberships',
    prefix: 'membership',
    description: 'Who held which role where.',
    many: 'memberships',
    root: true,
    ends: { from: { key: 'member' }, to: { key: 'organization' }, through: { key: 'post', types: ['POST'] } },
    narrowed: { person: 'from' },
    tie: true,
    says: 'role',
    // Memberships that cannot hold beside this one and are kept all the same, because sources disagree.
    properties: { role: text, conflictsWith: { form: 'statements', rulesOnly: true } },
    filter: {
      role: words,
      person: { is: 'equal', column: 'from' },
      organization: { is: 'equal', column: 'to' },
      post: { is: 'equal', column: 'post' },
    },
    order: { START: 'es' },
  },
  {
    kind: 'PARTICIPATION',
    typename: 'Participation',
    label: 'Participation',
    plural: 'Participations',
    prefix: 'participation',
    description: 'Who took part in a partnership, as what.',
    many: 'participations',
    root: false,
    ends: { from: { key: 'participant' }, to: { key: 'partnership' } },
    narrowed: { organization: 'from', person: 'from' },
    tie: true,
    says: 'role',
    properties: { role: text },
    filter: { role: words },
    order: {},
  },
  {
    kind: 'INVOLVEMENT',
    typename: 'Involvement',
    label: 'Involvement',
    plural: 'Involvements',
    prefix: 'involvement',
    description: 'Who was in an event, as what.',
    many: 'involvements',
    root: false,
    ends: { from: { key: 'participant' }, to: { key: 'event' } },
    narrowed: {},
    tie: true,
    says: 'role',
    properties: { role: text },
    filter: { role: words },
    order: {},
  },
  {
    kind: 'AFFILIATION',
    typename: 'Affiliation',
    label: 'Affiliation',
    plural: 'Affiliations',
    prefix: 'affiliation',
    description: 'Structure, oversight, programmes.',
    many: 'affiliations',
    root: false,
    ends: { from: { key: 'from' }, to: { key: 'to' } },
    narrowed: {},
    tie: true,
    properties: { kind: { form: 'relation', required: true } },
    filter: { kind: { is: 'oneOf', column: 'relation' } },
    order: {},
  },
  {
    kind: 'MENTION',
    typename: 'Mention',
    label: 'Mention',
    plural: 'Mentions',
    prefix: 'mention',
    description: 'Who speaks or is named in a source.',
    many: 'mentions',
    root: false,
    ends: { from: { key: 'who' }, to: { key: 'document' } },
    narrowed: {},
    tie: true,
    says: 'kind',
    properties: { kind: text },
    filter: { kind: { is: 'oneOf', column: 'kind' } },
    order: {},
  },
  {
    kind: 'JUDGEMENT',
    typename: 'Judgement',
    label: 'Judgement',
    plural: 'Judgements',
    prefix: 'judgement',
    description: 'A grade that an inspection gave in one category.',
    many: 'judgements',
    root: false,
    ends: { from: { key: 'organization', types: ['ORGANIZATION'] }, to: { key: 'event', types: ['EVENT'] } },
    narrowed: {},
    tie: false,
    properties: { category: { ...text, searched: true }, grade: text },
    filter: { category: words },
    order: {},
  },
  {
    kind: 'FACT',
    typename: 'Fact',
    label: 'Fact',
    plural: 'Facts',
    prefix: 'fact',
    description: 'What a source says of one thing: a term, a number, a vacancy, a finding.',
    many: 'facts',
    root: false,
    ends: { from: { key: 'about', types: entityKinds.map(({ type }) => type) } },
    narrowed: {},
    tie: false,
    properties: {
      kind: { form: 'word', of: factKinds, required: true },
      text,
      // A number or a code, with its unit: 400, 'days a year'.
      value: { form: 'value' },
      unit: { form: 'text' },
      // What it is filed under, e.g. 'National Framework, outcome one'.
      tags: { form: 'texts', default: [] },
    },
    filter: {},
    order: {},
  },
] as const satisfies readonly StatementKindRow[]

type Row = (typeof statementKinds)[number]
export type StatementTypename = Row['typename']

/** A row, as far as all rows are alike. */
export interface StatementKind extends StatementKindRow {
  readonly typename: StatementTypename
  readonly many: Row['many']
}
