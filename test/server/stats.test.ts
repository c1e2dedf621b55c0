import { expect } from 'vitest'
import { isoDay, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { statementsOf } from '../../seed/list-records.ts'
import type { Records, StatementRecord } from '../../seed/records.ts'
import { statementEnds } from '../../seed/statement-ends.ts'
import { timeline } from '../../seed/timeline.ts'
import { publishedBy } from '../../seed/versions.ts'
import { monthsBetween } from '../../server/resolvers/months.ts'
import { testApp } from '../support/app.ts'
import { typeOf } from '../support/asked-graph.ts'
import { ask } from '../support/asking.ts'
import { oracleOnRecord } from '../support/oracle/on-record.ts'
import { oracleStatementIds } from '../support/oracle/statements.ts'
import { type OracleTie, oracleTies } from '../support/oracle/ties.ts'
import { databaseForGraphs, onRandomGraphs, timeIn } from '../support/random-graphs.ts'
import { entityIdsOf, FIRST_DAY, LAST_DAY } from '../support/random-records.ts'

const database = await databaseForGraphs()
const app = testApp(database)

type Counts = { key: string; count: number }[]
const byKey = (list: Counts): Record<string, number> => Object.fromEntries(list.map(({ key, count }) => [key, count]))
const countsOf = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]))
const kindOf = (id: string): string => id.slice(0, id.indexOf(':')).toUpperCase()
const yearOf = (day: number): string[] => isoDay(day)?.slice(0, 4).split(' ') ?? []

/**
 * The days that are covered: from the first that anything is dated by to the last that is confirmed, where what goes on
 * counts from its start.
 */
function oracleCovers(records: Records, knownBy: string | undefined, latestDocument: number | null) {
  const inForce = new Set(oracleStatementIds(records, { knownBy }))
  const known = [...timeline(records)].flatMap(([id, versions]) => {
    const version = versions.findLast(
      ({ knownFrom }) => knownBy === undefined || (isoDay(knownFrom) ?? '9999') <= knownBy,
    )
    return inForce.has(id) && version !== undefined ? [version.bounds] : []
  })
  const seats = oracleTies(records, { knownBy }).filter((tie) => tie.kind === 'SEAT_OF')
  const all = [...known, ...seats.map((tie) => tie.bounds)]
  const firsts = all.flatMap(({ earliestStart, latestStart }) =>
    earliestStart > NO_LOWER ? [earliestStart] : latestStart > NO_LOWER && latestStart < NO_UPPER ? [latestStart] : [],
  )
  const lasts = all.flatMap(({ earliestStart, earliestEnd }) =>
    earliestEnd < NO_UPPER ? [earliestEnd] : earliestStart > NO_LOWER ? [earliestStart] : [],
  )
  const last = lasts.filter((day) => day > NO_LOWER).reduce((a, b) => Math.max(a, b), NO_LOWER)
  return {
    start: firsts.length === 0 ? null : isoDay(Math.min(...firsts)),
    end: last === NO_LOWER ? null : isoDay(Math.min(last, latestDocument ?? last)),
  }
}

const TIMES = '$asOf: Date, $knownBy: Date, $standing: [Standing!]'
const AT = 'asOf: $asOf, knownBy: $knownBy, standing: $standing'

onRandomGraphs(database, 40, (question) => {
  question('stats count what counts', 3, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
    const { stats } = await ask(
      app,
      `query (${TIMES}) { stats(${AT}) { documents entities statements entitiesByType { key count } ` +
        'statementsByKind { key count } latestDocument covers { start end } } }',
      { ...times },
    )
    const statements = oracleStatementIds(records, times)
    expect(byKey(stats.statementsByKind)).toEqual(countsOf(statements.map(kindOf)))
    expect(stats.statements).toBe(statements.length)
    const entities = entityIdsOf(records).filter((id) => oracleOnRecord(records, id, times.knownBy))
    expect(byKey(stats.entitiesByType)).toEqual(countsOf(entities.map(typeOf)))
    expect(stats.entities).toBe(entities.length)
    expect(stats.documents).toBe(entities.filter((id) => typeOf(id) === 'DOCUMENT').length)
    const published = records.documents
      .map(publishedBy)
      .filter((day) => day < NO_UPPER && (times.knownBy === undefined || (isoDay(day) as string) <= times.knownBy))
    const latest = published.length === 0 ? null : Math.max(...published)
    expect(stats.latestDocument).toBe(latest === null ? null : isoDay(latest))
    expect(stats.covers).toEqual(oracleCovers(records, times.knownBy, latest))
  })

  question('facets of everything count what counts', 3, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
    const { facets } = await ask(
      app,
      `query (${TIMES}) { facets(${AT}) { types { key count } relations { key count } classifications { ` +
        'key count } startsByYear { key count } endsByYear { key count } } }',
      { ...times },
    )
    const lines = oracleTies(records, times)
    const ties = lines.filter((tie) => tie.kind !== 'HOLDS')
    const entities = entityIdsOf(records).filter((id) => oracleOnRecord(records, id, times.knownBy))
    expect(byKey(facets.types)).toEqual(countsOf(entities.map(typeOf)))
    const bodies = records.organizations.filter(({ id }) => entities.includes(id))
    expect(byKey(facets.classifications)).toEqual(countsOf(bodies.map(({ classification }) => classification)))
    expect(byKey(facets.relations)).toEqual(countsOf(lines.map(({ kind }) => kind)))
    expect(byKey(facets.startsByYear)).toEqual(countsOf(ties.flatMap(({ bounds }) => yearOf(bounds.earliestStart))))
    expect(byKey(facets.endsByYear)).toEqual(countsOf(ties.flatMap(({ bounds }) => yearOf(bounds.latestEnd))))
    for (const list of [facets.types, facets.relations, facets.classifications] as Counts[])
      expect(list.map(({ count }) => count)).toEqual(list.map(({ count }) => count).sort((a, b) => b - a))
    for (const list of [facets.startsByYear, facets.endsByYear] as Counts[])
      expect(list.map(({ key }) => key)).toEqual(list.map(({ key }) => key).sort())
  })

  question('coverage is every month in which a statement surely held on some day', 1, async (chance, { records }) => {
    const of = records.organizations.map((record) => record.id as string)
    const [from, to] = [chance.day() - 40, chance.day() + 40].sort((a, b) => a - b).map(isoDay) as [string, string]
    const { coverage } = await ask(
      app,
      'query ($of: [ID!], $from: Date, $to: Date) { coverage(of: $of, from: $from, to: $to, first: ' +
        '1000) { totalCount nodes { month statementCount organization { id } } } }',
      { of, from, to },
    )
    const given = new Map(
      coverage.nodes.map((cell: { organization: { id: string }; month: string; statementCount: number }) => [
        `${cell.organization.id} ${cell.month}`,
        cell.statementCount,
      ]),
    )
    expect(given).toEqual(oracleCoverage(records, of, monthsBetween(from.slice(0, 7), to.slice(0, 7))))
  })
})

const isAbout = (record: StatementRecord, id: string): boolean =>
  statementEnds(record).some((end) => end.at !== 'through' && end.id === id)

function oracleCoverage(records: Records, of: readonly string[], months: readonly string[]): Map<string, number> {
  const times = timeline(records)
  const statements = statementsOf(records).filter(({ standing }) => standing === 'IN_FORCE')
  const seats = oracleTies(records, {}).filter((tie) => tie.kind === 'SEAT_OF')
  const found = new Map<string, number>()
  for (const id of of)
    for (const month of months) {
      const sure = (bounds: OracleTie['bounds'] | undefined) => bounds !== undefined && surelyIn(bounds, month)
      const count =
        statements.filter((record) => isAbout(record, id) && sure(times.get(record.id)?.at(-1)?.bounds)).length +
        seats.filter((tie) => tie.target === id && sure(tie.bounds)).length
      if (count > 0) found.set(`${id} ${month}`, count)
    }
  return found
}

/**
 * Whether it surely held on some day of a month, whichever day it began and ended: the extremes are tried, the latest
 * start and the earliest end. What goes on is confirmed where it begins.
 */
function surelyIn({ latestStart, earliestEnd }: OracleTie['bounds'], month: string): boolean {
  const [first, last] = monthDays(month)
  if (earliestEnd >= NO_UPPER) return latestStart >= first && latestStart <= last
  return latestStart <= last && earliestEnd >= first && monthDays(monthOf(latestStart))[0] <= earliestEnd
}

const monthOf = (day: number): string => isoDay(day)?.slice(0, 7) ?? ''
function monthDays(month: string): [number, number] {
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 800 }, (_, index) => FIRST_DAY - 400 + index).filter(
    (day) => monthOf(day) === month,
  )
  return [days[0] ?? NO_UPPER, days.at(-1) ?? NO_LOWER]
}
