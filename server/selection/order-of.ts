import type { Order as Orders } from '../../schema/kinds/condition.ts'
import type { Order } from './page.ts'

/**
 * How a list is sorted: by what its `orderBy` says, without one by the first of its orders. Throws where the row of its
 * kind does not say what that is.
 */
export function orderOf(of: { readonly typename: string; readonly order: Orders }, orderBy: unknown): Order {
  const [name = '', direction] =
    orderBy == null ? Object.keys(of.order).slice(0, 1) : String(orderBy).split(/_(?=ASC$|DESC$)/)
  const by = of.order[name]
  if (by === undefined) throw new TypeError(`'${name}' is no order of ${of.typename} in its row of schema/kinds.`)
  const descending = direction === 'DESC'
  return typeof by === 'string' ? { by, descending } : { by: name, counts: by.counts, descending }
}

const COUNTS = {
  Statement: (row: string) => `COUNT { (${row})<-[:FROM|TO|THROUGH]-() }`,
  Tie: (row: string) => `COUNT { (${row})<-[:FROM|TO|THROUGH]-(:Tie) }`,
  Citing: (row: string) => `COUNT { MATCH (${row})<-[:CITES]-(citing) RETURN DISTINCT citing }`,
}

/** Cypher of what a list is sorted by. */
export const sortValue = (row: string, { by, counts }: Pick<Order, 'by' | 'counts'>): string =>
  counts === undefined ? `${row}.${by}` : COUNTS[counts](row)

/** Conditions by which only rows that have what is sorted by are listed; an index serves where they are said. */
export const numbered = (row: string, order: Order): string[] => [
  ...(order.counts === undefined ? [`${row}.${order.by} IS NOT NULL`] : []),
  `${row}.id IS NOT NULL`,
]
