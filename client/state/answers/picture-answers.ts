import type { Api } from '../../api/api.ts'
import { expansionsQuestion } from '../../api/expansions.ts'
import { askGrades, eventsAmong } from '../../api/grades.ts'
import { askLanes } from '../../api/lanes.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import { timeOf } from '../view/times.ts'
import { type Asking, REST } from './asking.ts'
import { lanesAsked } from './lanes-asked.ts'
import { resource } from './resource.ts'

interface AmongNodes {
  readonly ids: string[]
  /** ISO day of the record; null is everything on the record. */
  readonly knownBy: string | null
}

/** Some nodes with the ties among them: those on a record, and those that came on it later. */
async function askTies(api: Api, question: AmongNodes, by: AbortSignal) {
  const [{ subgraph }, whole] = await Promise.all([
    api.ask(subgraphQuestion, question, by),
    question.knownBy === null ? null : api.ask(subgraphQuestion, { ...question, knownBy: null }, by),
  ])
  const recorded = new Set(subgraph.edges.map(({ id }) => id))
  return {
    nodes: subgraph.nodes,
    edges: subgraph.edges,
    knownBy: question.knownBy,
    unrecorded: whole?.subgraph.edges.filter(({ id }) => !recorded.has(id)) ?? [],
  }
}

/** What the picture is made of: its ties, the grades that were given, its lanes, and what lies beyond it. */
export function pictureAnswers({ api, connection, met, view, nodes, day }: Asking) {
  const ties = resource({
    connection,
    question: () => (nodes.value.length === 0 ? null : { ids: [...nodes.value], knownBy: view.value.knownBy }),
    ask: async (question, by) => {
      const { nodes: tied, ...found } = await askTies(api, question, by)
      met.learn(tied)
      return found
    },
  })
  const grades = resource({
    connection,
    question: () => {
      const events = eventsAmong(nodes.value)
      return events.length === 0 ? null : { events, knownBy: view.value.knownBy }
    },
    ask: ({ events, knownBy }, by) => askGrades(api, events, knownBy, by),
  })
  const lanes = resource({
    connection,
    question: () =>
      view.value.lanes ? lanesAsked(nodes.value, ties.value.value?.edges ?? [], view.value.knownBy) : null,
    ask: (question, by) => askLanes(api, question, by),
  })
  const expansions = resource({
    connection,
    wait: REST,
    question: () => (nodes.value.length === 0 ? null : { of: [...nodes.value], ...timeOf(view.value, day.value) }),
    ask: async (question, by) =>
      Map.groupBy((await api.ask(expansionsQuestion, question, by)).expansions, (row) => row.of),
  })
  return { ties, grades, lanes, expansions }
}
