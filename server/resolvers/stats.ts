import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { isoDay } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { stats as text, statsParameters, type StatsRow } from '../cypher/stats.ts'
import { allSets, type DataSetRow } from '../cypher/sets.ts'
import { type Args, timesOf } from './arguments.ts'

const present = (counts: StatsRow['entities']): { key: string; count: number }[] =>
  counts.filter(({ count }) => count > 0)
const sum = (counts: StatsRow['entities']): number => counts.reduce((total, { count }) => total + count, 0)
const iso = (day: number | null): string | null => (day === null ? null : isoDay(day))

/** The version of the package. */
const VERSION = (createRequire(import.meta.url)('../../package.json') as { version: string }).version

/** Short enough to be cited; made of which sets are on, and of which version each is. */
const dataVersion = (sets: readonly DataSetRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sets.filter(({ on }) => on).map(({ id, fingerprint }) => [id, fingerprint])))
    .digest('hex')
    .slice(0, 12)

/** What is in the graph. */
export async function stats(_parent: unknown, args: Args, asking: Asking) {
  const times = await timesOf(asking, args)
  const [[row], sets] = await Promise.all([
    ask<StatsRow>(asking, text(times), statsParameters(times)),
    ask<{ row: DataSetRow }>(asking, allSets, {}),
  ])
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
    version: VERSION,
    dataVersion: dataVersion(sets.map((set) => set.row)),
  }
}
