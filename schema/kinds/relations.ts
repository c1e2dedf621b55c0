import { entityKinds, type EntityType } from './entities.ts'
import type { Phrases, PhrasesOfLabel } from './phrases.ts'
import type { StatementTypename } from './statements.ts'

/** The table of the kinds of drawn tie: each is a drawing of one kind of statement. */

/** What a row must say. */
interface RelationKindRow {
  readonly kind: string
  /** The statement it is a drawing of. */
  readonly statement: StatementTypename
  readonly label: string
  readonly description: string
  /** Types it may be drawn from and to. */
  readonly from: readonly EntityType[]
  readonly to: readonly EntityType[]
  /** Whether it leads to what its statement goes through, and not to its second end. */
  readonly through?: true
  /** How it is said. The verbs are right for one and for many, as a name does not tell which it is. */
  readonly phrases: Phrases
  /** How it is said where it starts at no person. */
  readonly ofBodies?: Phrases
  readonly ofLabels?: readonly PhrasesOfLabel[]
  /**
   * How its dates are said: an ACT was on its day, what STANDS is so without any, and the rest is a TERM with a start
   * and an end. What is PRINTED has the date of its document.
   */
  readonly time: 'TERM' | 'ACT' | 'STANDS' | 'PRINTED'
  /**
   * What ties neighbours to a thing, after their plural ('People with a role in it'); for a type of its own where the
   * neighbour is what the relation is named for. A count does not tell which way a tie leads.
   */
  readonly neighbours: { readonly any: string } & Partial<Record<EntityType, string>>
  /** Whether it may hold though one of its ends is no more; all else of a body lasts as long as the body. */
  readonly outlives?: true
  /** Whether a path may step along it without being asked. */
  readonly step: boolean
  /** Whether a neighbourhood follows it without being asked. */
  readonly drawn: boolean
}

const ANY = entityKinds.map(({ type }) => type)
/** Labels that are one of these all the way. */
const anyOf = (...labels: readonly string[]): RegExp => new RegExp(`^(${labels.join('|')})$`, 'i')
const BODIES = ['ORGANIZATION', 'PARTNERSHIP', 'PROGRAMME'] as const

export const relationKinds = [
  {
    kind: 'MEMBERSHIP',
    statement: 'Membership',
    label: 'role',
    description: 'A role in an organisation, drawn from who held it to the organisation.',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['ORGANIZATION'],
    phrases: {
      past: '{from} was {label} {at} {to}',
      since: '{from} has been {label} {at} {to}',
      plan: '{from} was to be {label} {at} {to}',
      announced: '{from} was announced{by} as {label} {at} {to}',
    },
    ofBodies: {
      past: '{from} belonged to {to} as {label}',
      since: '{from} has belonged to {to} as {label}',
      plan: '{from} was to belong to {to} as {label}',
    },
    time: 'TERM',
    neighbours: { any: 'by a role', PERSON: 'with a role in it' },
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
    through: true,
    phrases: {
      past: '{from} held the post ‘{to}’',
      since: '{from} has held the post ‘{to}’',
      plan: '{from} was to hold the post ‘{to}’',
      announced: '{from} was announced{by} for the post ‘{to}’',
    },
    time: 'TERM',
    neighbours: { any: 'who held the post', POST: 'held' },
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
    phrases: {
      past: '{from} was a post of {to}',
      since: '{from} has been a post of {to}',
      stands: '{from} is a post of {to}',
      plan: '{from} was to be a post of {to}',
    },
    time: 'STANDS',
    neighbours: { any: 'it belongs to', POST: 'that belong to it' },
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
    phrases: {
      past: '{from} took part in {to} as {label}',
      since: '{from} has taken part in {to} as {label}',
      plan: '{from} was to take part in {to} as {label}',
    },
    ofLabels: [
      {
        label: /^recipient$/i,
        past: '{from} received support through {to}',
        since: '{from} has received support through {to}',
        plan: '{from} was to receive support through {to}',
      },
      {
        label: /^provider$/i,
        past: '{from} gave support through {to}',
        since: '{from} has given support through {to}',
        plan: '{from} was to give support through {to}',
      },
    ],
    time: 'TERM',
    neighbours: { any: 'that take part', PARTNERSHIP: 'it takes part in' },
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
    phrases: {
      past: '{from} had a part in {to} as {label}',
      plan: '{from} was to have a part in {to} as {label}',
    },
    ofLabels: [
      {
        label: anyOf(
          'affected',
          'appointed',
          'asked to .*',
          'awarded .*',
          'chosen',
          'elected',
          'informed',
          'inspected',
          'interviewed',
          'put in place',
          'reviewed',
          'set up',
          'visited',
        ),
        past: '{from} was {label} in {to}',
        plan: '{from} was to be {label} in {to}',
      },
      {
        label: /^inspected service$/i,
        past: '{from} was inspected in {to}',
        plan: '{from} was to be inspected in {to}',
      },
      {
        label: /^(attended|considered)$/i,
        past: '{from} {label} {to}',
        plan: '{from} was to have a part in {to} ({label})',
      },
      {
        label: anyOf(
          'agreed to .*',
          'appointed the .*',
          'asked',
          'asked and .*',
          'came to take questions',
          'decided',
          'replied',
          'retired',
          'set them up',
          'spoke',
          'spoke for the .*',
          'submitted the .*',
          'was asked',
        ),
        past: '{from} {label} in {to}',
        plan: '{from} was to have a part in {to} ({label})',
      },
      { label: /^author$/i, past: '{from} wrote {to}', plan: '{from} was to write {to}' },
      {
        label: /^(addressee|recipient|subject)$/i,
        past: '{from} was the {label} of {to}',
        plan: '{from} was to be the {label} of {to}',
      },
      {
        label: /^recommendation$/i,
        past: '{from} was a {label} of {to}',
        plan: '{from} was to be a {label} of {to}',
      },
      {
        label: /^agenda item$/i,
        past: '{from} was on the agenda of {to}',
        plan: '{from} was to be on the agenda of {to}',
      },
      { label: /^to carry it out$/i, past: '{from} was to carry out {to}', plan: '{from} was to carry out {to}' },
      { label: /^to /i, past: '{from} was {label} in {to}', plan: '{from} was {label} in {to}' },
    ],
    time: 'ACT',
    neighbours: { any: 'with a part in it', EVENT: 'it had a part in' },
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
    phrases: {
      past: '{from} was named as {label} in {to}',
      plan: '{from} was to be named as {label} in {to}',
    },
    ofLabels: [
      {
        label: /^(mentioned|named|named by post|quoted)$/i,
        past: '{from} was {label} in {to}',
        plan: '{from} was to be {label} in {to}',
      },
      { label: /^author$/i, past: '{from} wrote {to}', plan: '{from} was to write {to}' },
      { label: /^publisher$/i, past: '{from} published {to}', plan: '{from} was to publish {to}', time: 'ACT' },
    ],
    time: 'PRINTED',
    neighbours: { any: 'named in it', DOCUMENT: 'that name it' },
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
    phrases: {
      past: '{from} belonged to {to}',
      since: '{from} has belonged to {to}',
      plan: '{from} was to belong to {to}',
    },
    time: 'TERM',
    neighbours: { any: 'it is part of, or that are part of it' },
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
    phrases: { past: '{to} succeeded {from}', plan: '{to} was to succeed {from}' },
    time: 'ACT',
    neighbours: { any: 'before it or after it' },
    outlives: true,
    step: true,
    drawn: true,
  },
  {
    kind: 'OVERSEES',
    statement: 'Affiliation',
    label: 'oversees',
    description: 'One body watches over or directs another. An inspection or a review is no oversight.',
    from: ['ORGANIZATION'],
    to: BODIES,
    phrases: {
      past: '{from} oversaw {to}',
      since: '{from} has overseen {to}',
      plan: '{from} was to oversee {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that watch over it, or that it watches over' },
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
    phrases: {
      past: '{from} funded {to}',
      since: '{from} has funded {to}',
      plan: '{from} was to fund {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that pay for it, or that it pays for' },
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
    phrases: {
      past: '{from} ran {to}',
      since: '{from} has run {to}',
      plan: '{from} was to run {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that run it, or that it runs', PROGRAMME: 'it runs' },
    step: true,
    drawn: true,
  },
  {
    kind: 'ADOPTED',
    statement: 'Affiliation',
    label: 'adopted',
    description: 'A body took up a programme, plan or framework, and follows it.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} followed {to}',
      since: '{from} has followed {to}',
      plan: '{from} was to follow {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that adopted it', PROGRAMME: 'it adopted' },
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
    phrases: {
      past: '{from} supported {to}',
      since: '{from} has supported {to}',
      plan: '{from} was to support {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that help it, or that it helps' },
    step: true,
    drawn: true,
  },
  {
    kind: 'REVIEWS',
    statement: 'Affiliation',
    label: 'reviews',
    description: 'A body or a review looks into another, and no more than that.',
    from: ['ORGANIZATION', 'PROGRAMME'],
    to: BODIES,
    phrases: {
      past: '{from} reviewed {to}',
      since: '{from} has been reviewing {to}',
      plan: '{from} was to review {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that review it, or that it reviews' },
    step: true,
    drawn: true,
  },
  {
    kind: 'SET_UP',
    statement: 'Affiliation',
    label: 'set up',
    description: 'A body put another in place.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: BODIES,
    phrases: {
      past: '{from} set up {to}',
      plan: '{from} was to set up {to}',
    },
    time: 'ACT',
    neighbours: { any: 'that set it up, or that it set up' },
    step: true,
    drawn: true,
  },
  {
    kind: 'TAKES_PART_IN',
    statement: 'Affiliation',
    label: 'takes part in',
    description: 'A body takes part in a programme, such as by a status awarded.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} took part in {to}',
      since: '{from} has taken part in {to}',
      plan: '{from} was to take part in {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that take part in it', PROGRAMME: 'it takes part in' },
    step: true,
    drawn: true,
  },
  {
    kind: 'HAS',
    statement: 'Affiliation',
    label: 'has',
    description: 'A body has a plan, agreement or programme of its own; that it follows it is not said.',
    from: BODIES,
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} had {to}',
      since: '{from} has had {to}',
      plan: '{from} was to have {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that has it', PROGRAMME: 'it has' },
    step: true,
    drawn: true,
  },
  {
    kind: 'COMMITTED_TO',
    statement: 'Affiliation',
    label: 'committed to',
    description: 'A body has committed itself to a programme, plan or model; that it took effect is not said.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} was committed to {to}',
      since: '{from} has been committed to {to}',
      plan: '{from} was to commit itself to {to}',
    },
    time: 'TERM',
    neighbours: { any: 'committed to it', PROGRAMME: 'it is committed to' },
    step: true,
    drawn: true,
  },
  {
    kind: 'CONSIDERS',
    statement: 'Affiliation',
    label: 'considers',
    description: 'A body or a piece of work looks at something as one of its areas.',
    from: ['ORGANIZATION', 'PARTNERSHIP'],
    to: BODIES,
    phrases: {
      past: '{from} considered {to}',
      since: '{from} has been considering {to}',
      plan: '{from} was to consider {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that consider it, or that it considers' },
    step: true,
    drawn: true,
  },
  {
    kind: 'DRAWS_ON',
    statement: 'Affiliation',
    label: 'draws on',
    description: 'A body or a piece of work builds on what a programme or model has shown.',
    from: BODIES,
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} drew on {to}',
      since: '{from} has drawn on {to}',
      plan: '{from} was to draw on {to}',
    },
    time: 'TERM',
    neighbours: { any: 'that draw on it, or that it draws on' },
    step: true,
    drawn: true,
  },
  {
    kind: 'ALIGNS_WITH',
    statement: 'Affiliation',
    label: 'aligns with',
    description: 'A body or a piece of work fits a plan or framework. No step of a path unless asked.',
    from: BODIES,
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} was in line with {to}',
      since: '{from} has been in line with {to}',
      plan: '{from} was to be in line with {to}',
    },
    time: 'TERM',
    neighbours: { any: 'in line with it', PROGRAMME: 'it is in line with' },
    step: false,
    drawn: true,
  },
  {
    kind: 'RESPONSIBLE_FOR',
    statement: 'Affiliation',
    label: 'responsible for',
    description: 'Whoever holds a post answers for a programme.',
    from: ['POST', 'PERSON', 'ORGANIZATION'],
    to: ['PROGRAMME'],
    phrases: {
      past: '{from} was responsible for {to}',
      since: '{from} has been responsible for {to}',
      plan: '{from} was to be responsible for {to}',
    },
    time: 'TERM',
    neighbours: { any: 'responsible for it', PROGRAMME: 'it is responsible for' },
    step: true,
    drawn: true,
  },
  {
    kind: 'ANSWERS',
    statement: 'Affiliation',
    label: 'answers',
    description: 'A statement or decision answers what happened before.',
    from: ['EVENT'],
    to: ['EVENT'],
    phrases: {
      past: '{from} answered {to}',
      plan: '{from} was to answer {to}',
    },
    time: 'STANDS',
    neighbours: { any: 'that answer it, or that it answers' },
    step: false,
    drawn: true,
  },
  {
    kind: 'BEFORE',
    statement: 'Affiliation',
    label: 'before',
    description: 'One event was earlier than another, or on the same day: each bounds the date of the other.',
    from: ['EVENT'],
    to: ['EVENT'],
    phrases: {
      past: '{from} came before {to}',
      plan: '{from} was to come before {to}',
    },
    time: 'STANDS',
    neighbours: { any: 'before it or after it' },
    step: false,
    drawn: true,
  },
  {
    kind: 'ADJACENT_TO',
    statement: 'Affiliation',
    label: 'neighbour of',
    description: 'Two areas touch. No step of a path unless asked.',
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION'],
    phrases: {
      past: '{from} was a neighbour of {to}',
      since: '{from} has been a neighbour of {to}',
      stands: '{from} is a neighbour of {to}',
      plan: '{from} was to be a neighbour of {to}',
    },
    time: 'STANDS',
    neighbours: { any: 'next to it' },
    step: false,
    drawn: true,
  },
] as const satisfies readonly RelationKindRow[]

export type RelationKind = (typeof relationKinds)[number]['kind']

/** A row, as far as all rows are alike. */
export interface Relation extends RelationKindRow {
  readonly kind: RelationKind
}
