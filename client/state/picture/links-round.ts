import type { DrawnEdge } from './drawn-edge.ts'
import type { Position } from './picture.ts'

type Places = Readonly<Record<string, Position>>

/** How far round from twelve o'clock one place lies from another, clockwise, from 0 to 2π. */
function bearing(from: Position | undefined, to: Position | undefined): number {
  if (from === undefined || to === undefined) return 0
  const angle = Math.atan2(to.x - from.x, from.y - to.y)
  return angle < 0 ? angle + 2 * Math.PI : angle
}

/**
 * The drawn links of a node in the order in which one goes round them: clockwise from the top where it is known where
 * they lie, parallel ones together.
 */
export function linksRound(
  { edges }: { readonly edges: readonly DrawnEdge[] },
  node: string,
  places: Places = {},
): readonly DrawnEdge[] {
  const far = ({ source, target }: DrawnEdge) => (source === node ? target : source)
  return edges
    .filter(({ source, target }) => source === node || target === node)
    .map((edge) => ({ edge, at: bearing(places[node], places[far(edge)]) }))
    .sort((a, b) => a.at - b.at || far(a.edge).localeCompare(far(b.edge)))
    .map(({ edge }) => edge)
}
