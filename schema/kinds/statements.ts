import { factKinds } from '../vocabularies.ts'
import type { Filter, Order } from './condition.ts'
import { entityKinds, type EntityType } from './entities.ts'
import type { Phrases } from './phrases.ts'
import type { Property } from './property.ts'
import { statementFilter, statementOrder } from './statement-filter.ts'

/**
 * The table of the kinds of statement, from which everything else on them derives, as from the kinds of node. Pages
 * show them in this order.
 */

/** What a row must say. */
interface StatementKindRow {
  /** Value of the API's StatementKind. */
  readonly kind: string
  /** GraphQL type and Neo4j label. */
  readonly typename: string
  readonly label: string
  readonly plural: string
  /** What stands above them on the page of an entity. */
  readonly heading: string
  readonly prefix: string
  readonly description: string
  /** The list in a data file, and root field of the API for all. */
  readonly many: string
  /** The record's keys of what it joins. A fact has no second end; a membership may go through a post. */
  readonly ends: { readonly from: End; readonly to?: End; readonly through?: End }
  /** Fields of the API that give an end where it is of one type, and null where it is of another. */
  readonly narrowed: Readonly<Record<string, 'from' | 'to'>>
  /** Whether it is drawn as a line between its two ends. */
  readonly tie: boolean
  /**
   * Whether it may hold though one of its ends is no more: it looks back. All else of a body lasts as long as the body.
   */
  readonly outlives?: true
  /** The property that is its label; without it the words of its relation. */
  readonly says?: string
  /** How it is said, where no relation says it. */
  readonly phrases?: Phrases
  /** Of what is told of one entity, how it is told, by its kind: 'a document' and these words before the name. */
  readonly tells?: Readonly<Record<string, string>>
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
    heading: 'Roles',
    prefix: 'membership',
    description: 'Who held which role where.',
    many: 'memberships',
    ends: { from: { key: 'member' }, to: { key: 'organization' }, through: { key: 'post', types: ['POST'] } },
    narrowed: { person: 'from' },
    tie: true,
    says: 'role',
    // For whom it is held, such as a party (Popolo: on_behalf_of).
    // Memberships that cannot hold beside this one and are kept all the same, because sources disagree.
    properties: {
      role: text,
      onBehalfOf: { form: 'entity', of: ['ORGANIZATION'] },
      conflictsWith: { form: 'statements', rulesOnly: true },
    },
    filter: {
      ...statementFilter,
      role: words,
      person: { is: 'equal', column: 'from' },
      organization: { is: 'equal', column: 'to' },
      post: { is: 'equal', column: 'post' },
    },
    order: statementOrder,
  },
  {
    kind: 'PARTICIPATION',
    typename: 'Participation',
    label: 'Participation',
    plural: 'Participations',
    heading: 'Partnerships',
    prefix: 'participation',
    description: 'Who took part in a partnership, as what.',
    many: 'participations',
    ends: { from: { key: 'participant' }, to: { key: 'partnership' } },
    narrowed: { organization: 'from', person: 'from' },
    tie: true,
    says: 'role',
    properties: { role: text },
    filter: { ...statementFilter, role: words },
    order: statementOrder,
  },
  {
    kind: 'AFFILIATION',
    typename: 'Affiliation',
    label: 'Affiliation',
    plural: 'Affiliations',
    heading: 'Structure, oversight and programmes',
    prefix: 'affiliation',
    description: 'Structure, oversight, programmes.',
    many: 'affiliations',
    ends: { from: { key: 'from' }, to: { key: 'to' } },
    narrowed: {},
    tie: true,
    properties: { kind: { form: 'relation', required: true, field: 'relation' } },
    filter: { ...statementFilter, kind: { is: 'oneOf', column: 'relation' } },
    order: statementOrder,
  },
  {
    kind: 'INVOLVEMENT',
    typename: 'Involvement',
    label: 'Involvement',
    plural: 'Involvements',
    heading: 'Events',
    prefix: 'involvement',
    description: 'Who was in an event, as what.',
    many: 'involvements',
    ends: { from: { key: 'participant' }, to: { key: 'event' } },
    narrowed: {},
    outlives: true,
    tie: true,
    says: 'role',
    properties: { role: text },
    filter: { ...statementFilter, role: words },
    order: statementOrder,
  },
  {
    kind: 'JUDGEMENT',
    typename: 'Judgement',
    label: 'Judgement',
    plural: 'Judgements',
    heading: 'Judgements',
    prefix: 'judgement',
    description: 'A grade that an inspection gave in one category.',
    many: 'judgements',
    ends: { from: { key: 'organization', types: ['ORGANIZATION'] }, to: { key: 'event', types: ['EVENT'] } },
    narrowed: {},
    tie: false,
    says: 'grade',
    phrases: {
      past: '{from} was judged {grade} for ‘{category}’ in {to}',
      plan: '{from} was to be judged {grade} for ‘{category}’ in {to}',
    },
    properties: { category: { ...text, searched: true }, grade: text },
    filter: { ...statementFilter, category: words, graded: { is: 'oneOf', column: 'graded' } },
    order: statementOrder,
  },
  {
    kind: 'FACT',
    typename: 'Fact',
    label: 'Fact',
    plural: 'Facts',
    heading: 'What else sources say',
    prefix: 'fact',
    description: 'What a source says of one thing: a term, a number, a vacancy, a finding.',
    many: 'facts',
    ends: { from: { key: 'about', types: entityKinds.map(({ type }) => type) } },
    narrowed: {},
    outlives: true,
    tie: false,
    says: 'text',
    tells: {
      TERM: 'gave a term of',
      POINT: 'made a point on',
      FINDING: 'reported of',
      NUMBER: 'gave a number on',
      VACANCY: 'reported a vacancy of',
      NEGATIVE: 'said of',
      AIM: 'gave an aim of',
      CLAIM: 'said of',
      REMARK: 'remarked on',
    } satisfies Readonly<Record<(typeof factKinds)[number], string>>,
    properties: {
      kind: { form: 'word', of: factKinds, required: true, field: 'factKind' },
      text,
      // A number or a code, with its unit: 400, 'days a year'.
      value: { form: 'value' },
      unit: { form: 'text' },
      // What it is filed under, e.g. 'National Framework, outcome one'.
      tags: { form: 'texts', default: [] },
    },
    filter: {
      ...statementFilter,
      kind: { is: 'oneOf', column: 'kind' },
      tag: { is: 'among', column: 'tags' },
    },
    order: { ...statementOrder, VALUE: 'number' },
  },
  {
    kind: 'MENTION',
    typename: 'Mention',
    label: 'Mention',
    plural: 'Mentions',
    heading: 'Named in documents',
    prefix: 'mention',
    description: 'Who speaks or is named in a source.',
    many: 'mentions',
    ends: { from: { key: 'who' }, to: { key: 'document' } },
    narrowed: {},
    outlives: true,
    tie: true,
    says: 'kind',
    properties: { kind: { ...text, field: 'mentionKind' } },
    filter: { ...statementFilter, kind: { is: 'oneOf', column: 'kind' } },
    order: statementOrder,
  },
] as const satisfies readonly StatementKindRow[]

type Row = (typeof statementKinds)[number]
export type StatementTypename = Row['typename']

/** A row, as far as all rows are alike. */
export interface StatementKind extends StatementKindRow {
  readonly typename: StatementTypename
  readonly many: Row['many']
}
