import { entityKinds, type EntityType } from './entities.ts'
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
  /**
   * Its clause in a sentence; {from}, {to} and {label} (the role) are filled in. It has
   * no verb, so it has no tense to get wrong.
   */
  readonly clause: string
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
    clause: '{from}: holder of {to}',
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
    clause: '{from}: a post of {to}',
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
    clause: '{from}: {label} in {to}',
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
    clause: '{from}: {label} in {to}',
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
    clause: '{from}: {label} in {to}',
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
    clause: '{from}: part of {to}',
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
    clause: '{from}: succeeded by {to}',
    neighbours: { any: 'before it or after it' },
    outlives: true,
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
    clause: '{from}: funder of {to}',
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
    clause: '{from}: in charge of {to}',
    neighbours: { any: 'that run it, or that it runs', PROGRAMME: 'it runs' },
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
    clause: '{from}: supporter of {to}',
    neighbours: { any: 'that help it, or that it helps' },
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
