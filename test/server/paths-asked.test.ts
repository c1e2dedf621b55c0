import { expect } from 'vitest'
import { commonWindow } from '../../schema/bounds.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { isoDay } from '../../schema/time.ts'
import { testApp } from '../support/app.ts'
import { RELATIONS, typeOf } from '../support/asked-graph.ts'
import { ask } from '../support/asking.ts'
import { type OracleChain, oracleChains, overlaps, strengthOf } from '../support/oracle/chains.ts'
import { EDGE, edgeOf } from '../support/oracle/edge-answers.ts'
import { type OracleTie, oracleTies } from '../support/oracle/ties.ts'
import { databaseForGraphs, onRandomGraphs, timeIn } from '../support/random-graphs.ts'
import { entityIdsOf } from '../support/random-records.ts'

const database = await databaseForGraphs()
const app = testApp(database)

/** The days on which all ties of a chain may have held, as the API gives them. */
function windowOf({ ties }: OracleChain) {
  const window = commonWindow(ties.map(({ bounds }) => bounds))
  return window === null ? null : { start: isoDay(window.earliest), end: isoDay(window.latest) }
}

onRandomGraphs(database, 200, (question) => {
  question('paths', 5, async (chance, graph) => {
    const { records } = graph
    const times = timeIn(chance, graph)
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
      '(from: $from, to: $to, maxHops: $maxHops, first: $first, sameTime: $sameTime, relations: ' +
      '$relations, asOf: $asOf, knownBy: $knownBy, standing: $standing)'
    const { paths, pathSearch } = await ask(
      app,
      `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int, $sameTime: Boolean, $relations: [RelationKind!],
        $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
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
    expect(paths.map(({ window }: { window: unknown }) => window)).toEqual(given.map(windowOf))
    expect(given.map(overlaps)).toEqual(expected.map(overlaps))
    for (const path of paths) {
      for (const { edge } of path.steps)
        if (edge !== null) expect(edge).toEqual(edgeOf(ties.find((tie) => tie.id === edge.id) as OracleTie))
      expect(path.length).toBe(path.steps.length - 1)
      expect(path.sentence.split('; ')).toHaveLength(path.length)
    }
  })
})
