/** What was found around some entities, without the last level. */
export interface Nearest {
  /** The starting entities, then the others, nearest first. */
  readonly ids: readonly string[]
  /** Those of the outermost level, whose neighbours are the next. */
  readonly frontier: readonly string[]
  /** Starting entities that do not exist. */
  readonly unknown: readonly string[]
}

/**
 * Neighbours of some entities, not among `seen`, in order and at most `limit`; and which of the entities do not exist.
 */
export type NeighboursOf = (
  near: readonly string[],
  seen: readonly string[],
  limit: number,
) => Promise<{ readonly ids: readonly string[]; readonly unknown: readonly string[] }>

/**
 * The entities up to `depth` ties away, level by level, at most `limit`. A smaller limit gives the beginning of what a
 * larger one gives.
 * Each level is one question; none asks for more than what is still missing.
 */
export async function nearest(
  of: readonly string[],
  depth: number,
  limit: number,
  neighboursOf: NeighboursOf,
): Promise<Nearest> {
  const unknown: string[] = []
  let found = [...of]
  let frontier: readonly string[] = of
  for (let level = 0; level < depth && frontier.length > 0 && found.length < limit; level += 1) {
    const next = await neighboursOf(frontier, found, limit - found.length)
    unknown.push(...next.unknown)
    frontier = next.ids
    found = [...found, ...frontier]
  }
  return { ids: found, frontier, unknown }
}
