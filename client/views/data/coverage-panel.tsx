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

function Matrix({ cells, store, year, onYear, region }: MatrixProps) {
  const shown = store.day.value.slice(0, year === null ? 4 : 7)
  const place = useRef<HTMLTableCellElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest', inline: 'end' }), [shown, year])
  const columns = columnsOf(cells, year)
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
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                ref={column === shown ? place : null}
                data-shown={column === shown || undefined}
              >
                {year === null ? (
                  <button type="button" class="link" onClick={() => onYear(column)}>
                    <span aria-hidden="true">{shortName(column)}</span>
                    <span class="visually-hidden">
                      {column}
                      {column === shown && ', the year shown'}: its months
                    </span>
                  </button>
                ) : (
                  <>
                    <span aria-hidden="true">{shortName(column)}</span>
                    <span class="visually-hidden">
                      {formatDate(column)}
                      {column === shown && ', the month shown'}
                    </span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverageRows(cells, year).map((row) => (
            <tr key={row.id}>
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
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How much evidence there is, by organisation and year or month, so that silence is not taken for absence. */
export function CoveragePanel({ store }: { store: Store }) {
  const { state, value } = store.answers.coverage.value
  const stats = store.answers.stats.value.value
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
      <header class="subject">
        <CardHeading store={store}>How much evidence there is</CardHeading>
        <p>
          {year === null
            ? 'The most statements that are confirmed for an organisation in one month of each year. A year ' +
              'opens its months.'
            : `The statements that are confirmed for an organisation in each month of ${year}.`}{' '}
          A dash is silence: no source here confirms anything for that {year === null ? 'year' : 'month'}, which does
          not mean that nothing happened.
        </p>
        {year !== null && (
          <button type="button" class="button quiet" onClick={() => show(null)}>
            All years
          </button>
        )}
        {stats !== null && (
          <p class="soft small">
            In all: {counted(stats.documents, 'document')}, {counted(stats.statements, 'statement')}, from{' '}
            {formatDate(stats.covers.start)} to {formatDate(stats.covers.end)}.{' '}
            {leavesOut(stats.covers, store.answers.facets.value.value) &&
              'Years that lie far from all others have no column here.'}
          </p>
        )}
      </header>
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
