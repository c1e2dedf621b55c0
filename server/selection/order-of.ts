import type { Order as Orders } from '../../schema/kinds/condition.ts'
import type { Order } from './page.ts'

/**
 * How a list is sorted: by what its `orderBy` says, without one by the first of its orders. Throws where the row of its
 * kind does not say what that is.
 */
export function orderOf(of: { typename: string; order: Orders }, orderBy: unknown): Order {
  const [name = '', direction] =
    orderBy == null ? Object.keys(of.order).slice(0, 1) : String(orderBy).split(/_(?=ASC$|DESC$)/)
  const by = of.order[name]
  if (by === undefined) throw new TypeError(`'${name}' is no order of ${of.typename} in its row of schema/kinds.`)
  return { by, descending: direction === 'DESC' }
}
