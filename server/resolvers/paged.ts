import { Connection, type Cursor, pageOf } from '../selection/page.ts'
import type { Args } from './arguments.ts'

/**
 * A page of a list that was worked out as a whole. `keyOf` tells its rows apart; a cursor whose row is gone leads to
 * where it stood. Throws as `pageOf` does.
 */
export function paged<Item>(items: readonly Item[], keyOf: (item: Item) => string, args: Args, list: string) {
  const page = pageOf(args, list)
  const rows = items.map((item, index) => ({ item, cursor: [index, keyOf(item)] as Cursor }))
  const placeOf = ([index, key]: Cursor): number => {
    const place = rows.findIndex(({ cursor }) => cursor[1] === key)
    return place < 0 ? (index as number) : place
  }
  const [start, end] = page.backwards ? [page.until, page.cursor] : [page.cursor, page.until]
  const between = rows.slice(start === null ? 0 : placeOf(start) + 1, end === null ? rows.length : placeOf(end))
  const read = (page.backwards ? between.toReversed() : between).slice(0, page.size + 1)
  const { nodes, edges, totalCount, pageInfo } = new Connection(read, items.length, page)
  return {
    totalCount,
    pageInfo,
    nodes: nodes.map(({ item }) => item),
    edges: edges.map(({ node, cursor }) => ({ node: node.item, cursor })),
  }
}
