import { isoDay } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { stats as text, statsParameters, type StatsRow } from '../cypher/stats.ts'
import { type Args, timesOf } from './arguments.ts'

const present = (counts: StatsRow['entities']): { key: string; count: number }[] =>
  counts.filter(({ count }) => count > 0)
const sum = (counts: StatsRow['entities']): number => counts.reduce((total, { count }) => total + count, 0)
const iso = (day: number | null): string | null => (day === null ? null : isoDay(day))

/** What is in the graph. */
export async function stats(_parent: unknown, args: Args, asking: Asking) {
  const times = await timesOf(asking, args)
  const [row] = await ask<StatsRow>(asking, text(times), statsParameters(times))
  const { entities, statements, first, last, latestDocument } = row ?? {
    entities: [],
    statements: [],
    first: null,
    last: null,
    latestDocument: null,
  }
  // An end that a source gives in advance is confirmed by nothing yet.
  const confirmed = last === null || latestDocument === null ? last : Math.min(last, latestDocument)
  return {
    documents: entities.find(({ key }) => key === 'DOCUMENT')?.count ?? 0,
    entities: sum(entities),
    statements: sum(statements),
    entitiesByType: present(entities),
    statementsByKind: present(statements),
    covers: { start: iso(first), end: iso(confirmed) },
    latestDocument: iso(latestDocument),
  }
}
