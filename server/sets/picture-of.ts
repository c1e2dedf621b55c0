/** What joins two nodes of a picture. */
interface Link {
  readonly source: string
  readonly target: string
}

/** Nodes that a picture may have and still be read at a glance; of more, the best joined are drawn. */
const WHOLE = 40
const PART = 24

function neighboursOf(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>()
  for (const { source, target } of links)
    for (const [one, other] of [[source, target] as const, [target, source] as const])
      beside.set(one, (beside.get(one) ?? new Set()).add(other))
  return beside
}

/**
 * Which nodes the first picture of some data shows: all of a few; of many those round what is joined most, then round
 * the next.
 */
export function pictureOf(nodes: readonly string[], links: readonly Link[]): string[] {
  if (nodes.length <= WHOLE) return [...nodes]
  const beside = neighboursOf(links)
  const byLinks = nodes.toSorted((a, b) => (beside.get(b)?.size ?? 0) - (beside.get(a)?.size ?? 0))
  const shown = new Set<string>()
  for (const hub of byLinks) {
    if (shown.size >= PART) break
    shown.add(hub)
    for (const other of beside.get(hub) ?? []) if (shown.size < PART) shown.add(other)
  }
  return [...shown]
}
