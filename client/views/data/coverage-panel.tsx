import type { RefObject } from 'preact'
import type { CoverageAnswer } from '../../api/coverage.ts'
import { leavesOut } from '../time/span.ts'
import { formatDate } from '../../../schema/time.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { columnsOf, coverageRows } from './coverage-columns.ts'
import { Failed } from '../page/failed.tsx'
import { openEntity } from '../marks/open-entity.ts'
import { counted } from '../../state/view/plain-words.ts'
import { Isolated } from '../../parts/isolated.tsx'

const levelOf = (count: number): number => (count === 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : 3)

/** A column's name, short for the eye and in full for a screen reader. */
const shortName = (column: string): string =>
  column.length === 4 ? `’${column.slice(2)}` : formatDate(column).slice(0, 3)

interface MatrixProps {
  readonly cells: CoverageAnswer
  readonly store: Store
  /** The year whose months are shown; null shows all years. */
  readonly year: string | null
  readonly onYear: (year: string) => void
  readonly region: RefObject<HTMLDivElement | null>
}

type ColumnProps = Pick<MatrixProps, 'year' | 'onYear'> & {
  readonly column: string
  /** Whether the day shown is in it. */
  readonly isShown: boolean
}

/** A column's head: of a year the way to its months. */
function ColumnHead({ column, year, onYear, isShown }: ColumnProps) {
  const short = <span aria-hidden="true">{shortName(column)}</span>
  if (year === null)
    return (
      <button type="button" class="link" onClick={() => onYear(column)}>
        {short}
        <span class="visually-hidden">
          {column}
          {isShown && ', the year shown'}: its months
        </span>
      </button>
    )
  return (
    <>
      {short}
      <span class="visually-hidden">
        {formatDate(column)}
        {isShown && ', the month shown'}
      </span>
    </>
  )
}

interface RowProps {
  readonly row: ReturnType<typeof coverageRows>[number]
  readonly columns: readonly string[]
  readonly store: Store
}

function Row({ row, columns, store }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => openEntity(store, row.id)}>
          <Isolated text={row.name} />
        </button>
      </th>
      {columns.map((column) => {
        const count = row.counts.get(column) ?? 0
        return (
          <td key={column} data-level={levelOf(count)}>
            {count === 0 ? <span class="soft">–</span> : count}
          </td>
        )
      })}
    </tr>
  )
}

function Matrix({ cells, store, year, onYear, region }: MatrixProps) {
  const shown = store.day.value.slice(0, year === null ? 4 : 7)
  const place = useRef<HTMLTableCellElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest', inline: 'end' }), [shown, year])
  const columns = columnsOf(cells, year)
  const isShown = (column: string) => column === shown
  return (
    // It scrolls where there are many columns, so it must be reachable by keyboard.
    <div
      ref={region}
      class="coverage"
      data-months={year !== null || undefined}
      tabIndex={0}
      role="region"
      aria-label={`Statements confirmed by organisation and ${year === null ? 'year' : `month of ${year}`}`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            {columns.map((each) => (
              <th key={each} scope="col" ref={isShown(each) ? place : null} data-shown={isShown(each) || undefined}>
                <ColumnHead column={each} year={year} onYear={onYear} isShown={isShown(each)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverageRows(cells, year).map((row) => (
            <Row key={row.id} row={row} columns={columns} store={store} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function InAll({ store }: { store: Store }) {
  const stats = store.answers.stats.value.value
  if (stats === null) return null
  const { documents, statements, covers } = stats
  return (
    <p class="soft small">
      In all: {counted(documents, 'document')}, {counted(statements, 'statement')}, from {formatDate(covers.start)} to{' '}
      {formatDate(covers.end)}.{' '}
      {leavesOut(covers, store.answers.facets.value.value) && 'Years that lie far from all others have no column here.'}
    </p>
  )
}

function Heading({ store, year, onAll }: { store: Store; year: string | null; onAll: () => void }) {
  return (
    <header class="subject">
      <CardHeading store={store}>How much evidence there is</CardHeading>
      <p>
        {year === null
          ? 'The most statements that are confirmed for an organisation in one month of each year. A year ' +
            'opens its months.'
          : `The statements that are confirmed for an organisation in each month of ${year}.`}{' '}
        A dash is silence: no source here confirms anything for that {year === null ? 'year' : 'month'}, which does not
        mean that nothing happened.
      </p>
      {year !== null && (
        <button type="button" class="button quiet" onClick={onAll}>
          All years
        </button>
      )}
      <InAll store={store} />
    </header>
  )
}

/** How much evidence there is, by organisation and year or month, so that silence is not taken for absence. */
export function CoveragePanel({ store }: { store: Store }) {
  const { state, value } = store.answers.coverage.value
  const [year, setYear] = useState<string | null>(null)
  const region = useRef<HTMLDivElement>(null)
  // What was pressed is gone, and with it the focus. The panel stays where it is: the way back to all years stands
  // above the table.
  const show = (wanted: string | null) => {
    setYear(wanted)
    region.current?.focus({ preventScroll: true })
  }
  return (
    <CardFrame store={store}>
      <Heading store={store} year={year} onAll={() => show(null)} />
      <Failed answer={store.answers.coverage.value} what="The coverage" store={store} />
      {value === null && state === 'loading' && <Working words="Counting the evidence …" />}
      {value !== null &&
        (value.length === 0 ? (
          <Notice title="No evidence yet">Load documents to see what they cover.</Notice>
        ) : (
          <Matrix cells={value} store={store} year={year} onYear={show} region={region} />
        ))}
    </CardFrame>
  )
}
