import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntityType } from '../../schema/kinds/entities.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { entityKindOfPrefix } from '../../schema/kinds/find.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { holdsAt } from '../../schema/bounds.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import type { Records } from '../../seed/records.ts'
import { rowsOf } from '../../seed/rows.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/database/fill.ts'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { oracleChains, strengthOf } from '../support/oracle/chains.ts'
import { oracleChanges, oracleNewHolders } from '../support/oracle/changes.ts'
import { crowdedOn } from '../support/oracle/crowds.ts'
import { distances } from '../support/oracle/distances.ts'
import { type Asked, type OracleTie, oracleTies } from '../support/oracle/ties.ts'
import { Chance, entityIdsOf, FIRST_DAY, LAST_DAY, randomRecords } from '../support/random-records.ts'

const database = await scratchDatabase()
await ensureConstraints(database)
const app = testApp(database)

async function load(records: Records): Promise<void> {
  await fill(database, { dataset: 'random', rows: rowsOf(records), stories: [], corrections: [] })
}

/** Runs a check on some random graphs, several times each with other questions. */
const onRandomGraphs = (
  most: number,
  graphs: number,
  questions: number,
  check: (chance: Chance, records: Records) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const chance = new Chance(gen)
      const records = randomRecords(chance, chance.of([15, 50, most]))
      await load(records)
      for (let question = 0; question < questions; question += 1) await check(chance, records)
    }),
    { numRuns: graphs, endOnFailure: true },
  )

const day = (chance: Chance): string => isoDay(chance.whole(FIRST_DAY - 20, LAST_DAY + 60)) as string
const asked = (chance: Chance): Asked => ({
  asOf: chance.maybe(() => day(chance)),
  knownBy: chance.maybe(() => day(chance)),
  standing: chance.of([['IN_FORCE'], ['IN_FORCE', 'PROPOSED'], ['PROPOSED']]),
})
const some = <Value>(chance: Chance, values: readonly Value[], most: number): Value[] => [
  ...new Set(Array.from({ length: chance.whole(1, most) }, () => chance.of(values))),
]
// A few choices of relations and types only: each makes a text of its own, and Neo4j takes its time to plan one.
const RELATIONS: readonly (RelationKind[] | undefined)[] = [
  undefined,
  undefined,
  ['MEMBERSHIP', 'HOLDS', 'SEAT_OF', 'PART_OF'],
  ['INVOLVEMENT', 'MENTION', 'PARTICIPATION', 'ADJACENT_TO', 'FUNDS'],
]
const TYPES: readonly (EntityType[] | undefined)[] = [
  undefined,
  undefined,
  ['PERSON', 'POST', 'EVENT', 'ORGANIZATION'],
  ['DOCUMENT', 'PERSON', 'PARTNERSHIP'],
]
const typeOf = (id: string): EntityType => entityKindOfPrefix(id.slice(0, id.indexOf(':')))?.type as EntityType

const EDGE =
  '{ id kind source target holds standing certainty citationCount sourceCount bounds { earliestStart latestStart earliestEnd latestEnd } statement { id holds bounds { latestStart } } }'

/** An edge as the API gives it. */
const edgeOf = (tie: OracleTie) => ({
  id: tie.id,
  kind: tie.kind,
  source: tie.source,
  target: tie.target,
  holds: tie.holds,
  standing: tie.standing,
  certainty: tie.certainty,
  citationCount: tie.citationCount,
  sourceCount: tie.sourceCount,
  bounds: {
    earliestStart: isoDay(tie.bounds.earliestStart),
    latestStart: isoDay(tie.bounds.latestStart),
    earliestEnd: isoDay(tie.bounds.earliestEnd),
    latestEnd: isoDay(tie.bounds.latestEnd),
  },
  statement: {
    id: tie.id.replace('#post', ''),
    holds: tie.holds,
    bounds: { latestStart: isoDay(tie.bounds.latestStart) },
  },
})
const edgesOf = (ties: readonly OracleTie[]) => ties.map(edgeOf).sort((a, b) => (a.id < b.id ? -1 : 1))

// Each graph makes Neo4j plan its statements anew, which takes the time.
describe('on random graphs, the same as brute force:', { timeout: 240_000 }, () => {
  test('neighbourhood', async () => {
    await onRandomGraphs(200, 3, 6, async (chance, records) => {
      const times = asked(chance)
      const of = some(chance, entityIdsOf(records), 2)
      const depth = chance.whole(1, 4)
      const first = chance.whole(of.length, 25)
      const types = chance.of(TYPES)
      const relations = chance.of(RELATIONS)
      const { neighbourhood } = await ask(
        app,
        `query ($of: [ID!]!, $depth: Int, $first: Int, $types: [EntityType!], $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
        neighbourhood(of: $of, depth: $depth, first: $first, types: $types, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) { truncated totalNodes nodes { id } edges ${EDGE} }
      }`,
        { of, depth, first, types, relations, ...times },
      )
      const ties = oracleTies(records, times).filter((tie) => relations === undefined || relations.includes(tie.kind))
      const allowed = types ?? [...entityKinds.filter((kind) => kind.drawn).map((kind) => kind.type), ...of.map(typeOf)]
      const expected = distances(ties, of, depth, (id) => allowed.includes(typeOf(id)))
      const nodes: string[] = neighbourhood.nodes.map(({ id }: { id: string }) => id)
      expect(neighbourhood.totalNodes).toBe(expected.size)
      expect(neighbourhood.truncated).toBe(expected.size > first)
      expect(new Set(nodes).size).toBe(nodes.length)
      // Whichever of a level are left out, the distances are the smallest there are, in order.
      expect(nodes.map((id) => expected.get(id))).toEqual([...expected.values()].sort((a, b) => a - b).slice(0, first))
      expect(nodes.slice(0, of.length)).toEqual(of)
      expect(neighbourhood.edges).toEqual(
        edgesOf(ties.filter((tie) => nodes.includes(tie.source) && nodes.includes(tie.target))),
      )
    })
  })

  test('subgraph and facets of some entities', async () => {
    await onRandomGraphs(200, 3, 5, async (chance, records) => {
      const times = asked(chance)
      const ids = some(chance, [...entityIdsOf(records), 'person:nobody'], 30)
      const relations = chance.of(RELATIONS)
      const { subgraph, facets } = await ask(
        app,
        `query ($ids: [ID!]!, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
        subgraph(ids: $ids, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) { truncated totalNodes nodes { id } edges ${EDGE} }
        facets(of: $ids, asOf: $asOf, knownBy: $knownBy, standing: $standing) { types { key count } relations { key count } startsByYear { key count } }
      }`,
        { ids, relations, ...times },
      )
      const known = ids.filter((id) => id !== 'person:nobody')
      const among = oracleTies(records, times).filter((tie) => known.includes(tie.source) && known.includes(tie.target))
      expect(subgraph.nodes.map(({ id }: { id: string }) => id)).toEqual(known)
      expect([subgraph.totalNodes, subgraph.truncated]).toEqual([known.length, false])
      expect(subgraph.edges).toEqual(
        edgesOf(among.filter((tie) => relations === undefined || relations.includes(tie.kind))),
      )
      const counts = (keys: readonly string[]) =>
        Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]))
      const given = (list: { key: string; count: number }[]) =>
        Object.fromEntries(list.map(({ key, count }) => [key, count]))
      expect(given(facets.types)).toEqual(
        counts(known.filter((id) => oracleOnRecord(records, id, times.knownBy)).map(typeOf)),
      )
      expect(given(facets.relations)).toEqual(counts(among.map((tie) => tie.kind)))
      expect(given(facets.startsByYear)).toEqual(
        counts(
          [...new Map(among.map((tie) => [tie.id.replace('#post', ''), tie])).values()].flatMap(
            (tie) => isoDay(tie.bounds.earliestStart)?.slice(0, 4) ?? [],
          ),
        ),
      )
    })
  })

  test('expansions', async () => {
    await onRandomGraphs(200, 3, 5, async (chance, records) => {
      const times = asked(chance)
      const of = some(chance, entityIdsOf(records), 4)
      const { expansions } = await ask(
        app,
        'query ($of: [ID!]!, $asOf: Date, $knownBy: Date, $standing: [Standing!]) { expansions(of: $of, asOf: $asOf, knownBy: $knownBy, standing: $standing) { of relation type count } }',
        { of, ...times },
      )
      const expected = new Map<string, number>()
      const ties = oracleTies(records, times)
      for (const id of of)
        for (const tie of ties) {
          const other = tie.source === id ? tie.target : tie.target === id ? tie.source : undefined
          if (other !== undefined)
            expected.set(
              `${id} ${tie.kind} ${typeOf(other)}`,
              (expected.get(`${id} ${tie.kind} ${typeOf(other)}`) ?? 0) + 1,
            )
        }
      expect(
        new Map(
          expansions.map((row: { of: string; relation: string; type: string; count: number }) => [
            `${row.of} ${row.relation} ${row.type}`,
            row.count,
          ]),
        ),
      ).toEqual(expected)
    })
  })

  test('changes', async () => {
    await onRandomGraphs(200, 3, 5, async (chance, records) => {
      const { knownBy, standing } = asked(chance)
      const [from, to] = [day(chance), day(chance)].sort() as [string, string]
      const of = chance.maybe(() => some(chance, entityIdsOf(records), 5))
      const list =
        '{ id kind source target holds standing certainty citationCount sourceCount bounds { earliestStart latestStart earliestEnd latestEnd } statement { id holds bounds { latestStart } } }'
      const on = '{ id holdsBefore holdsAfter }'
      const { changes } = await ask(
        app,
        `query ($from: Date!, $to: Date!, $of: [ID!], $knownBy: Date, $standing: [Standing!]) {
        changes(from: $from, to: $to, of: $of, knownBy: $knownBy, standing: $standing) { from to truncated began ${list} ended ${list} continued ${list} first: ended ${on} last: began ${on} newHolders { post { id } before { id member { id } } after { id member { id } holds } } }
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
            id,
            holdsBefore: holdsAt(bounds, dayOf(from)),
            holdsAfter: holdsAt(bounds, dayOf(to)),
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(changes.first).toEqual(onBothDays(expected.ended))
      expect(changes.last).toEqual(onBothDays(expected.began))
      expect(changes.truncated).toBe(false)
      if (of !== undefined) return
      const single = new Set(records.posts.filter((seat) => seat.seats === 1).map((seat) => seat.id as string))
      const seats = new Map([...oracleNewHolders(all, from, to)].filter(([seat]) => single.has(seat)))
      expect(new Set(changes.newHolders.map((row: { post: { id: string } }) => row.post.id))).toEqual(
        new Set(seats.keys()),
      )
      for (const row of changes.newHolders) {
        const before = new Set(row.before.map(({ member }: { member: { id: string } }) => member.id))
        expect(
          new Set(
            row.after
              .map(({ member }: { member: { id: string } }) => member.id)
              .filter((id: string) => !before.has(id)),
          ),
        ).toEqual(seats.get(row.post.id))
      }
    })
  })

  test('paths', async () => {
    await onRandomGraphs(200, 5, 5, async (chance, records) => {
      const times = asked(chance)
      const [from, to] = [chance.of(entityIdsOf(records)), chance.of(entityIdsOf(records))]
      if (from === to) return
      const relations = chance.of(RELATIONS)
      const question = {
        from,
        to,
        maxHops: chance.whole(1, 4),
        first: 5,
        sameTime: chance.whole(0, 1) === 1,
        relations,
        ...times,
      }
      const asking =
        '(from: $from, to: $to, maxHops: $maxHops, first: $first, sameTime: $sameTime, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing)'
      const { paths, pathSearch } = await ask(
        app,
        `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int, $sameTime: Boolean, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
        paths${asking} { ...Chain } pathSearch${asking} { truncated missing paths { ...Chain } }
      } fragment Chain on Path { length sentence window { start end } steps { node { id } edge ${EDGE} } }`,
        question,
      )
      expect(pathSearch).toEqual({ truncated: false, missing: null, paths })
      const stepped: readonly string[] = relations ?? relationKinds.filter((row) => row.step).map((row) => row.kind)
      const waits = (id: string): boolean => ['POST', 'EVENT', 'DOCUMENT'].includes(typeOf(id))
      const ends = (id: string): boolean => id === from || id === to
      const ties = oracleTies(records, times).filter((tie) => {
        if (relations !== undefined) return stepped.includes(tie.kind)
        if (![tie.source, tie.target].every((id) => !waits(id) || ends(id))) return false
        return stepped.includes(tie.kind) || waits(tie.source) || waits(tie.target)
      })
      const expected = oracleChains(ties, from, to, question.maxHops, question.sameTime).slice(0, 5)
      const given = paths.map((path: { steps: { node: { id: string }; edge: { id: string } | null }[] }) => ({
        nodes: path.steps.map((step) => step.node.id),
        ties: path.steps.flatMap((step) => ties.find((tie) => tie.id === step.edge?.id) ?? []),
      }))
      expect(given.map((chain: { nodes: string[] }) => chain.nodes)).toEqual(expected.map((chain) => chain.nodes))
      expect(given.map(strengthOf)).toEqual(expected.map(strengthOf))
      for (const path of paths) {
        for (const { edge } of path.steps)
          if (edge !== null) expect(edge).toEqual(edgeOf(ties.find((tie) => tie.id === edge.id) as OracleTie))
        expect(path.length).toBe(path.steps.length - 1)
        expect(path.sentence.split('; ')).toHaveLength(path.length)
        if (question.sameTime) expect(path.window).not.toBeNull()
      }
    })
  })

  test('conflicts', async () => {
    await onRandomGraphs(100, 4, 3, async (chance, records) => {
      const { asOf, knownBy } = asked(chance)
      const { conflicts } = await ask(
        app,
        'query ($asOf: Date, $knownBy: Date) { conflicts(asOf: $asOf, knownBy: $knownBy, first: 1000) { id kind message window { start end } statements { id } } }',
        { asOf, knownBy },
      )
      expect(new Set(conflicts.map(({ id }: { id: string }) => id)).size).toBe(conflicts.length)
      const holders = oracleTies(records, { knownBy }).filter((tie) => tie.kind === 'HOLDS')
      const members = new Map(holders.map((tie) => [tie.id.replace('#post', ''), tie]))
      const crowds = conflicts.filter(({ kind }: { kind: string }) => kind === 'TOO_MANY_HOLDERS')
      for (const seat of records.posts) {
        const own = holders
          .filter((tie) => tie.target === seat.id)
          .map((tie) => ({ member: tie.source, bounds: tie.bounds }))
        const spans = crowds
          .filter(
            ({ statements }: { statements: { id: string }[] }) =>
              members.get(statements[0]?.id ?? '')?.target === seat.id,
          )
          .map(({ window }: { window: { start: string; end: string | null } }) => window)
        const days =
          asOf === undefined
            ? Array.from({ length: LAST_DAY - FIRST_DAY + 120 }, (_, index) => FIRST_DAY - 60 + index)
            : []
        for (const one of days) {
          const iso = isoDay(one) as string
          expect([
            iso,
            spans.some(
              ({ start, end }: { start: string; end: string | null }) => start <= iso && (end === null || iso <= end),
            ),
          ]).toEqual([iso, crowdedOn(own, seat.seats, one)])
        }
      }
      const grades = new Map<string, Set<string>>()
      for (const record of records.judgements) {
        const seen =
          record.standing === 'IN_FORCE' && (knownBy === undefined || oracleKnown(records, record.citations, knownBy))
        const key = `${record.event} ${record.organization} ${record.category}`
        if (seen) grades.set(key, (grades.get(key) ?? new Set()).add(record.grade))
      }
      if (asOf === undefined)
        expect(conflicts.length - crowds.length).toBe([...grades.values()].filter((all) => all.size > 1).length)
    })
  })
})

/** Whether anything was stated of an entity by then, or, of a document, whether it was published. */
function oracleOnRecord(records: Records, id: string, knownBy: string | undefined): boolean {
  if (knownBy === undefined) return true
  if (id.startsWith('doc:')) return oracleKnown(records, [{ document: id }], knownBy)
  return (
    oracleTies(records, { knownBy, standing: ['IN_FORCE', 'PROPOSED'] }).some(
      (tie) => tie.source === id || tie.target === id,
    ) ||
    records.facts.some((fact) => fact.about === id && oracleKnown(records, fact.citations, knownBy)) ||
    records.judgements.some(
      (judgement) =>
        (judgement.organization === id || judgement.event === id) && oracleKnown(records, judgement.citations, knownBy),
    )
  )
}

const oracleKnown = (records: Records, citations: readonly { document: string }[], knownBy: string): boolean =>
  citations.some(
    (citation) =>
      oracleTies(
        {
          ...records,
          memberships: [],
          participations: [],
          affiliations: [],
          posts: [],
          involvements: [],
          mentions: [
            {
              id: 'mention:probe',
              who: 'person:n0',
              document: citation.document,
              kind: 'named',
              standing: 'IN_FORCE',
              certainty: 'STATED',
              citations: [citation],
            } as never,
          ],
        },
        { knownBy },
      ).length > 0,
  )

describe('what cannot be answered is said:', () => {
  test.each([
    [
      'an entity that is not there',
      '{ neighbourhood(of: ["person:nobody-at-all"]) { totalNodes } }',
      'NOT_FOUND',
      /person:nobody-at-all/,
    ],
    [
      'an end that is not there',
      '{ paths(from: "person:nobody-at-all", to: "person:n0") { length } }',
      'NOT_FOUND',
      /person:nobody-at-all/,
    ],
    [
      'a depth out of range',
      '{ neighbourhood(of: ["person:n0"], depth: 9) { totalNodes } }',
      'BAD_USER_INPUT',
      /depth is 9; it may be 1 to 4/,
    ],
    [
      'more than a picture holds',
      '{ neighbourhood(of: ["person:n0"], first: 5000) { totalNodes } }',
      'BAD_USER_INPUT',
      /first is 5000; it may be 1 to 1000/,
    ],
    [
      'chains that are too long',
      '{ paths(from: "person:n0", to: "org:n0", maxHops: 20) { length } }',
      'BAD_USER_INPUT',
      /maxHops is 20; it may be 1 to 8/,
    ],
    [
      'days the wrong way round',
      '{ changes(from: "2024-02-01", to: "2024-01-01") { truncated } }',
      'BAD_USER_INPUT',
      /from is 2024-02-01, which is after to, 2024-01-01/,
    ],
    [
      'a statement where an entity is wanted',
      '{ subgraph(ids: ["membership:s1"]) { totalNodes } }',
      'BAD_USER_INPUT',
      /which is a statement/,
    ],
  ])('%s', async (_name, query, code, message) => {
    const { errors } = await post(app, query)
    expect(errors?.map((error) => error.extensions.code)).toEqual([code])
    expect(errors?.[0]?.message).toMatch(message)
  })

  test('a path from an entity to itself is that entity', async () => {
    await load(randomRecords(new Chance(((_: unknown, { min }: { min: number }) => min) as never), 10))
    const { paths } = await ask(
      app,
      '{ paths(from: "person:n0", to: "person:n0") { length sentence window { start end } steps { node { id } edge { id } } } }',
    )
    expect(paths).toEqual([
      {
        length: 0,
        sentence: 'Name of person:n0',
        window: { start: null, end: null },
        steps: [{ node: { id: 'person:n0' }, edge: null }],
      },
    ])
  })
})
