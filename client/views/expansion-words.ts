import { entityKinds } from '../../schema/kinds/entities.ts'
import { entityKind } from '../../schema/kinds/find.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import type { ExpansionCount } from '../api/expansions.ts'

/** What ties a kind of neighbour to a thing, after the neighbours' plural; a count does not tell which way a tie leads. */
const ties: Readonly<Record<RelationKind, string>> = {
  MEMBERSHIP: 'by a role',
  HOLDS: 'who held the post',
  SEAT_OF: 'it belongs to',
  PARTICIPATION: 'that take part',
  INVOLVEMENT: 'with a part in it',
  MENTION: 'named in it',
  PART_OF: 'it is part of, or that are part of it',
  SUCCEEDED_BY: 'before it or after it',
  OVERSEES: 'that watch over it, or that it watches over',
  FUNDS: 'that pay for it, or that it pays for',
  RUNS: 'that run it, or that it runs',
  ADOPTED: 'that adopted it',
  SUPPORTS: 'that help it, or that it helps',
  ADJACENT_TO: 'next to it',
}

/** The same where the neighbour is what the relation is named for. */
const special: Readonly<Record<string, string>> = {
  'MEMBERSHIP PERSON': 'with a role in it',
  'HOLDS POST': 'held',
  'SEAT_OF POST': 'that belong to it',
  'PARTICIPATION PARTNERSHIP': 'it takes part in',
  'INVOLVEMENT EVENT': 'it had a part in',
  'MENTION DOCUMENT': 'that name it',
  'ADOPTED PROGRAMME': 'it adopted',
  'RUNS PROGRAMME': 'it runs',
}

/** A group of neighbours in words: 'People with a role in it', 'Posts that belong to it'. */
export const expansionWords = ({ relation, type }: Pick<ExpansionCount, 'relation' | 'type'>): string =>
  `${entityKind(type).plural} ${special[`${relation} ${type}`] ?? ties[relation]}`

const order = entityKinds.toSorted((a, b) => Number(b.drawn) - Number(a.drawn)).map(({ type }) => type)

/** Groups in the order in which they are offered: people, bodies, partnerships and programmes before what is evidence. */
export const inOffer = (rows: readonly ExpansionCount[]): ExpansionCount[] =>
  rows.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
