import { OPEN } from '../../../schema/bounds.ts'
import { finder } from '../../../schema/found-by.ts'
import { relationKind } from '../../../schema/kinds/find.ts'
import { formatDate } from '../../../schema/time.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import { isAct } from '../../state/view/act.ts'
import { lastConfirmed } from '../../state/view/period.ts'
import { capital } from '../../state/view/plain-words.ts'
import { badgeWords } from '../marks/badge.tsx'
import { fullName } from '../marks/full-name.ts'

/** A drawn link with its ends, or a node that has none. */
export interface Row {
  readonly id: string
  readonly edge: DrawnEdge | null
  readonly ends: { readonly from: string; readonly to: string | null }
  readonly words: Readonly<Record<Column, string>>
}

export const columns = [
  { id: 'from', title: 'Who or what' },
  { id: 'tie', title: 'Link' },
  { id: 'to', title: 'Where' },
  { id: 'start', title: 'Start' },
  { id: 'end', title: 'End' },
  { id: 'holds', title: 'On the day', between: 'Between the two days' },
] as const satisfies readonly { readonly id: string; readonly title: string; readonly between?: string }[]
export type Column = (typeof columns)[number]['id']

/** How far a start or an end is known: as the source gives it, or what follows for it. */
const startOf = ({ start, bounds }: DrawnEdge): string =>
  start === null && bounds.latestStart !== null ? `by ${formatDate(bounds.latestStart)}` : formatDate(start)
function endOf(edge: DrawnEdge): string {
  const { end, bounds } = edge
  if (isAct(edge)) return ''
  if (end === null && bounds.latestEnd !== null) return `by ${formatDate(bounds.latestEnd)}`
  const confirmed = end === null ? lastConfirmed(edge) : null
  return confirmed === null ? formatDate(end) : `not known; not before ${formatDate(confirmed)}`
}
const inOrder = new Intl.Collator('en-GB').compare

/** Stands behind every end that is known. */
const STILL_OPEN = '9999-12-31'
function sortKey({ edge, words }: Row, column: Column): string {
  if (column === 'start') return edge?.bounds.latestStart ?? ''
  if (column !== 'end') return words[column]
  if (edge !== null && isAct(edge)) return ''
  return edge?.end === OPEN ? STILL_OPEN : (edge?.bounds.latestEnd ?? edge?.bounds.earliestEnd ?? '')
}

/** What the table is sorted by. */
export interface Sort {
  readonly by: Column
  readonly down: boolean
}

/** The drawing as rows that have what is looked for, in order. */
export function rowsOf({ nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>, find: string, sort: Sort): readonly Row[] {
  const names = new Map(nodes.map(({ id, entity }) => [id, fullName(entity)]))
  const nameOf = (id: string) => names.get(id) ?? id
  const ties = edges.map(
    (edge): Row => ({
      id: edge.id,
      edge,
      ends: { from: edge.source, to: edge.target },
      words: {
        from: nameOf(edge.source),
        to: nameOf(edge.target),
        start: startOf(edge),
        end: endOf(edge),
        holds: capital(badgeWords(edge) ?? 'certainly'),
        tie:
          edge.kind === 'MEMBERSHIP' || edge.kind === 'PARTICIPATION'
            ? capital(edge.label)
            : capital(relationKind(edge.kind).label),
      },
    }),
  )
  const alone = nodes
    .filter(({ degree }) => degree === 0)
    .map(
      ({ id }): Row => ({
        id,
        edge: null,
        ends: { from: id, to: null },
        words: { from: nameOf(id), tie: 'No link is drawn', to: '', start: '', end: '', holds: '' },
      }),
    )
  const has = finder(find)
  return [...ties, ...alone]
    .filter(({ words }) => has(`${words.from} ${words.tie} ${words.to}`))
    .sort((a, b) => inOrder(sortKey(a, sort.by), sortKey(b, sort.by)) * (sort.down ? -1 : 1))
}
