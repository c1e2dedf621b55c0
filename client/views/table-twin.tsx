import { useState } from 'preact/hooks'
import { relationKind } from '../../schema/kinds.ts'
import { formatDate } from '../../schema/time.ts'
import { Icon } from '../parts/icon.tsx'
import { Notice } from '../parts/notice.tsx'
import { select } from '../state/actions/look.ts'
import type { DrawnEdge } from '../state/drawing.ts'
import type { Store } from '../state/store.ts'
import { badgeWords } from './badge.tsx'
import { FindField } from './find-field.tsx'
import { fullName } from './full-name.ts'
import { capital, lastConfirmed } from '../state/period.ts'

interface Row { readonly edge: DrawnEdge; readonly from: string; readonly tie: string; readonly to: string; readonly start: string; readonly end: string; readonly holds: string }

const columns = [
  { id: 'from', title: 'Who or what' }, { id: 'tie', title: 'Tie' }, { id: 'to', title: 'Where' },
  { id: 'start', title: 'Start' }, { id: 'end', title: 'End' }, { id: 'holds', title: 'On the day' },
] as const
type Column = (typeof columns)[number]['id']

/** How far a start or an end is known: as the source gives it, or what follows for it. */
const startOf = ({ start, bounds }: DrawnEdge): string => (start === null && bounds.latestStart !== null ? `by ${formatDate(bounds.latestStart)}` : formatDate(start))
function endOf({ end, bounds }: DrawnEdge): string {
  const confirmed = end === null ? lastConfirmed(bounds) : null
  return confirmed === null ? formatDate(end) : `not known; last confirmed ${formatDate(confirmed)}`
}
const sortKey = (row: Row, column: Column): string => (column === 'start' ? row.edge.bounds.latestStart ?? '' : column === 'end' ? row.edge.bounds.earliestEnd ?? '' : row[column])

function rowsOf(store: Store, find: string, sort: { readonly by: Column; readonly down: boolean }): readonly Row[] {
  const { nodes, edges } = store.drawing.value
  const names = new Map(nodes.map(({ id, entity }) => [id, fullName(entity)]))
  const rows = edges.map((edge): Row => ({
    edge, from: names.get(edge.source) ?? edge.source, to: names.get(edge.target) ?? edge.target,
    tie: edge.kind === 'MEMBERSHIP' || edge.kind === 'PARTICIPATION' ? capital(edge.label) : capital(relationKind(edge.kind).label),
    start: startOf(edge), end: endOf(edge), holds: capital(badgeWords(edge) ?? 'certainly'),
  }))
  const wanted = find.trim().toLowerCase()
  return rows
    .filter((row) => `${row.from} ${row.tie} ${row.to}`.toLowerCase().includes(wanted))
    .sort((a, b) => sortKey(a, sort.by).localeCompare(sortKey(b, sort.by), 'en-GB') * (sort.down ? -1 : 1))
}

/** Every drawn tie as a row of a table; a press on one shows its evidence. */
export function TableTwin({ store }: { store: Store }) {
  const [find, setFind] = useState('')
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({ by: 'from', down: false })
  const rows = rowsOf(store, find, sort)
  const { selection } = store.view.value
  const open = (edge: DrawnEdge) => store.adjust(select([edge.id]))
  if (store.drawing.value.edges.length === 0) return <div class="table-view"><Notice title="No tie is drawn">Move the date, switch ‘any time’ on, or draw more of the graph.</Notice></div>
  return (
    <div class="table-view">
      <FindField text={find} onText={setFind} />
      <table class="grid-table">
        <caption>{rows.length} of {store.drawing.value.edges.length} ties that are drawn. Choose a tie to see who says so.</caption>
        <thead>
          <tr>{columns.map((column) => (
            <th key={column.id} scope="col" aria-sort={sort.by !== column.id ? 'none' : sort.down ? 'descending' : 'ascending'}>
              <button type="button" onClick={() => setSort({ by: column.id, down: sort.by === column.id && !sort.down })}>{column.title} {sort.by === column.id && <Icon name={sort.down ? 'down' : 'up'} size={14} />}</button>
            </th>
          ))}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.edge.id} data-selected={selection.includes(row.edge.id) || undefined} onPointerEnter={() => { store.hovered.value = [row.edge.id] }} onPointerLeave={() => { store.hovered.value = [] }}>
              {columns.map((column) => (
                <td key={column.id} data-label={column.title}>{column.id === 'tie' ? <button type="button" class="link" onClick={() => open(row.edge)}>{row.tie}</button> : row[column.id]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
