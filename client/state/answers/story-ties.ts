import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/errors.ts'
import type { StoryAnswer } from '../../api/stories.ts'
import { askGrades, eventsAmong } from '../../api/grades.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import type { Store } from '../store.ts'

/** The story that is read; undefined where none is, or it is not known yet. */
export function storyRead({ view, answers }: Pick<Store, 'view' | 'answers'>): StoryAnswer | undefined {
  const { story } = view.value
  return answers.stories.value.value?.find(({ id }) => id === story?.id)
}

/** What all steps of a story show, how it is tied at any time, and its grades. Throws as `Api.ask` does. */
export async function askStoryTies(api: Api, { steps }: StoryAnswer) {
  const ids = [...new Set(steps.flatMap(({ view }) => view.shows))]
  const [{ subgraph }, grades] = await Promise.all([
    api.ask(subgraphQuestion, { ids }),
    // Without its grades a story can still be drawn.
    askGrades(api, eventsAmong(ids), null).catch((error: unknown) => {
      if (error instanceof ApiError) return new Map<string, never>()
      throw error
    }),
  ])
  return { ...subgraph, grades }
}
