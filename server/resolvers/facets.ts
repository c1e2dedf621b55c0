import { kindOfId } from '../../schema/ids.ts'
import { isoDay } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { classificationCounts, type EntityCountRow, facetsParameters, type TieCountRow, tieCounts, typeCounts } from '../statements/facets.ts'
import type { Times } from '../statements/times.ts'
import { type Args, entityIds, timesOf } from './arguments.ts'
import type { Edge } from './edge.ts'
import { everyRelation, readTiesAmong } from './graph.ts'

interface Counts {
  readonly key: string
  readonly count: number
}

/** Adds up by key, the most frequent first. */
function sums(rows: readonly Counts[]): Counts[] {
  const totals = new Map<string, number>()
  for (const { key, count } of rows) totals.set(key, (totals.get(key) ?? 0) + count)
  return [...totals].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

const byKey = (rows: readonly Counts[]): Counts[] => sums(rows).sort((a, b) => (a.key < b.key ? -1 : 1))

const years = (rows: readonly TieCountRow[], end: 'startYear' | 'endYear'): Counts[] =>
  byKey(rows.flatMap((row) => (row[end] === null ? [] : [{ key: String(row[end]), count: row.count }])))

const yearOf = (day: number): number | null => {
  const iso = isoDay(day)
  return iso === null ? null : Number(iso.slice(0, 4))
}

const countOf = (edge: Edge): TieCountRow => ({ relation: edge.kind, startYear: yearOf(edge.days.earliestStart), endYear: yearOf(edge.days.latestEnd), count: 1 })

async function among(asking: Asking, of: readonly string[], times: Times): Promise<{ types: Counts[]; ties: TieCountRow[] }> {
  const { edges, known } = await readTiesAmong(asking, of, everyRelation, times)
  const types = known.flatMap((id) => {
    const kind = kindOfId(id)
    return kind !== undefined && 'type' in kind ? [{ key: kind.type as string, count: 1 }] : []
  })
  return { types, ties: edges.map(countOf) }
}

async function all(asking: Asking, times: Times): Promise<{ types: Counts[]; ties: TieCountRow[] }> {
  const [types, ties] = await Promise.all([ask<EntityCountRow>(asking, typeCounts, {}), ask<TieCountRow>(asking, tieCounts(times), facetsParameters(null, times))])
  return { types: types.filter(({ count }) => count > 0), ties }
}

/** Counts for filters and the timeline. */
export async function facets(_parent: unknown, args: Args, asking: Asking) {
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  const times = timesOf(args)
  const [{ types, ties }, classifications] = await Promise.all([
    of === null ? all(asking, times) : among(asking, of, times),
    ask<EntityCountRow>(asking, classificationCounts(of !== null), facetsParameters(of, times)),
  ])
  // A membership drawn to its post as well is one tie in the years.
  const once = ties.filter((row) => row.relation !== 'HOLDS')
  return {
    types: sums(types), classifications: sums(classifications),
    relations: sums(ties.map((row) => ({ key: row.relation, count: row.count }))),
    startsByYear: years(once, 'startYear'), endsByYear: years(once, 'endYear'),
  }
}
