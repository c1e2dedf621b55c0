import type { Sign } from './comparison.ts'
import { type DrawnEdge, isCertain, isPossible } from './drawn-edge.ts'

/** The parallel ties between two nodes, drawn as one line. */
export interface Bundle {
  /** The tie's id where it is one; else both ends' ids joined by '~'. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** '3 roles, 1 possible', or the labels of one tie or two. */
  readonly label: string
  readonly edges: readonly DrawnEdge[]
}

/** Letters that the labels of two ties may have together and still be read on a line. */
const READABLE = 36

/** The ties that are only possible on the day where others beside them are certain; none where all are alike. */
export const possibleAmong = (edges: readonly DrawnEdge[]): readonly DrawnEdge[] =>
  edges.some(isCertain) ? edges.filter(isPossible) : []

function wordsFor(edges: readonly DrawnEdge[]): string {
  const possible = possibleAmong(edges)
  const certainFirst = [...edges.filter((edge) => !possible.includes(edge)), ...possible]
  const both = certainFirst.map((edge) => `${possible.includes(edge) ? 'possibly ' : ''}${edge.label}`).join(', ')
  const [first, second] = edges
  if (edges.length === 2 && first?.label !== second?.label && both.length <= READABLE) return both
  const all = `${edges.length} ${edges.every(({ kind }) => kind === 'MEMBERSHIP') ? 'roles' : 'links'}`
  return possible.length === 0 ? all : `${all}, ${possible.length} possible`
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

/** What two compared days did to all of its ties, as a sign on its line tells it; null for no one thing, or for none. */
export function signOf({ edges }: Pick<Bundle, 'edges'>): Sign | null {
  const [mark = null, ...more] = new Set(edges.map((edge) => edge.mark))
  return more.length > 0 || mark === 'KEPT' ? null : mark
}
