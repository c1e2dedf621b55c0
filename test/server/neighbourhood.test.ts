import { expect } from 'vitest'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { isoDay } from '../../schema/time.ts'
import { testApp } from '../support/app.ts'
import { RELATIONS, TYPES, typeOf } from '../support/asked-graph.ts'
import { ask } from '../support/asking.ts'
import { distances } from '../support/oracle/distances.ts'
import { EDGE, edgesOf } from '../support/oracle/edge-answers.ts'
import { oracleOnRecord } from '../support/oracle/on-record.ts'
import { oracleTies } from '../support/oracle/ties.ts'
import { databaseForGraphs, onRandomGraphs, some, timeIn } from '../support/random-graphs.ts'
import { entityIdsOf } from '../support/random-records.ts'

const database = await databaseForGraphs()
const app = testApp(database)

onRandomGraphs(database, 200, (question) => {
  question('neighbourhood', 6, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
    const of = some(chance, entityIdsOf(records), 2)
    const depth = chance.whole(1, 4)
    const first = chance.whole(of.length, 25)
    const types = chance.of(TYPES)
    const relations = chance.of(RELATIONS)
    const { neighbourhood } = await ask(
      app,
      `query ($of: [ID!]!, $depth: Int, $first: Int, $types: [EntityType!], $relations: [RelationKind!], $asOf:
        Date, $knownBy: Date, $standing: [Standing!]) {
      neighbourhood(of: $of, depth: $depth, first: $first, types: $types, relations: $relations, asOf:
        $asOf, knownBy: $knownBy, standing: $standing) { truncated totalNodes nodes { id } edges ${EDGE} }
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

  question('subgraph and facets of some entities', 5, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
    const ids = some(chance, [...entityIdsOf(records), 'person:nobody'], 30)
    const relations = chance.of(RELATIONS)
    const { subgraph, facets } = await ask(
      app,
      `query ($ids: [ID!]!, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
      subgraph(ids: $ids, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) {
        truncated totalNodes nodes { id } edges ${EDGE} }
      facets(of: $ids, asOf: $asOf, knownBy: $knownBy, standing: $standing) { types { key count } relations
        { key count } startsByYear { key count } }
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

  question('expansions', 5, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
    const of = some(chance, entityIdsOf(records), 4)
    const { expansions } = await ask(
      app,
      'query ($of: [ID!]!, $asOf: Date, $knownBy: Date, $standing: [Standing!]) { expansions(of: $of, ' +
        'asOf: $asOf, knownBy: $knownBy, standing: $standing) { of relation type count } }',
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
