import type { CoverageAnswer } from '../api/coverage.ts'
import { formatDate } from '../../schema/time.ts'
import { Notice } from '../parts/notice.tsx'
import { Working } from '../parts/working.tsx'
import type { Store } from '../state/store.ts'
import { Failed } from './failed.tsx'
import { openEntity } from './open-entity.ts'
import { counted } from '../state/period.ts'

const SHORT: Intl.DateTimeFormatOptions = { month: 'short', year: '2-digit', timeZone: 'UTC' }
const monthWords = (month: string): string => new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', SHORT)
const levelOf = (count: number): number => (count === 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : 3)

interface Row { readonly id: string; readonly name: string; readonly counts: ReadonlyMap<string, number>; readonly total: number }

function rowsOf(cells: CoverageAnswer): readonly Row[] {
  const rows = [...Map.groupBy(cells, (cell) => cell.organization.id)].map(([id, own]): Row => ({
    id, name: own[0]?.organization.name ?? id,
    counts: new Map(own.map((cell) => [cell.month, cell.statementCount])),
    total: own.reduce((sum, cell) => sum + cell.statementCount, 0),
  }))
  return rows.sort((a, b) => b.total - a.total)
}

function Matrix({ cells, store }: { cells: CoverageAnswer; store: Store }) {
  const months = [...new Set(cells.filter((cell) => cell.statementCount > 0).map((cell) => cell.month))].sort()
  return (
    // It scrolls, so it must be reachable by keyboard.
    <div class="coverage" tabIndex={0} role="region" aria-label="Statements confirmed by organisation and month">
      <table>
        <thead><tr><th scope="col">Organisation</th>{months.map((month) => <th key={month} scope="col">{monthWords(month)}</th>)}</tr></thead>
        <tbody>
          {rowsOf(cells).map((row) => (
            <tr key={row.id}>
              <th scope="row"><button type="button" class="link" onClick={() => openEntity(store, row.id)}>{row.name}</button></th>
              {months.map((month) => {
                const count = row.counts.get(month) ?? 0
                return <td key={month} data-level={levelOf(count)}>{count === 0 ? <span class="soft">–</span> : count}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How much evidence there is, by organisation and month, so that silence is not taken for absence. */
export function CoveragePanel({ store }: { store: Store }) {
  const { state, value } = store.answers.coverage.value
  const stats = store.answers.stats.value.value
  return (
    <>
      <header class="subject">
        <h2>How much evidence there is</h2>
        <p>How many statements are confirmed for each organisation in each month. A dash is silence: it shows that no source here speaks of that month, not that nothing happened. Months without any evidence are left out.</p>
        {stats !== null && <p class="soft small">In all: {counted(stats.documents, 'document')}, {counted(stats.statements, 'statement')}, from {formatDate(stats.covers.start)} to {formatDate(stats.covers.end)}.</p>}
      </header>
      <Failed answer={store.answers.coverage.value} what="The coverage" store={store} />
      {value === null && state === 'loading' && <Working words="Counting the evidence …" />}
      {value !== null && (value.length === 0 ? <Notice title="No evidence yet">Load documents to see what they cover.</Notice> : <Matrix cells={value} store={store} />)}
    </>
  )
}
