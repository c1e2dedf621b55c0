/**
 * The table of node and edge kinds, from which everything else is derived: the enums of the API, the
 * labels and constraints in Neo4j, the legend, shapes and colours of the picture, the rules of the seed.
 */

export type EntityType = 'PERSON' | 'ORGANIZATION' | 'POST' | 'PARTNERSHIP' | 'PROGRAMME' | 'EVENT' | 'DOCUMENT'

export interface EntityKind {
  readonly type: EntityType
  /** GraphQL type and Neo4j label. */
  readonly typename: string
  /** Words on the screen. */
  readonly label: string
  readonly plural: string
  /** What its ids begin with. */
  readonly prefix: string
  /** Root fields of the API: one entity, and the connection of all. */
  readonly one: string
  readonly many: string
  readonly description: string
  /** Cytoscape's name of the node's shape; shape and colour say the same, so that either is enough. */
  readonly shape: string
  /** Name of the colour token in the style sheet. */
  readonly colour: string
  /** Whether it is drawn without being asked for; posts, events and documents wait to be asked. */
  readonly drawn: boolean
}

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
    colour: 'person',
    drawn: true,
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
    colour: 'organization',
    drawn: true,
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
    colour: 'post',
    drawn: false,
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
    colour: 'partnership',
    drawn: true,
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
    colour: 'programme',
    drawn: true,
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
    colour: 'event',
    drawn: false,
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
    colour: 'document',
    drawn: false,
  },
] as const satisfies readonly EntityKind[]

export type StatementTypename =
  | 'Membership'
  | 'Participation'
  | 'Involvement'
  | 'Affiliation'
  | 'Mention'
  | 'Judgement'
  | 'Fact'

export interface StatementKind {
  /** GraphQL type and Neo4j label. */
  readonly typename: StatementTypename
  readonly label: string
  readonly plural: string
  readonly prefix: string
  readonly description: string
  /** The record's keys for the two ends. A fact has no second end. */
  readonly from: string
  readonly to: string | null
  /** Whether it is drawn as a line between its two ends. */
  readonly tie: boolean
}

export const statementKinds = [
  {
    typename: 'Membership',
    label: 'Membership',
    plural: 'Memberships',
    prefix: 'membership',
    description: 'Who held which role where.',
    from: 'member',
    to: 'organization',
    tie: true,
  },
  {
    typename: 'Participation',
    label: 'Participation',
    plural: 'Participations',
    prefix: 'participation',
    description: 'Who took part in a partnership, as what.',
    from: 'participant',
    to: 'partnership',
    tie: true,
  },
  {
    typename: 'Involvement',
    label: 'Involvement',
    plural: 'Involvements',
    prefix: 'involvement',
    description: 'Who was in an event, as what.',
    from: 'participant',
    to: 'event',
    tie: true,
  },
  {
    typename: 'Affiliation',
    label: 'Affiliation',
    plural: 'Affiliations',
    prefix: 'affiliation',
    description: 'Structure, oversight, programmes.',
    from: 'from',
    to: 'to',
    tie: true,
  },
  {
    typename: 'Mention',
    label: 'Mention',
    plural: 'Mentions',
    prefix: 'mention',
    description: 'Who speaks or is named in a source.',
    from: 'who',
    to: 'document',
    tie: true,
  },
  {
    typename: 'Judgement',
    label: 'Judgement',
    plural: 'Judgements',
    prefix: 'judgement',
    description: 'A grade that an inspection gave in one category.',
    from: 'organization',
    to: 'event',
    tie: false,
  },
  {
    typename: 'Fact',
    label: 'Fact',
    plural: 'Facts',
    prefix: 'fact',
    description: 'What a source says of one thing: a term, a number, a vacancy, a finding.',
    from: 'about',
    to: null,
    tie: false,
  },
] as const satisfies readonly StatementKind[]

export type RelationKind =
  | 'MEMBERSHIP'
  | 'HOLDS'
  | 'SEAT_OF'
  | 'PARTICIPATION'
  | 'INVOLVEMENT'
  | 'MENTION'
  | 'PART_OF'
  | 'SUCCEEDED_BY'
  | 'OVERSEES'
  | 'FUNDS'
  | 'RUNS'
  | 'ADOPTED'
  | 'SUPPORTS'
  | 'ADJACENT_TO'

export interface RelationRow {
  readonly kind: RelationKind
  /** The statement it is a drawing of. */
  readonly statement: StatementTypename
  readonly label: string
  readonly description: string
  /** Types it may be drawn from and to. */
  readonly from: readonly EntityType[]
  readonly to: readonly EntityType[]
  /** Its clause in a sentence; {from}, {to} and {label} (the role) are filled in. It has no verb, so it has no tense to get wrong. */
  readonly clause: string
  /** Whether a path may step along it without being asked. */
  readonly step: boolean
  /** Whether a neighbourhood follows it without being asked. */
  readonly drawn: boolean
}

const ANY = ['PERSON', 'ORGANIZATION', 'POST', 'PARTNERSHIP', 'PROGRAMME', 'EVENT', 'DOCUMENT'] as const
const BODIES = ['ORGANIZATION', 'PARTNERSHIP', 'PROGRAMME'] as const

export const relationKinds = [
  {
    kind: 'MEMBERSHIP',
    statement: 'Membership',
    label: 'role',
    description: 'A role in an organisation, drawn from who held it to the organisation.',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['ORGANIZATION'],
    clause: '{from}: {label}, {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'HOLDS',
    statement: 'Membership',
    label: 'holder of',
    description: 'The same role, drawn to the post it goes through.',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['POST'],
    clause: '{from}: holder of {to}',
    step: false,
    drawn: true,
  },
  {
    kind: 'SEAT_OF',
    statement: 'Affiliation',
    label: 'seat of',
    description: 'The organisation a post belongs to.',
    from: ['POST'],
    to: ['ORGANIZATION'],
    clause: '{from}: a post of {to}',
    step: false,
    drawn: true,
  },
  {
    kind: 'PARTICIPATION',
    statement: 'Participation',
    label: 'part in',
    description: 'A part taken in a partnership.',
    from: ['ORGANIZATION', 'PERSON'],
    to: ['PARTNERSHIP'],
    clause: '{from}: {label} in {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'INVOLVEMENT',
    statement: 'Involvement',
    label: 'involved in',
    description: 'A part in something that happened.',
    from: ANY,
    to: ['EVENT'],
    clause: '{from}: {label} in {to}',
    step: false,
    drawn: true,
  },
  {
    kind: 'MENTION',
    statement: 'Mention',
    label: 'named in',
    description: 'Speaking or being named in a document.',
    from: ANY,
    to: ['DOCUMENT'],
    clause: '{from}: {label} in {to}',
    step: false,
    drawn: true,
  },
  {
    kind: 'PART_OF',
    statement: 'Affiliation',
    label: 'part of',
    description: 'One body or programme belongs to another.',
    from: BODIES,
    to: BODIES,
    clause: '{from}: part of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'SUCCEEDED_BY',
    statement: 'Affiliation',
    label: 'succeeded by',
    description: 'One body or programme took the place of another.',
    from: BODIES,
    to: BODIES,
    clause: '{from}: succeeded by {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'OVERSEES',
    statement: 'Affiliation',
    label: 'oversees',
    description: 'One body watches over, inspects or directs another.',
    from: ['ORGANIZATION'],
    to: BODIES,
    clause: '{from}: overseer of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'FUNDS',
    statement: 'Affiliation',
    label: 'funds',
    description: 'One body or grant pays for another.',
    from: ['ORGANIZATION', 'PROGRAMME'],
    to: ANY,
    clause: '{from}: funder of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'RUNS',
    statement: 'Affiliation',
    label: 'runs',
    description: 'A body runs a programme or service.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: BODIES,
    clause: '{from}: in charge of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'ADOPTED',
    statement: 'Affiliation',
    label: 'adopted',
    description: 'A body took up or follows a programme, plan or framework.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: ['PROGRAMME'],
    clause: '{from}: adopter of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'SUPPORTS',
    statement: 'Affiliation',
    label: 'supports',
    description: 'A body helps another, or a programme, outside a partnership.',
    from: ['ORGANIZATION', 'PROGRAMME'],
    to: BODIES,
    clause: '{from}: supporter of {to}',
    step: true,
    drawn: true,
  },
  {
    kind: 'ADJACENT_TO',
    statement: 'Affiliation',
    label: 'neighbour of',
    description: 'Two areas touch. No step of a path unless asked.',
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION'],
    clause: '{from}: neighbour of {to}',
    step: false,
    drawn: true,
  },
] as const satisfies readonly RelationRow[]

/** Kinds that an affiliation record may carry. */
export const affiliationKinds = relationKinds.filter((row) => row.statement === 'Affiliation').map((row) => row.kind)

const byType = new Map<string, EntityKind>(entityKinds.map((row) => [row.type, row]))
const byPrefix = new Map<string, EntityKind>(entityKinds.map((row) => [row.prefix, row]))
const byStatement = new Map<string, StatementKind>(statementKinds.map((row) => [row.typename, row]))
const byRelation = new Map<string, RelationRow>(relationKinds.map((row) => [row.kind, row]))

/** The row of an entity type. */
export const entityKind = (type: EntityType): EntityKind => byType.get(type) as EntityKind
/** The row whose ids begin with this prefix, or undefined for none. */
export const entityKindOfPrefix = (prefix: string): EntityKind | undefined => byPrefix.get(prefix)
/** The row of a statement type. */
export const statementKind = (typename: StatementTypename): StatementKind => byStatement.get(typename) as StatementKind
/** The row of a relation kind. */
export const relationKind = (kind: RelationKind): RelationRow => byRelation.get(kind) as RelationRow
