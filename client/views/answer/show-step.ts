import type { StoryAnswer } from '../../api/stories.ts'
import { openStory } from '../../state/actions/story.ts'
import type { Store } from '../../state/store.ts'

/** Shows a step of a story, counted from 0, and goes on reading there. */
export function showStep(store: Store, story: StoryAnswer, step: number): void {
  store.perform(`Show ‘${story.steps[step]?.title ?? story.title}’`, openStory(story, step))
  store.reading.value = true
}
