import fc from 'fast-check'
import { beforeAll, describe, test } from 'vitest'
import { isoDay } from '../../schema/time.ts'
import type { Records } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'
import { publishedBy } from '../../seed/versions.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import type { Database } from '../../server/database/database.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { cleared, scratchDatabase } from './database.ts'
import { withKeptPlans } from './kept-plans.ts'
import type { Asked } from './oracle/ties.ts'
import { Chance, randomRecords } from './random-records.ts'
import { firstSeed, graphs, PER_GRAPH, timesEach } from './runs.ts'
import { withNeighbours } from './with-neighbours.ts'

/** Days (ISO) on which something is so for the first or the last time, and those with the days beside them. */
interface Ends {
  readonly exact: readonly string[]
  readonly around: readonly string[]
}

/** A random graph, and the days on which something in it begins or ends, and is published. */
export interface RandomGraph {
  readonly records: Records
  readonly days: Ends
  readonly published: Ends
}

const endsOf = (days: readonly number[]): Ends => {
  const around = withNeighbours([0, ...days])
  const exact = [...new Set(days.flatMap((day) => isoDay(day) ?? []))]
  return { exact: exact.length === 0 ? around : exact, around }
}

const chanceOf = (seed: number): Chance => new Chance(fc.sample(fc.gen(), { seed, numRuns: 1 })[0] as never)

/** Another number for each name, so that each question draws for itself and can be repeated alone. */
const numberOf = (name: string): number => [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 1e9

function graphOf(records: Records): RandomGraph {
  const versions = [...timeline(records).values()].flat()
  const bounds = versions.flatMap(({ bounds: { earliestStart, latestStart, earliestEnd, latestEnd } }) => [
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
  ])
  return { records, days: endsOf(bounds), published: endsOf(records.documents.map(publishedBy)) }
}

/** Of some ends: half of the time one itself, where `>` and `>=` differ, and else one of them or a day beside it. */
const dayOfEnds = (chance: Chance, { exact, around }: Ends): string => chance.of(chance.of([exact, around]))

/** A day of the graph's own ends, or one beside it. */
export const dayIn = (chance: Chance, graph: RandomGraph): string => dayOfEnds(chance, graph.days)

/** A day on which something of the graph is published, or one beside it. */
export const publishedIn = (chance: Chance, graph: RandomGraph): string => dayOfEnds(chance, graph.published)

/** A time that a question may ask for. */
export const timeIn = (chance: Chance, graph: RandomGraph): Asked => ({
  asOf: chance.maybe(() => dayIn(chance, graph)),
  knownBy: chance.maybe(() => publishedIn(chance, graph)),
  standing: chance.of([['IN_FORCE'], ['IN_FORCE', 'PROPOSED'], ['PROPOSED']]),
})

/** One or more of some values, each once. */
export const some = <Value>(chance: Chance, values: readonly Value[], most: number): Value[] => [
  ...new Set(Array.from({ length: chance.whole(1, most) }, () => chance.of(values))),
]

/** Registers a question that is put up to `times` times to each graph, other things asked each time. */
export type Questions = (
  question: (name: string, times: number, check: (chance: Chance, graph: RandomGraph) => Promise<void>) => void,
) => void

/** An empty Neo4j for one test file, made ready for one small graph after the other. */
export async function databaseForGraphs(): Promise<Database> {
  const database = await scratchDatabase()
  await ensureConstraints(database)
  return withKeptPlans(database)
}

/**
 * Fills a database with one random graph of at most `most` entities after the other, and puts the same questions to
 * each.
 * The seed stands in the name of what failed; ORACLE_SEED with it, and ORACLE_RUNS=1, makes the same graph and the same
 * questions.
 */
export function onRandomGraphs(database: Database, most: number, questions: Questions): void {
  const seeds = Array.from({ length: graphs }, (_, index) => ({ seed: firstSeed + index }))
  describe.each(seeds)('on the random graph of ORACLE_SEED=$seed, the same as brute force:', ({ seed }) => {
    const chance = chanceOf(seed)
    const graph = graphOf(randomRecords(chance, chance.of([15, 50, most])))
    beforeAll(async () => {
      // Of an empty database nothing has to be worked out anew.
      await cleared(database)
      await fill(database, fillingOf('random', graph.records))
    }, PER_GRAPH)
    questions((name, times, check) => {
      test(name, { timeout: PER_GRAPH }, async () => {
        const own = chanceOf(seed + numberOf(name))
        for (let time = 0; time < timesEach(times); time += 1) await check(own, graph)
      })
    })
  })
}
