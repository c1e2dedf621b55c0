import { askCoverage } from '../../api/coverage.ts'
import { correctionsQuestion } from '../../api/corrections.ts'
import { facetsQuestion } from '../../api/facets.ts'
import { setsQuestion } from '../../api/sets.ts'
import { storiesQuestion } from '../../api/stories.ts'
import { type Asking, REST } from './asking.ts'
import { resource } from './resource.ts'

/** What is told of the whole graph: what it covers, which sets and how much it holds, its stories and corrections. */
export function graphAnswers({ api, connection, view, record }: Asking) {
  const coverage = resource({
    connection,
    question: () => (view.value.panel === 'coverage' ? {} : null),
    ask: (_, by) => askCoverage(api, by),
  })
  const sets = resource({
    connection,
    question: () => (view.value.panel === 'data' ? {} : null),
    ask: async (_, by) => (await api.ask(setsQuestion, {}, by)).sets,
  })
  const facets = resource({
    connection,
    wait: REST,
    question: () => record.value,
    ask: async (question, by) => (await api.ask(facetsQuestion, question, by)).facets,
  })
  const stories = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(storiesQuestion, {}, by)).stories.nodes,
  })
  const corrections = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(correctionsQuestion, {}, by)).corrections.nodes,
  })
  return { coverage, sets, facets, stories, corrections }
}
