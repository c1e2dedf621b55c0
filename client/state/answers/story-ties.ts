import type { Api } from '../../api/api.ts'
import type { StoryAnswer } from '../../api/stories.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import type { Store } from '../store.ts'

/** The story that is read; undefined where none is, or it is not known yet. */
export function storyRead({ view, answers }: Pick<Store, 'view' | 'answers'>): StoryAnswer | undefined {
  const { story } = view.value
  return answers.stories.value.value?.find(({ id }) => id === story?.id)
}

/** What all steps of a story show, and how it is tied at any time. Throws as `Api.ask` does. */
export async function askStoryTies(api: Api, { steps }: StoryAnswer) {
  const ids = [...new Set(steps.flatMap(({ view }) => view.shows))]
  return (await api.ask(subgraphQuestion, { ids })).subgraph
}
