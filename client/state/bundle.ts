import type { DrawnEdge } from './drawing.ts'

/** The parallel ties between two nodes, drawn as one line. */
export interface Bundle {
  /** The tie's id where it is one; else both ends' ids joined by '~'. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** '3 roles' or the one tie's label. */
  readonly label: string
  readonly edges: readonly DrawnEdge[]
}

function wordsFor(edges: readonly DrawnEdge[]): string {
  return `${edges.length} ${edges.every(({ kind }) => kind === 'MEMBERSHIP') ? 'roles' : 'ties'}`
}

/** Ties between the same two nodes put together, in either direction. */
export function bundlesOf(edges: readonly DrawnEdge[]): Bundle[] {
  const groups = Map.groupBy(edges, ({ source, target }) => (source < target ? `${source}~${target}` : `${target}~${source}`))
  return [...groups].flatMap(([id, group]) => {
    const [first] = group
    if (first === undefined) return []
    const one = group.length === 1
    return [{ id: one ? first.id : id, source: first.source, target: first.target, label: one ? first.label : wordsFor(group), edges: group }]
  })
}
