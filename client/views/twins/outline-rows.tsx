import { finder } from '../../../schema/found-by.ts'
import { type EntityKind, entityKinds } from '../../../schema/kinds/entities.ts'
import { Isolated } from '../../parts/isolated.tsx'
import type { TreeRow } from '../../parts/tree-row.tsx'
import type { DrawnNode, Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import { periodWords } from '../../state/view/period.ts'
import { tieFrom } from '../answer/tie-from.ts'
import { Badge, badgeWords } from '../marks/badge.tsx'
import { fullName, kindWords } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'

/** Rows of a node's ties carry both ids, as a tie is listed under each of its ends. */
export const tieRow = (node: string, tie: string): string => `${node} ${tie}`

interface Tie {
  readonly edge: DrawnEdge
  readonly words: string
}

/** A node, how many ties are under it, and those of them that are laid open; null while none is. */
interface Found {
  readonly node: DrawnNode
  readonly count: number
  readonly ties: readonly Tie[] | null
}

/** What rules which rows there are, and how they look. */
export interface Folding {
  readonly selection: readonly string[]
  /** Ids of nodes whose ties show. */
  readonly open: ReadonlySet<string>
  /** Kinds that are folded. */
  readonly closed: ReadonlySet<string>
  /** What is looked for; empty for all. */
  readonly find: string
}

const inOrder = new Intl.Collator('en-GB').compare

function tieTreeRow(node: string, { edge, words }: Tie, selected: ReadonlySet<string>): TreeRow {
  const period = periodWords(edge)
  return {
    id: tieRow(node, edge.id),
    level: 3,
    text: words,
    look: `${words}\t${period}\t${badgeWords(edge)}`,
    expanded: null,
    selected: selected.has(edge.id),
    dim: false,
    draw: () => (
      <span>
        <Isolated text={words} /> <Badge edge={edge} /> <span class="dates">{period}</span>
      </span>
    ),
  }
}

function nodeRow({ node, count, ties }: Found, selected: ReadonlySet<string>): TreeRow {
  const { entity, faded, more } = node
  const name = fullName(entity)
  const about =
    kindWords(entity) +
    (faded ? ' · no link on this day' : '') +
    (more !== null && more > 0 ? ` · ${more} more around it` : '')
  return {
    id: node.id,
    level: 2,
    text: entity.name,
    look: `${name}\t${about}`,
    expanded: count === 0 ? null : ties !== null,
    selected: selected.has(node.id),
    dim: faded,
    draw: () => (
      <span>
        <KindMark type={entity.type} /> <Isolated text={name} /> <span class="dates">{about}</span>
      </span>
    ),
  }
}

const kindRow = ({ type, plural }: EntityKind, count: number, folded: boolean): TreeRow => ({
  id: type,
  level: 1,
  text: plural,
  look: String(count),
  expanded: !folded,
  selected: false,
  dim: false,
  draw: () => (
    <strong>
      {plural} <span class="dates">{count}</span>
    </strong>
  ),
})

const tiesBy = ({ edges }: Drawing): Map<string, DrawnEdge[]> => {
  const ties = new Map<string, DrawnEdge[]>()
  for (const edge of edges)
    for (const id of new Set([edge.source, edge.target])) {
      const known = ties.get(id)
      if (known === undefined) ties.set(id, [edge])
      else known.push(edge)
    }
  return ties
}

/**
 * The drawing as an outline: kinds, under them nodes, under them their ties. Of a node that is found by its name all
 * ties are there; else those that say what is looked for, laid open.
 */
export function outlineRows(drawing: Drawing, { selection, open, closed, find }: Folding): readonly TreeRow[] {
  const has = finder(find)
  const selected = new Set(selection)
  const names = new Map(drawing.nodes.map(({ id, entity }) => [id, fullName(entity)]))
  const ties = tiesBy(drawing)
  const foundIn = (node: DrawnNode): Found[] => {
    const edges = ties.get(node.id) ?? []
    // Of those that stay folded no words are made.
    const said = () => edges.map((edge): Tie => ({ edge, words: tieFrom(edge, node.id, names) }))
    if (has(fullName(node.entity))) return [{ node, count: edges.length, ties: open.has(node.id) ? said() : null }]
    const saying = said().filter(({ words }) => has(words))
    return saying.length === 0 ? [] : [{ node, count: saying.length, ties: saying }]
  }
  const byType = Map.groupBy(drawing.nodes, ({ entity }) => entity.type)
  return entityKinds.flatMap((kind): readonly TreeRow[] => {
    const found = (byType.get(kind.type) ?? [])
      .flatMap(foundIn)
      .sort((a, b) => inOrder(a.node.entity.name, b.node.entity.name))
    if (found.length === 0) return []
    const folded = closed.has(kind.type)
    const head = kindRow(kind, found.length, folded)
    if (folded) return [head]
    const below = found.flatMap((one) => [
      nodeRow(one, selected),
      ...(one.ties ?? []).map((tie) => tieTreeRow(one.node.id, tie, selected)),
    ])
    return [head, ...below]
  })
}
