import type { CoverageAnswer } from '../../api/coverage.ts'

/** The evidence on one organisation, by column. */
export interface CoverageRow {
  readonly id: string
  readonly name: string
  readonly counts: ReadonlyMap<string, number>
}

const yearOf = (month: string): string => month.slice(0, 4)

/**
 * The columns: the twelve months of a year ('2024-09'), or without one all years from the first to the last with
 * evidence ('2024'), those without any among them.
 */
export function columnsOf(cells: CoverageAnswer, year: string | null): readonly string[] {
  if (year !== null) return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  const years = cells.map(({ month }) => Number(yearOf(month)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => String(first + place))
}

/**
 * One row an organisation, those with the most evidence first: how many statements are confirmed for each month of a
 * year; without one, the most that are confirmed for one month of each year.
 */
export function coverageRows(cells: CoverageAnswer, year: string | null): readonly CoverageRow[] {
  const total = new Map<string, number>()
  for (const { organization, statementCount } of cells)
    total.set(organization.id, (total.get(organization.id) ?? 0) + statementCount)
  const columnOf = (month: string): string => (year === null ? yearOf(month) : month)
  return [...Map.groupBy(cells, ({ organization }) => organization.id)]
    .map(
      ([id, own]): CoverageRow => ({
        id,
        name: own[0]?.organization.name ?? id,
        counts: new Map(
          [...Map.groupBy(own, ({ month }) => columnOf(month))].map(([column, months]) => [
            column,
            Math.max(...months.map(({ statementCount }) => statementCount)),
          ]),
        ),
      }),
    )
    .sort((a, b) => (total.get(b.id) ?? 0) - (total.get(a.id) ?? 0))
}
