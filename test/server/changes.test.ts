import { expect } from 'vitest'
import { holdsAt } from '../../schema/bounds.ts'
import { dayOf } from '../../schema/time.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { oracleChanges, oracleNewHolders } from '../support/oracle/changes.ts'
import { EDGE, edgesOf } from '../support/oracle/edge-answers.ts'
import { oracleLearned, oracleLearnedDocuments } from '../support/oracle/learned.ts'
import { type OracleTie, oracleTies } from '../support/oracle/ties.ts'
import { databaseForGraphs, dayIn, onRandomGraphs, publishedIn, some, timeIn } from '../support/random-graphs.ts'
import { entityIdsOf } from '../support/random-records.ts'

const database = await databaseForGraphs()
const app = testApp(database)

type Holder = { readonly holds: string | null; readonly sourceNode: { readonly id: string } }

interface Link {
  readonly statement: { readonly id: string }
  readonly source: string
  readonly target: string
}

onRandomGraphs(database, 200, (question) => {
  question('changes', 5, async (chance, graph) => {
    const { records } = graph
    const { knownBy, standing } = timeIn(chance, graph)
    const [from, to] = [dayIn(chance, graph), dayIn(chance, graph)].sort() as [string, string]
    const of = chance.maybe(() => some(chance, entityIdsOf(records), 5))
    const on = '{ key holdsBefore holdsAfter }'
    const { changes } = await ask(
      app,
      `query ($from: Date!, $to: Date!, $of: [ID!], $knownBy: Date, $standing: [Standing!]) {
      changes(from: $from, to: $to, of: $of, knownBy: $knownBy, standing: $standing) { from to truncated
        began ${EDGE} ended ${EDGE} continued ${EDGE} first: ended ${on} last: began ${on} newHolders { post { id }
        before { key holds sourceNode { id } } after { key holds sourceNode { id } } } }
    }`,
      { from, to, of, knownBy, standing },
    )
    const all = oracleTies(records, { knownBy, standing })
    const drawn = all.filter((tie) => of === undefined || of.includes(tie.source) || of.includes(tie.target))
    const expected = oracleChanges(drawn, from, to)
    expect(changes.began).toEqual(edgesOf(expected.began))
    expect(changes.ended).toEqual(edgesOf(expected.ended))
    expect(changes.continued).toEqual(edgesOf(expected.continued))
    const onBothDays = (ties: readonly OracleTie[]) =>
      ties
        .map(({ id, bounds }) => ({
          key: id,
          holdsBefore: holdsAt(bounds, dayOf(from)),
          holdsAfter: holdsAt(bounds, dayOf(to)),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
    expect(changes.first).toEqual(onBothDays(expected.ended))
    expect(changes.last).toEqual(onBothDays(expected.began))
    expect(changes.truncated).toBe(false)
    if (of !== undefined) return
    const single = new Set(records.posts.filter((seat) => seat.seats === 1).map((seat) => seat.id as string))
    const seats = new Map([...oracleNewHolders(all, records.people, from, to)].filter(([seat]) => single.has(seat)))
    expect(new Set(changes.newHolders.map((row: { post: { id: string } }) => row.post.id))).toEqual(
      new Set(seats.keys()),
    )
    for (const row of changes.newHolders) {
      // Whoever is named held it on that day, certainly or possibly.
      for (const { holds } of [...row.before, ...row.after]) expect(['CERTAINLY', 'POSSIBLY']).toContain(holds)
      const before = new Set(row.before.map(({ sourceNode }: Holder) => sourceNode.id))
      expect(
        new Set(row.after.map(({ sourceNode }: Holder) => sourceNode.id).filter((id: string) => !before.has(id))),
      ).toEqual(seats.get(row.post.id))
    }
  })
  question('of more than is asked for, what began or ended before what went on', 3, async (chance, graph) => {
    const { records } = graph
    const { knownBy, standing } = timeIn(chance, graph)
    const [from, to] = [dayIn(chance, graph), dayIn(chance, graph)].sort() as [string, string]
    const of = chance.maybe(() => some(chance, entityIdsOf(records), 5))
    const relations = chance.maybe(() => some(chance, ['MEMBERSHIP', 'HOLDS', 'PARTICIPATION'], 1))
    const first = chance.whole(1, 6)
    const ends = '{ statement { id } }'
    const { changes } = await ask(
      app,
      `query ($from: Date!, $to: Date!, $of: [ID!], $knownBy: Date, $standing: [Standing!], $relations: [RelationKind!],
        $first: Int) { changes(from: $from, to: $to, of: $of, knownBy: $knownBy, standing: $standing,
        relations: $relations, first: $first) { truncated began ${ends} ended ${ends} continued ${ends} } }`,
      { from, to, of, knownBy, standing, relations, first },
    )
    const { began, ended, continued } = oracleChanges(
      oracleTies(records, { knownBy, standing }).filter(
        (tie) =>
          (of === undefined || of.includes(tie.source) || of.includes(tie.target)) &&
          (relations === undefined || relations.includes(tie.kind)),
      ),
      from,
      to,
    )
    // A statement whose lines lead to a body and to a post counts once.
    const inOrder = (ties: readonly OracleTie[]) => ties.map(({ id }) => id.replace('#post', '')).sort()
    const all = [...new Set([...inOrder([...began, ...ended]), ...inOrder(continued)])]
    const given = [...changes.began, ...changes.ended, ...changes.continued] as Pick<Link, 'statement'>[]
    expect(new Set(given.map(({ statement }) => statement.id))).toEqual(new Set(all.slice(0, first)))
    expect(changes.truncated).toBe(all.length > first)
  })
  question('of bodies, the lines to posts alone: none, and nothing left out', 1, async (_, { records }) => {
    const of = records.organizations.map(({ id }): string => id)
    const { changes } = await ask(
      app,
      `query ($of: [ID!]) { changes(from: "1900-01-01", to: "2100-01-01", of: $of, relations: [HOLDS], first: 1) {
        truncated began { key } ended { key } continued { key } } }`,
      { of },
    )
    const drawn = oracleTies(records, {}).filter(
      ({ kind, source, target }) => kind === 'HOLDS' && (of.includes(source) || of.includes(target)),
    )
    expect(changes.truncated).toBe(drawn.length > 1)
    if (drawn.length === 0) expect(changes).toMatchObject({ began: [], ended: [], continued: [] })
  })
  question('what became known', 6, async (chance, graph) => {
    const { records } = graph
    const { standing } = timeIn(chance, graph)
    const [from, to] = [publishedIn(chance, graph), publishedIn(chance, graph)].sort() as [string, string]
    const of = chance.maybe(() => some(chance, entityIdsOf(records), 5))
    const first = chance.maybe(() => chance.whole(1, 4))
    const { learned } = await ask(
      app,
      `query ($from: Date!, $to: Date!, $of: [ID!], $standing: [Standing!], $first: Int) {
        learned(from: $from, to: $to, of: $of, standing: $standing, first: $first) {
          statements { id } documents { id } links { key source target statement { id } } nodes { id } truncated } }`,
      { from, to, of, standing, first },
    )
    const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
    const statements = oracleLearned(records, { from, to, of, standing })
    const documents = oracleLearnedDocuments(records, { from, to })
    const most = first ?? 1_000
    expect(idsOf(learned.statements)).toEqual(statements.slice(0, most))
    expect(idsOf(learned.documents)).toEqual(documents.slice(0, most))
    expect(learned.truncated).toBe(statements.length > most || documents.length > most)
    const shown = new Set(statements.slice(0, most))
    const ties = oracleTies(records, { knownBy: to, standing }).filter(
      ({ id, kind }) => kind !== 'HOLDS' && shown.has(id),
    )
    const drawn = learned.links.map(({ statement: { id }, source, target }: Link) => `${id} ${source} ${target}`)
    expect(drawn.sort()).toEqual(ties.map(({ id, source, target }) => `${id} ${source} ${target}`).sort())
    const ends = new Set(ties.flatMap(({ source, target }) => [source, target]))
    expect(new Set(idsOf(learned.nodes))).toEqual(ends)
  })
})
