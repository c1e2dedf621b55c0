import { entityKinds } from '../../../schema/kinds/entities.ts'
import { contains } from '../../../schema/found-by.ts'
import type { TreeRow } from '../../parts/tree.tsx'
import type { DrawnNode, Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import { Badge } from '../marks/badge.tsx'
import { fullName, kindWords } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { periodWords } from '../../state/view/period.ts'
import { tieFrom } from '../answer/tie-from.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** Rows of a node's ties carry both ids, as a tie is listed under each of its ends. */
export const tieRow = (node: string, tie: string): string => `${node} ${tie}`

function tieRows(node: string, ties: readonly Tie[], selection: readonly string[]): readonly TreeRow[] {
  return ties.map(({ edge, words }) => ({
    id: tieRow(node, edge.id),
    level: 3,
    text: words,
    expanded: null,
    selected: selection.includes(edge.id),
    dim: false,
    content: (
      <span>
        <Isolated text={words} /> <Badge edge={edge} /> <span class="dates">{periodWords(edge)}</span>
      </span>
    ),
  }))
}

interface Tie {
  readonly edge: DrawnEdge
  readonly words: string
}

/**
 * What there is to be seen of a node while `wanted` is looked for: found by its name all of it, else the ties that say
 * it, laid open; null where neither does.
 */
function foundIn(
  node: DrawnNode,
  ties: readonly Tie[],
  wanted: string,
  open: boolean,
): { readonly node: DrawnNode; readonly ties: readonly Tie[]; readonly open: boolean } | null {
  const byName = contains(fullName(node.entity), wanted)
  if (byName) return { node, ties, open }
  const saying = ties.filter(({ words }) => contains(words, wanted))
  return saying.length === 0 ? null : { node, ties: saying, open: true }
}

/**
 * The drawing as an outline: kinds, under them things, under them their ties. `open` holds the ids of things whose ties
 * show; `closed` kinds that are folded.
 */
export function outlineRows(
  drawing: Drawing,
  selection: readonly string[],
  open: ReadonlySet<string>,
  closed: ReadonlySet<string>,
  find: string,
): readonly TreeRow[] {
  const names = new Map(drawing.nodes.map(({ id, entity }) => [id, fullName(entity)]))
  const edgesOf = Map.groupBy(
    drawing.edges.flatMap(
      (edge) =>
        [
          [edge.source, edge],
          [edge.target, edge],
        ] as const,
    ),
    ([id]) => id,
  )
  const tiesOf = (id: string): readonly Tie[] =>
    (edgesOf.get(id) ?? []).map(([, edge]) => ({ edge, words: tieFrom(edge, id, names) }))
  return entityKinds.flatMap((kind): readonly TreeRow[] => {
    const found = drawing.nodes
      .filter(({ entity }) => entity.type === kind.type)
      .flatMap((node) => foundIn(node, tiesOf(node.id), find, open.has(node.id)) ?? [])
      .sort((a, b) => a.node.entity.name.localeCompare(b.node.entity.name, 'en-GB'))
    if (found.length === 0) return []
    const folded = closed.has(kind.type)
    const head: TreeRow = {
      id: kind.type,
      level: 1,
      text: kind.plural,
      expanded: !folded,
      selected: false,
      dim: false,
      content: (
        <strong>
          {kind.plural} <span class="dates">{found.length}</span>
        </strong>
      ),
    }
    if (folded) return [head]
    return [
      head,
      ...found.flatMap(({ node, ties, open: shown }): readonly TreeRow[] => {
        const row: TreeRow = {
          id: node.id,
          level: 2,
          text: node.entity.name,
          expanded: ties.length === 0 ? null : shown,
          selected: selection.includes(node.id),
          dim: node.faded,
          content: (
            <span>
              <KindMark type={node.entity.type} /> <Isolated text={fullName(node.entity)} />{' '}
              <span class="dates">
                {kindWords(node.entity)}
                {node.faded ? ' · no link on this day' : ''}
                {node.more !== null && node.more > 0 ? ` · ${node.more} more around it` : ''}
              </span>
            </span>
          ),
        }
        return shown ? [row, ...tieRows(node.id, ties, selection)] : [row]
      }),
    ]
  })
}
