import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'

/** The one thing that is true of all of a bundle's ties, or null. */
export function common<Value>(edges: readonly DrawnEdge[], of: (edge: DrawnEdge) => Value): Value | null {
  const values = new Set(edges.map(of))
  const [only] = values
  return values.size === 1 && only !== undefined ? only : null
}
