import { useState } from 'preact/hooks'
import { OPEN } from '../../../schema/bounds.ts'
import { relationKind } from '../../../schema/kinds/find.ts'
import { formatDate } from '../../../schema/time.ts'
import { contains } from '../../../schema/found-by.ts'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { Store } from '../../state/store.ts'
import { EmptyPicture } from '../stage/empty-picture.tsx'
import { badgeWords } from '../marks/badge.tsx'
import { type Find, FindField, NothingDrawn } from './find-field.tsx'
import { fullName } from '../marks/full-name.ts'
import { Pick } from './pick.tsx'
import { isAct } from '../../state/view/act.ts'
import { lastConfirmed } from '../../state/view/period.ts'
import { capital, counted } from '../../state/view/plain-words.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** Screens on which each row is a card, as in twins.css. */
const CARDS = '(max-width: 48rem)'

/** A drawn tie with its ends, or a thing that has none. */
interface Row {
  readonly id: string
  readonly edge: DrawnEdge | null
  readonly ends: { readonly from: string; readonly to: string | null }
  readonly words: Readonly<Record<Column, string>>
}

const columns = [
  { id: 'from', title: 'Who or what' },
  { id: 'tie', title: 'Link' },
  { id: 'to', title: 'Where' },
  { id: 'start', title: 'Start' },
  { id: 'end', title: 'End' },
  { id: 'holds', title: 'On the day', between: 'Between the two days' },
] as const satisfies readonly { readonly id: string; readonly title: string; readonly between?: string }[]
type Column = (typeof columns)[number]['id']

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
/** Stands behind every end that is known. */
const STILL_OPEN = '9999-12-31'
function sortKey({ edge, words }: Row, column: Column): string {
  if (column === 'start') return edge?.bounds.latestStart ?? ''
  if (column !== 'end') return words[column]
  if (edge !== null && isAct(edge)) return ''
  return edge?.end === OPEN ? STILL_OPEN : (edge?.bounds.latestEnd ?? edge?.bounds.earliestEnd ?? '')
}

interface Sort {
  readonly by: Column
  readonly down: boolean
}

function rowsOf(store: Store, find: string, sort: Sort): readonly Row[] {
  const { nodes, edges } = store.drawing.value
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
  return [...ties, ...alone]
    .filter(({ words }) => contains(`${words.from} ${words.tie} ${words.to}`, find))
    .sort((a, b) => sortKey(a, sort.by).localeCompare(sortKey(b, sort.by), 'en-GB') * (sort.down ? -1 : 1))
}

function Cell({ row, column, store }: { row: Row; column: Column; store: Store }) {
  const id = column === 'tie' ? row.edge?.id : column === 'from' || column === 'to' ? row.ends[column] : null
  return (
    <>
      {id === null || id === undefined ? (
        <Isolated text={row.words[column]} />
      ) : (
        <Pick id={id} store={store}>
          <Isolated text={row.words[column]} />
        </Pick>
      )}
    </>
  )
}

/** Sorts where the heads of the columns have no room. */
function SortBy({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <p class="sort-by">
      <label>
        Sort by{' '}
        <select
          class="select"
          value={sort.by}
          onChange={(event) => onSort({ by: event.currentTarget.value as Column, down: false })}
        >
          {columns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon={sort.down ? 'down' : 'up'}
        label="Last first"
        pressed={sort.down}
        onPress={() => onSort({ ...sort, down: !sort.down })}
      />
    </p>
  )
}

const captionOf = (rows: readonly Row[], ties: number): string => {
  const alone = rows.filter(({ edge }) => edge === null).length
  return (
    `${rows.length - alone} of ${ties} links that are ` +
    `drawn${alone === 0 ? '' : `, and ${counted(alone, 'node')} without any`}. Choose a link to see who says ` +
    'so, a name to see all about it.'
  )
}

/**
 * Every drawn tie as a row of a table, and every thing that has none; a press on a tie or a name does what its line or
 * shape does in the picture.
 */
export function TableTwin({ store, find }: { store: Store; find: Find }) {
  const [sort, setSort] = useState<Sort>({ by: 'from', down: false })
  const cards = useMedia(CARDS)
  const rows = rowsOf(store, find.text, sort)
  const titleOf = (column: (typeof columns)[number]): string =>
    'between' in column && store.view.value.compareWith !== null ? column.between : column.title
  const { selection } = store.view.value
  const { nodes, edges } = store.drawing.value
  if (nodes.length === 0)
    return (
      <div class="table-view">
        <EmptyPicture store={store} />
      </div>
    )
  return (
    <div class="table-view">
      <FindField {...find} />
      {rows.length === 0 && <NothingDrawn find={find.text} />}
      {cards && rows.length > 0 && <SortBy sort={sort} onSort={setSort} />}
      <table class="grid-table" hidden={rows.length === 0}>
        <caption>{captionOf(rows, edges.length)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={sort.by !== column.id ? 'none' : sort.down ? 'descending' : 'ascending'}
              >
                {cards ? (
                  titleOf(column)
                ) : (
                  <button
                    type="button"
                    onClick={() => setSort({ by: column.id, down: sort.by === column.id && !sort.down })}
                  >
                    {titleOf(column)} {sort.by === column.id && <Icon name={sort.down ? 'down' : 'up'} size={14} />}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-selected={selection.includes(row.id) || undefined}>
              {columns.map((column) => (
                <td key={column.id} data-label={titleOf(column)} data-empty={row.words[column.id] === '' || undefined}>
                  <Cell row={row} column={column.id} store={store} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
