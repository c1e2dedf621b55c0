import { effect, untracked } from '@preact/signals'
import { entitiesQuestion } from '../../api/entities.ts'
import type { EntitySummary } from '../../api/fragments.ts'
import { pathsQuestion } from '../../api/paths.ts'
import { type Asking, REST } from './asking.ts'
import { pathVariables } from './path-variables.ts'
import { resource } from './resource.ts'

/** How two are connected, and what the two are. */
export function pathAnswers({ api, connection, met, view, day }: Asking) {
  const ends = resource({
    connection,
    question: () => {
      const ids = [view.value.path.from, view.value.path.to]
        .filter((id) => id !== null)
        .filter((id) => !met.entities.value.has(id))
      return ids.length === 0 ? null : { ids }
    },
    ask: async (question, by) =>
      met.learn(
        (await api.ask(entitiesQuestion, question, by)).nodes.filter(
          (node): node is EntitySummary => node !== null && 'name' in node,
        ),
      ),
  })
  const paths = resource({
    connection,
    wait: REST,
    question: () => pathVariables(view.value, day.value),
    about: ({ from, to }) => `${from} ${to}`,
    ask: async (question, by) => (await api.ask(pathsQuestion, question, by)).paths,
  })
  effect(() => {
    const found = paths.value.value?.paths ?? []
    untracked(() => met.learn(found.flatMap((path) => path.steps.map((step) => step.node))))
  })
  return { ends, paths }
}
