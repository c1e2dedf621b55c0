import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import type { Records } from '../../seed/records.ts'
import { publishedBy, timeline } from '../../seed/timeline.ts'
import { rowsOf } from '../../seed/rows.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/database/fill.ts'
import { monthsBetween } from '../../server/resolvers/months.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { oracleTies } from '../support/oracle/ties.ts'
import { Chance, FIRST_DAY, LAST_DAY, randomRecords } from '../support/random-records.ts'

const database = await scratchDatabase()
await ensureConstraints(database)
const app = testApp(database)

const onRandomGraphs = (check: (chance: Chance, records: Records) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const chance = new Chance(gen)
      const records = randomRecords(chance, 40)
      await fill(database, { dataset: 'random', rows: rowsOf(records), stories: [], corrections: [] })
      await check(chance, records)
    }),
    { numRuns: 3, endOnFailure: true },
  )

type Counts = { key: string; count: number }[]
const counted = (list: Counts, key: string): number => list.find((row) => row.key === key)?.count ?? 0

// Each graph makes Neo4j plan its statements anew, which takes the time.
describe('on random graphs', { timeout: 240_000 }, () => {
  test('stats count what counts', async () => {
    await onRandomGraphs(async (chance, records) => {
      const asOf = chance.maybe(() => isoDay(chance.day()) as string)
      const knownBy = chance.maybe(() => isoDay(chance.day()) as string)
      const { stats } = await ask(
        app,
        'query ($asOf: Date, $knownBy: Date) { stats(asOf: $asOf, knownBy: $knownBy) { documents entities statements entitiesByType { key count } statementsByKind { key count } latestDocument covers { start end } } }',
        { asOf, knownBy },
      )
      const ties = oracleTies(records, { asOf, knownBy, standing: ['IN_FORCE', 'PROPOSED'] })
      for (const [key, prefix] of [
        ['MEMBERSHIP', 'membership:'],
        ['PARTICIPATION', 'participation:'],
        ['MENTION', 'mention:'],
        ['INVOLVEMENT', 'involvement:'],
        ['AFFILIATION', 'affiliation:'],
      ] as const)
        expect([key, counted(stats.statementsByKind, key)]).toEqual([
          key,
          ties.filter((tie) => tie.id.startsWith(prefix) && tie.kind !== 'HOLDS').length,
        ])
      expect(stats.statements).toBe(
        stats.statementsByKind.reduce((sum: number, row: { count: number }) => sum + row.count, 0),
      )
      const days = records.documents
        .map(publishedBy)
        .filter((day) => day < NO_UPPER && (knownBy === undefined || (isoDay(day) as string) <= knownBy))
      expect(stats.latestDocument).toBe(days.length === 0 ? null : isoDay(Math.max(...days)))
      const every = oracleTies(records, { knownBy, standing: ['IN_FORCE', 'PROPOSED'] }).flatMap((tie) => [
        tie.source,
        tie.target,
      ])
      const told = new Set<string>(
        records.facts
          .filter(
            (fact) =>
              knownBy === undefined ||
              fact.citations.some(({ document }) =>
                days.some((day) => records.documents.some((one) => one.id === document && publishedBy(one) === day)),
              ),
          )
          .map((fact) => fact.about),
      )
      const { facets } = await ask(
        app,
        'query ($knownBy: Date) { facets(knownBy: $knownBy) { types { key count } } }',
        { knownBy },
      )
      expect(facets.types.map(({ key, count }: Counts[number]) => `${key} ${count}`).sort()).toEqual(
        stats.entitiesByType.map(({ key, count }: Counts[number]) => `${key} ${count}`).sort(),
      )
      expect(counted(stats.entitiesByType, 'PERSON')).toBe(
        records.people.filter(({ id }) => knownBy === undefined || every.includes(id) || told.has(id)).length,
      )
      expect(stats.documents).toBe(knownBy === undefined ? records.documents.length : days.length)
      expect(stats.entities).toBe(
        stats.entitiesByType.reduce((sum: number, row: { count: number }) => sum + row.count, 0),
      )
    })
  })

  test('facets of everything add up', async () => {
    await onRandomGraphs(async (chance, records) => {
      const asOf = chance.maybe(() => isoDay(chance.day()) as string)
      const { facets } = await ask(
        app,
        'query ($asOf: Date) { facets(asOf: $asOf) { types { key count } relations { key count } classifications { key count } startsByYear { key count } endsByYear { key count } } }',
        { asOf },
      )
      const lines = oracleTies(records, { asOf })
      const ties = lines.filter((tie) => tie.kind !== 'HOLDS')
      const sum = (list: Counts): number => list.reduce((total, row) => total + row.count, 0)
      expect(counted(facets.types, 'ORGANIZATION')).toBe(records.organizations.length)
      expect(facets.classifications).toEqual([{ key: 'COUNCIL', count: records.organizations.length }])
      expect(sum(facets.relations)).toBe(lines.length)
      expect(counted(facets.relations, 'HOLDS')).toBe(lines.length - ties.length)
      expect(sum(facets.startsByYear)).toBe(ties.filter((tie) => tie.bounds.earliestStart > NO_LOWER).length)
      expect(sum(facets.endsByYear)).toBe(ties.filter((tie) => tie.bounds.latestEnd < NO_UPPER).length)
    })
  })

  test('coverage is every month in which a statement surely held on some day', async () => {
    await onRandomGraphs(async (_chance, records) => {
      const of = records.organizations.map((record) => record.id as string)
      const { coverage } = await ask(
        app,
        'query ($of: [ID!]) { coverage(of: $of, from: "2019-12-01", to: "2020-12-31") { month statementCount organization { id } } }',
        { of },
      )
      const given = new Map(
        coverage.map((cell: { organization: { id: string }; month: string; statementCount: number }) => [
          `${cell.organization.id} ${cell.month}`,
          cell.statementCount,
        ]),
      )
      const times = timeline(records)
      const expected = new Map<string, number>()
      const about = (record: object, id: string): boolean =>
        ['member', 'organization', 'participant', 'from', 'to', 'who', 'about'].some(
          (end) => (record as Record<string, unknown>)[end] === id,
        )
      const statements = [
        records.memberships,
        records.participations,
        records.involvements,
        records.affiliations,
        records.mentions,
        records.judgements,
      ].flat()
      const seats = oracleTies(records, {}).filter((tie) => tie.kind === 'SEAT_OF')
      for (const id of of)
        for (const month of monthsBetween('2019-12', '2020-12')) {
          const [first, last] = monthDays(month)
          // Every start and end that the bounds leave open is tried by its extremes: the latest start and the earliest end.
          const holds = ({ latestStart, earliestEnd }: { latestStart: number; earliestEnd: number }): boolean =>
            earliestEnd >= NO_UPPER
              ? latestStart >= first && latestStart <= last
              : latestStart <= last && earliestEnd >= first && monthDays(monthOf(latestStart))[0] <= earliestEnd
          const count =
            statements.filter(
              (record) =>
                record.standing === 'IN_FORCE' &&
                about(record, id) &&
                holds(times.get(record.id)?.at(-1)?.bounds ?? { latestStart: NO_UPPER, earliestEnd: NO_LOWER }),
            ).length + seats.filter((tie) => tie.target === id && holds(tie.bounds)).length
          if (count > 0) expected.set(`${id} ${month}`, count)
        }
      expect(given).toEqual(expected)
    })
  })
})

const monthOf = (day: number): string => isoDay(day)?.slice(0, 7) ?? ''
const monthDays = (month: string): [number, number] => {
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 800 }, (_, index) => FIRST_DAY - 400 + index).filter(
    (day) => monthOf(day) === month,
  )
  return [days[0] ?? NO_UPPER, days.at(-1) ?? NO_LOWER]
}
