import { entityKinds } from '../../schema/kinds.ts'
import type { TreeRow } from '../parts/tree.tsx'
import type { DrawnEdge, Drawing } from '../state/drawing.ts'
import { Badge } from './badge.tsx'
import { fullName, kindWords } from './full-name.ts'
import { KindMark } from './kind-mark.tsx'
import { periodWords } from '../state/period.ts'
import { tieFrom } from './tie-from.ts'

/** Rows of a node's ties carry both ids, as a tie is listed under each of its ends. */
export const tieRow = (node: string, tie: string): string => `${node} ${tie}`

function tieRows(drawing: Drawing, node: string, edges: readonly DrawnEdge[], selection: readonly string[]): readonly TreeRow[] {
  const names = new Map(drawing.nodes.map(({ id, entity }) => [id, fullName(entity)]))
  return edges.map((edge) => {
    const words = tieFrom(edge, node, names)
    return {
      id: tieRow(node, edge.id), level: 3, text: words, expanded: null, selected: selection.includes(edge.id), dim: false,
      content: <span>{words} <Badge edge={edge} /> <span class="dates">{periodWords(edge)}</span></span>,
    }
  })
}

/** The drawing as an outline: kinds, under them things, under them their ties. `open` holds the ids of things whose ties show; `closed` kinds that are folded. */
export function outlineRows(drawing: Drawing, selection: readonly string[], open: ReadonlySet<string>, closed: ReadonlySet<string>, find: string): readonly TreeRow[] {
  const wanted = find.trim().toLowerCase()
  const edgesOf = Map.groupBy(drawing.edges.flatMap((edge) => [[edge.source, edge], [edge.target, edge]] as const), ([id]) => id)
  return entityKinds.flatMap((kind): readonly TreeRow[] => {
    const nodes = drawing.nodes
      .filter(({ entity }) => entity.type === kind.type && fullName(entity).toLowerCase().includes(wanted))
      .sort((a, b) => a.entity.name.localeCompare(b.entity.name, 'en-GB'))
    if (nodes.length === 0) return []
    const folded = closed.has(kind.type)
    const head: TreeRow = {
      id: kind.type, level: 1, text: kind.plural, expanded: !folded, selected: false, dim: false,
      content: <strong>{kind.plural} <span class="dates">{nodes.length}</span></strong>,
    }
    if (folded) return [head]
    return [head, ...nodes.flatMap((node): readonly TreeRow[] => {
      const edges = (edgesOf.get(node.id) ?? []).map(([, edge]) => edge)
      const row: TreeRow = {
        id: node.id, level: 2, text: node.entity.name, expanded: edges.length === 0 ? null : open.has(node.id), selected: selection.includes(node.id), dim: node.faded,
        content: (
          <span>
            <KindMark type={node.entity.type} /> {fullName(node.entity)} <span class="dates">{kindWords(node.entity)}{node.faded ? ' · no tie on this day' : ''}{node.more !== null && node.more > 0 ? ` · ${node.more} more around it` : ''}</span>
          </span>
        ),
      }
      return open.has(node.id) ? [row, ...tieRows(drawing, node.id, edges, selection)] : [row]
    })]
  })
}
