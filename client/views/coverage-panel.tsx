import type { CoverageAnswer } from '../api/coverage.ts'
import { formatDate } from '../../schema/time.ts'
import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '../parts/notice.tsx'
import { Working } from '../parts/working.tsx'
import type { Store } from '../state/store.ts'
import { coverageRows, yearsOf } from './coverage-years.ts'
import { Failed } from './failed.tsx'
import { openEntity } from './open-entity.ts'
import { counted } from '../state/period.ts'

const levelOf = (count: number): number => (count === 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : 3)

function Matrix({ cells, store }: { cells: CoverageAnswer; store: Store }) {
  const shown = store.day.value.slice(0, 4)
  const place = useRef<HTMLTableCellElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest', inline: 'end' }), [shown])
  return (
    // It scrolls where there are many years, so it must be reachable by keyboard.
    <div class="coverage" tabIndex={0} role="region" aria-label="Statements confirmed by organisation and year">
      <table>
        <thead><tr><th scope="col">Organisation</th>{yearsOf(cells).map((year) => (
          <th key={year} scope="col" ref={year === shown ? place : null} data-shown={year === shown || undefined}><span aria-hidden="true">’{year.slice(2)}</span><span class="visually-hidden">{year}{year === shown && ', the year shown'}</span></th>
        ))}</tr></thead>
        <tbody>
          {coverageRows(cells).map((row) => (
            <tr key={row.id}>
              <th scope="row"><button type="button" class="link" onClick={() => openEntity(store, row.id)}>{row.name}</button></th>
              {yearsOf(cells).map((year) => {
                const count = row.mostByYear.get(year) ?? 0
                return <td key={year} data-level={levelOf(count)}>{count === 0 ? <span class="soft">–</span> : count}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How much evidence there is, by organisation and year, so that silence is not taken for absence. */
export function CoveragePanel({ store }: { store: Store }) {
  const { state, value } = store.answers.coverage.value
  const stats = store.answers.stats.value.value
  return (
    <>
      <header class="subject">
        <h2>How much evidence there is</h2>
        <p>The most statements that are confirmed for an organisation in one month of each year. A dash is silence: no source here confirms anything for that year, which does not mean that nothing happened.</p>
        {stats !== null && <p class="soft small">In all: {counted(stats.documents, 'document')}, {counted(stats.statements, 'statement')}, from {formatDate(stats.covers.start)} to {formatDate(stats.covers.end)}.</p>}
      </header>
      <Failed answer={store.answers.coverage.value} what="The coverage" store={store} />
      {value === null && state === 'loading' && <Working words="Counting the evidence …" />}
      {value !== null && (value.length === 0 ? <Notice title="No evidence yet">Load documents to see what they cover.</Notice> : <Matrix cells={value} store={store} />)}
    </>
  )
}
