import { expect } from 'vitest'
import { type Bounds, commonWindow } from '../../schema/bounds.ts'
import { isoDay } from '../../schema/time.ts'
import type { Records } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { crowdedOn } from '../support/oracle/crowds.ts'
import { type OracleTie, oracleTies, published } from '../support/oracle/ties.ts'
import { databaseForGraphs, onRandomGraphs, timeIn } from '../support/random-graphs.ts'
import { FIRST_DAY, LAST_DAY } from '../support/random-records.ts'

const database = await databaseForGraphs()
const app = testApp(database)

interface Conflict {
  readonly key: string
  readonly kind: string
  readonly message: string
  readonly window: { readonly start: string | null; readonly end: string | null } | null
  readonly statements: readonly { readonly id: string }[]
}

const ASK =
  'query ($asOf: Date, $knownBy: Date, $of: [ID!]) { conflicts(asOf: $asOf, knownBy: $knownBy, of: $of, ' +
  'first: 1000) { nodes { key kind message window { start end } statements { id } } } }'
const found = async (variables: Record<string, unknown>): Promise<Conflict[]> =>
  (await ask(app, ASK, variables)).conflicts.nodes

const covers = ({ window }: Conflict, day: string): boolean =>
  window !== null && (window.start ?? '0000') <= day && day <= (window.end ?? '9999')

/**
 * Each category of one event and body that was graded in two ways, with the days on which all these grades may have
 * held.
 */
function oracleGrades(records: Records, knownBy: string | undefined) {
  const known = published(records, knownBy)
  const times = timeline(known)
  const inForce = known.judgements.filter(({ standing }) => standing === 'IN_FORCE')
  return [
    ...Map.groupBy(inForce, ({ event, organization, category }) => `${event} ${organization} ${category}`).values(),
  ]
    .filter((all) => new Set(all.map(({ grade }) => grade)).size > 1)
    .map((all) => ({
      ids: all.map(({ id }) => id as string).sort(),
      about: all.flatMap(({ event, organization }): string[] => [event, organization]),
      window: commonWindow(all.map(({ id }) => times.get(id)?.at(-1)?.bounds as Bounds)),
    }))
}

const DAYS = Array.from({ length: LAST_DAY - FIRST_DAY + 120 }, (_, index) => FIRST_DAY - 60 + index)

onRandomGraphs(database, 100, (question) => {
  question(
    'of seats: exactly the days on which there were too many holders',
    3,
    async (chance, { records, ...graph }) => {
      const { asOf, knownBy } = timeIn(chance, { records, ...graph })
      const conflicts = await found({ asOf, knownBy })
      expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length)
      const holders = oracleTies(records, { knownBy }).filter((tie) => tie.kind === 'HOLDS')
      const byStatement = new Map(holders.map((tie) => [tie.id.replace('#post', ''), tie]))
      const crowds = conflicts.filter(({ kind }) => kind === 'TOO_MANY_HOLDERS')
      const mayBe = new Map(
        records.people.map((person): [string, readonly string[] | undefined] => [person.id, person.mayBe]),
      )
      for (const seat of records.posts) {
        const own = holders.filter((tie) => tie.target === seat.id)
        const members = own.map(({ source, bounds }) => ({ member: source, mayBe: mayBe.get(source), bounds }))
        const here = crowds.filter(({ statements: [one] }) => byStatement.get(one?.id ?? '')?.target === seat.id)
        for (const day of DAYS.filter((one) => asOf === undefined || isoDay(one) === asOf)) {
          const iso = isoDay(day) as string
          expect([iso, here.some((crowd) => covers(crowd, iso))]).toEqual([iso, crowdedOn(members, seat.seats, day)])
        }
        // On a day that is asked for, nothing is given that is no conflict on it.
        if (asOf !== undefined) expect(here.filter((crowd) => !covers(crowd, asOf))).toEqual([])
        for (const crowd of here) expectTold(crowd, own)
      }
    },
  )

  question('of grades: what is graded in two ways, on the days on which both may stand', 3, async (chance, graph) => {
    const { asOf, knownBy } = timeIn(chance, graph)
    const expected = oracleGrades(graph.records, knownBy).filter(
      ({ window }) =>
        asOf === undefined ||
        (window !== null && (isoDay(window.earliest) ?? '0000') <= asOf && asOf <= (isoDay(window.latest) ?? '9999')),
    )
    const ids = (conflicts: readonly Conflict[]) =>
      conflicts
        .filter(({ kind }) => kind === 'TWO_GRADES')
        .map(({ statements }) => statements.map(({ id }) => id).sort())
        .sort()
    expect(ids(await found({ asOf, knownBy }))).toEqual(expected.map((one) => one.ids).sort())
    const of = chance.of([...graph.records.organizations, ...graph.records.events]).id as string
    expect(ids(await found({ asOf, knownBy, of: [of] }))).toEqual(
      expected
        .filter(({ about }) => about.includes(of))
        .map((one) => one.ids)
        .sort(),
    )
  })

  question('of somebody: those that they, their post or its body have a part in', 1, async (_, { records }) => {
    const all = (await found({})).filter(({ kind }) => kind === 'TOO_MANY_HOLDERS')
    const memberships = new Map(records.memberships.map((one) => [one.id as string, one]))
    for (const conflict of all) {
      const held = conflict.statements.flatMap(({ id }) => memberships.get(id) ?? [])
      const body = records.posts.find(({ id }) => id === held[0]?.post)?.organization
      for (const of of [held[0]?.member, held.at(-1)?.member, held[0]?.post, body])
        expect((await found({ of: [of] })).map(({ key }) => key)).toContain(conflict.key)
      const others = records.people.filter(({ id }) => !all.some(({ statements }) => heldBy(statements, id)))
      if (others[0] !== undefined)
        expect((await found({ of: [others[0].id] })).filter(({ kind }) => kind === 'TOO_MANY_HOLDERS')).toEqual([])
    }
    function heldBy(statements: Conflict['statements'], member: string): boolean {
      return statements.some(({ id }) => memberships.get(id)?.member === member)
    }
  })
})

/**
 * Its statements are those of the holders who were surely there on one of its days, and its words tell how many they
 * are.
 */
function expectTold({ window, statements, message }: Conflict, holders: readonly OracleTie[]): void {
  const there = holders.filter(
    ({ bounds }) =>
      bounds.latestStart <= bounds.earliestEnd &&
      (isoDay(bounds.latestStart) ?? '0000') <= (window?.end ?? '9999') &&
      (isoDay(bounds.earliestEnd) ?? '9999') >= (window?.start ?? '0000'),
  )
  expect(statements.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id.replace('#post', '')).sort())
  const members = new Set(there.map(({ source }) => source)).size
  expect(message).toMatch(members === 2 ? / and .* both held it / : /, .* and .* all held it /)
}
