import { yearOfDay } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import {
  classificationCounts,
  type EntityCountRow,
  facetsParameters,
  type TieCountRow,
  tieCounts,
  typeCounts,
} from '../cypher/facets.ts'
import type { Times } from '../cypher/times.ts'
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
  return [...totals]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

const byKey = (rows: readonly Counts[]): Counts[] => sums(rows).sort((a, b) => (a.key < b.key ? -1 : 1))

const years = (rows: Counted['ties'], end: 'startYear' | 'endYear'): Counts[] =>
  byKey(rows.flatMap((row) => (row[end] === null ? [] : [{ key: String(row[end]), count: row.count }])))

/**
 * What is counted: lines by relation, and ties by their years. A membership through a post is two lines and one tie.
 */
interface Counted {
  readonly relations: readonly Counts[]
  readonly ties: readonly Pick<TieCountRow, 'startYear' | 'endYear' | 'count'>[]
}

const tieCountOf = ({ days }: Edge): Counted['ties'][number] => ({
  startYear: yearOfDay(days.earliestStart),
  endYear: yearOfDay(days.latestEnd),
  count: 1,
})

async function among(asking: Asking, of: readonly string[], times: Times): Promise<Counted> {
  const edges = await readTiesAmong(asking, of, everyRelation, times)
  const ties = new Map(edges.map((edge) => [edge.statementId, edge]))
  return { relations: edges.map(({ kind }) => ({ key: kind, count: 1 })), ties: [...ties.values()].map(tieCountOf) }
}

async function all(asking: Asking, times: Times): Promise<Counted> {
  const ties = await ask<TieCountRow>(asking, tieCounts(times), facetsParameters(null, times))
  const relations = ties.flatMap(({ relation, count, through }) => [
    { key: relation, count },
    ...(through > 0 ? [{ key: 'HOLDS', count: through }] : []),
  ])
  return { relations, ties }
}

/** Counts for filters and the timeline. */
export async function facets(_parent: unknown, args: Args, asking: Asking) {
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  const times = await timesOf(asking, args)
  const [{ relations, ties }, types, classifications] = await Promise.all([
    of === null ? all(asking, times) : among(asking, of, times),
    ask<EntityCountRow>(asking, typeCounts(of !== null, times), facetsParameters(of, times)),
    ask<EntityCountRow>(asking, classificationCounts(of !== null, times), facetsParameters(of, times)),
  ])
  return {
    types: sums(types.filter(({ count }) => count > 0)),
    classifications: sums(classifications),
    relations: sums(relations),
    startsByYear: years(ties, 'startYear'),
    endsByYear: years(ties, 'endYear'),
  }
}
