import { useMemo, useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Isolated } from '../../parts/isolated.tsx'
import { steady } from '../../parts/steady.ts'
import { MANY, useGrowing } from '../../parts/use-growing.ts'
import { useMedia } from '../../parts/use-media.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import type { View } from '../../state/view/view.ts'
import { EmptyPicture } from '../stage/empty-picture.tsx'
import { type Find, FindField, NothingDrawn } from './find-field.tsx'
import { Pick } from './pick.tsx'
import { type Column, columns, type Row, rowsOf, type Sort } from './table-rows.ts'
import { usePicks } from './use-picks.ts'

/** Screens on which each row is a card, as in twins.css. */
const CARDS = '(max-width: 48rem)'

/** The node or link that a cell names; null for a cell of dates. */
function pickIn({ edge, ends }: Row, column: Column): string | null {
  if (column === 'tie') return edge?.id ?? null
  return column === 'from' || column === 'to' ? ends[column] : null
}

interface LineProps {
  readonly row: Row
  readonly picked: ReadonlySet<string>
  /** Of each column, in order. */
  readonly titles: readonly string[]
  /** Whether each row is a card, in which an empty cell is not there. */
  readonly cards: boolean
}

const Line = steady<LineProps>(
  ({ row, picked, titles, cards }) =>
    [row.id, ...columns.flatMap(({ id }) => [row.words[id], picked.has(pickIn(row, id) ?? '')]), ...titles, cards].join(
      '\n',
    ),
  ({ row, picked, titles, cards }) => (
    <tr data-row={row.id} data-pick={row.id} data-selected={picked.has(row.id) || undefined}>
      {columns.map(({ id }, index) => {
        const [pick, words] = [pickIn(row, id), <Isolated key={id} text={row.words[id]} />]
        const about = { 'data-label': titles[index], 'data-empty': row.words[id] === '' || undefined }
        const stop = cards && row.words[id] === '' ? {} : { 'data-stop': '', tabIndex: -1 }
        return pick === null ? (
          <td key={id} {...about} {...stop}>
            {words}
          </td>
        ) : (
          <td key={id} {...about}>
            <Pick id={pick} picked={picked.has(pick)}>
              {words}
            </Pick>
          </td>
        )
      })}
    </tr>
  ),
)

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

/** How much the table holds, and what a press does. */
function About({ rows, ties }: { rows: readonly Row[]; ties: number }) {
  const alone = rows.filter(({ edge }) => edge === null).length
  return (
    <p class="table-about" id="table-about" hidden={rows.length === 0}>
      {`${rows.length - alone} of ${ties} links that are ` +
        `drawn${alone === 0 ? '' : `, and ${counted(alone, 'node')} without any`}. Choose a link to see who says ` +
        'so, a name to see all about it.'}
    </p>
  )
}

interface HeadProps {
  readonly titles: readonly string[]
  readonly cards: boolean
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The heads of the columns; a press sorts by one, a second the other way round. */
function Head({ titles, cards, sort, onSort }: HeadProps) {
  return (
    <thead>
      <tr data-row={cards ? undefined : ''}>
        {columns.map(({ id }, index) => {
          const by = sort.by === id
          return (
            <th key={id} scope="col" aria-sort={!by ? 'none' : sort.down ? 'descending' : 'ascending'}>
              {cards ? (
                titles[index]
              ) : (
                <button
                  type="button"
                  data-stop=""
                  tabIndex={-1}
                  onClick={() => onSort({ by: id, down: by && !sort.down })}
                >
                  {titles[index]} {by && <Icon name={sort.down ? 'down' : 'up'} size={14} />}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** The table's rows, in the order that is chosen. */
function useSorted(drawing: Drawing, find: string) {
  const [sort, setSort] = useState<Sort>({ by: 'from', down: false })
  const rows = useMemo(() => rowsOf(drawing, find, sort), [drawing, find, sort])
  return { rows, sort, setSort }
}

const titlesOf = ({ compareWith }: View): readonly string[] =>
  columns.map((column) => ('between' in column && compareWith !== null ? column.between : column.title))

/**
 * Every drawn link as a row of a table, and every node that has none; a press on a link or a name does what its line or
 * shape does in the picture.
 */
export function TableTwin({ store, find }: { store: Store; find: Find }) {
  const cards = useMedia(CARDS)
  const drawing = store.drawing.value
  const { rows, sort, setSort } = useSorted(drawing, find.text)
  const picked = new Set(store.view.value.selection)
  const titles = titlesOf(store.view.value)
  const picks = usePicks<HTMLTableElement>(store)
  const grown = useGrowing(rows.length)
  if (drawing.nodes.length === 0)
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
      <About rows={rows} ties={drawing.edges.length} />
      <table
        class="grid-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked by keys, as a grid's are
        role="grid"
        aria-label="Links that are drawn"
        aria-describedby="table-about"
        hidden={rows.length === 0}
        data-many={rows.length > MANY || undefined}
        {...picks}
      >
        <Head titles={titles} cards={cards} sort={sort} onSort={setSort} />
        <tbody>
          {rows.slice(0, grown).map((row) => (
            <Line key={row.id} row={row} picked={picked} titles={titles} cards={cards} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
