import { computed } from '@preact/signals'
import { askDetails } from '../../api/details.ts'
import { successionsQuestion } from '../../api/successions.ts'
import type { Asking } from './asking.ts'
import { detailsOn, postsIn } from './details.ts'
import { resource } from './resource.ts'

/** What is said of what is selected: its statements with their evidence, and who held the posts behind it. */
export function selectionAnswers({ api, connection, view, day, record }: Asking) {
  const evidence = resource({
    connection,
    question: () => (view.value.selection.length === 0 ? null : { selection: view.value.selection, ...record.value }),
    about: ({ selection }) => selection.join(),
    ask: (question, by) => askDetails(api, question, by),
  })
  const details = computed(() => detailsOn(evidence.value, day.value, view.value.anyTime))
  const successions = resource({
    connection,
    question: () => {
      const ids = postsIn(details.value.value)
      return ids.length === 0 ? null : { ids: [...ids], knownBy: view.value.knownBy }
    },
    about: ({ ids }) => ids.join(),
    ask: async (question, by) =>
      (await api.ask(successionsQuestion, question, by)).nodes.filter((node) => node?.__typename === 'Post'),
  })
  return { details, successions }
}
