import type { GraphQLResolveInfo } from 'graphql'
import { bulkOf, yearOf } from '../../schema/bulk.ts'
import { type Day, dayOf } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { wrongWayRound } from '../errors.ts'
import { fetchEntities } from '../selection/fetch.ts'
import { type ConfirmedRow, confirmed } from '../cypher/coverage.ts'
import { type Args, entityIds } from './arguments.ts'
import { monthOf, monthsBetween } from './months.ts'
import { paged } from './paged.ts'

const monthOrNull = (value: unknown): string | null => (value == null ? null : monthOf(dayOf(value as string)))

/**
 * The months in which a statement surely held on some day: it had begun by the month's end and not ended before its
 * beginning.
 * Only those from one month to another, where these are given.
 */
function confirmedMonths({ first, last }: ConfirmedRow, from: string | null, to: string | null): string[] {
  const [begin, end] = [monthOf(first), monthOf(last)]
  return monthsBetween(from !== null && from > begin ? from : begin, to !== null && to < end ? to : end)
}

const yearIn = (day: Day): number => yearOf(monthOf(day))

/**
 * The months of the bulk of these rows: a table that reached out to a day far from all others would be all but empty.
 */
function usualMonths(rows: readonly ConfirmedRow[]): { readonly from: string | null; readonly to: string | null } {
  const bulk = bulkOf(
    rows.map(({ first, count }) => ({ year: yearIn(first), count })),
    rows.map(({ last, count }) => ({ year: yearIn(last), count })),
  )
  return bulk === null ? { from: null, to: null } : { from: `${bulk.first}-01`, to: `${bulk.last}-12` }
}

/** How much evidence there is by organization and month. */
export async function coverage(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  const [from, to] = [monthOrNull(args['from']), monthOrNull(args['to'])]
  if (from !== null && to !== null && from > to) throw wrongWayRound(args['from'], args['to'])
  const rows = await ask<ConfirmedRow>(asking, confirmed(of !== null), { of })
  const usual = usualMonths(rows)
  const cells = new Map<string, { organization: string; month: string; statementCount: number }>()
  for (const row of rows)
    for (const month of confirmedMonths(row, from ?? usual.from, to ?? usual.to)) {
      const key = `${row.organization} ${month}`
      const cell = cells.get(key) ?? { organization: row.organization, month, statementCount: 0 }
      cells.set(key, { ...cell, statementCount: cell.statementCount + row.count })
    }
  const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  const page = paged(sorted, ({ organization, month }) => `${organization} ${month}`, args, 'coverage')
  const ids = [...new Set(page.nodes.map(({ organization }) => organization))]
  const [ofNodes, ofEdges] = await Promise.all([
    fetchEntities(asking, info, ['nodes', 'organization'], ids),
    fetchEntities(asking, info, ['edges', 'node', 'organization'], ids),
  ])
  return {
    ...page,
    nodes: page.nodes.map((cell) => ({ ...cell, organization: ofNodes.one(cell.organization) })),
    edges: page.edges.map(({ cursor, node }) => ({
      cursor,
      node: { ...node, organization: ofEdges.one(node.organization) },
    })),
  }
}
