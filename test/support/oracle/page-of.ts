type Args = Readonly<Record<string, unknown>>

/** The page of rows that a list's arguments ask for, as a connection. */
export function pageOf<Node, Row extends { readonly node: Node }>(rows: readonly Row[], args: Args) {
  const [first, last] = [args['first'] as number | null, args['last'] as number | null]
  const size = last ?? first ?? 100
  const edges = last == null ? rows.slice(0, size) : rows.slice(Math.max(rows.length - size, 0))
  const more = rows.length > size
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    totalCount: rows.length,
    pageInfo: { hasNextPage: last == null && more, hasPreviousPage: last != null && more },
  }
}
