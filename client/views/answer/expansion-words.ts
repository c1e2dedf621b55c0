import { entityKinds } from '../../../schema/kinds/entities.ts'
import { entityKind, relationKind } from '../../../schema/kinds/find.ts'
import type { ExpansionCount } from '../../api/expansions.ts'

/** A group of neighbours in words: 'People with a role in it', 'Posts that belong to it'. */
export function expansionWords({ relation, type }: Pick<ExpansionCount, 'relation' | 'type'>): string {
  const { neighbours } = relationKind(relation)
  return `${entityKind(type).plural} ${neighbours[type] ?? neighbours.any}`
}

const order = entityKinds.toSorted((a, b) => Number(b.drawn) - Number(a.drawn)).map(({ type }) => type)

/**
 * Groups in the order in which they are offered: people, bodies, partnerships and programmes before what is evidence.
 */
export const inOffer = (rows: readonly ExpansionCount[]): ExpansionCount[] =>
  rows.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
