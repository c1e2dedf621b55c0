import type { OracleTie } from './ties.ts'

/**
 * How many ties each entity is away from the nearest of some, stepping only to entities that are let in; at most
 * `depth`.
 */
export function distances(
  ties: readonly OracleTie[],
  of: readonly string[],
  depth: number,
  lets: (id: string) => boolean,
): Map<string, number> {
  const found = new Map(of.map((id) => [id, 0]))
  for (let level = 1; level <= depth; level += 1)
    for (const [id, distance] of [...found])
      if (distance === level - 1)
        for (const tie of ties) {
          const other = tie.source === id ? tie.target : tie.target === id ? tie.source : undefined
          if (other !== undefined && !found.has(other) && lets(other)) found.set(other, level)
        }
  return found
}
