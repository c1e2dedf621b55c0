import type { Edge } from './edge.ts'

/** The entities at the ends of some links, each once. */
export const endsOf = (edges: readonly Pick<Edge, 'source' | 'target'>[]): string[] => [
  ...new Set(edges.flatMap(({ source, target }) => [source, target])),
]
