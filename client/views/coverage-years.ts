import type { CoverageAnswer } from '../api/coverage.ts'

/** The evidence on one organisation: of each year, the most statements that are confirmed for one month of it. */
export interface CoverageRow {
  readonly id: string
  readonly name: string
  readonly mostByYear: ReadonlyMap<string, number>
}

const yearOf = (month: string): string => month.slice(0, 4)

/** All years from the first to the last with evidence, those without any among them. */
export function yearsOf(cells: CoverageAnswer): readonly string[] {
  const years = cells.map(({ month }) => Number(yearOf(month)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => String(first + place))
}

/** One row an organisation, those with the most evidence first. */
export function coverageRows(cells: CoverageAnswer): readonly CoverageRow[] {
  const total = new Map<string, number>()
  for (const { organization, statementCount } of cells) total.set(organization.id, (total.get(organization.id) ?? 0) + statementCount)
  return [...Map.groupBy(cells, ({ organization }) => organization.id)].map(([id, own]): CoverageRow => ({
    id, name: own[0]?.organization.name ?? id,
    mostByYear: new Map([...Map.groupBy(own, ({ month }) => yearOf(month))].map(([year, months]) => [year, Math.max(...months.map(({ statementCount }) => statementCount))])),
  })).sort((a, b) => (total.get(b.id) ?? 0) - (total.get(a.id) ?? 0))
}
