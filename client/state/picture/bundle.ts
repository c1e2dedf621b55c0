import type { DrawnEdge } from './drawn-edge.ts'

/** The parallel ties between two nodes, drawn as one line. */
export interface Bundle {
  /** The tie's id where it is one; else both ends' ids joined by '~'. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** '3 roles', or the labels of one tie or two. */
  readonly label: string
  readonly edges: readonly DrawnEdge[]
}

/** Letters that the labels of two ties may have together and still be read on a line. */
const READABLE = 36

function wordsFor(edges: readonly DrawnEdge[]): string {
  const labels = new Set(edges.map(({ label }) => label))
  const both = [...labels].join(', ')
  if (edges.length === 2 && labels.size === 2 && both.length <= READABLE) return both
  return `${edges.length} ${edges.every(({ kind }) => kind === 'MEMBERSHIP') ? 'roles' : 'links'}`
}

/** Ties between the same two nodes put together, in either direction. */
export function bundlesOf(edges: readonly DrawnEdge[]): Bundle[] {
  const groups = Map.groupBy(edges, ({ source, target }) =>
    source < target ? `${source}~${target}` : `${target}~${source}`,
  )
  return [...groups].flatMap(([id, group]) => {
    const [first] = group
    if (first === undefined) return []
    const one = group.length === 1
    return [
      {
        id: one ? first.id : id,
        source: first.source,
        target: first.target,
        label: one ? first.label : wordsFor(group),
        edges: group,
      },
    ]
  })
}

/** Whether any of its ties began, ended or changed hands between two compared days. */
export const hasChanged = ({ edges }: Bundle): boolean => edges.some(({ mark }) => mark !== null && mark !== 'KEPT')
