/** What was found around some entities. */
export interface Nearest {
  /** The starting entities, then the others, nearest first. */
  readonly ids: readonly string[]
  /** Starting entities that do not exist. */
  readonly unknown: readonly string[]
}

/** Neighbours of some entities, not among `seen`: lists by way of getting there, each in order and cut after `limit`. */
export type NeighboursOf = (near: readonly string[], seen: readonly string[], limit: number) => Promise<readonly { near: string; known: boolean; lists: readonly (readonly string[])[] }[]>

/** The lists of several entities dealt out in turn: the first of every list, then the second of every list, so that none crowds out the others. */
export function dealt(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const found = new Set<string>()
  for (let position = 0; position < longest; position += 1)
    for (const list of lists) {
      const id = list[position]
      if (id !== undefined) found.add(id)
    }
  return [...found]
}

/**
 * The entities up to `depth` ties away, level by level, at most `limit`. A smaller limit gives the beginning of what a larger one gives.
 * Each level is one question; none asks for more than what is still missing.
 */
export async function nearest(of: readonly string[], depth: number, limit: number, neighboursOf: NeighboursOf): Promise<Nearest> {
  const unknown: string[] = []
  let found = [...of]
  let frontier = found
  for (let level = 0; level < depth && frontier.length > 0 && found.length < limit; level += 1) {
    const rows = await neighboursOf(frontier, found, limit - found.length)
    if (level === 0) unknown.push(...rows.filter((row) => !row.known).map((row) => row.near))
    frontier = dealt(rows.flatMap((row) => row.lists)).slice(0, limit - found.length)
    found = [...found, ...frontier]
  }
  return { ids: found, unknown }
}
