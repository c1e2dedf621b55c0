import { StoryText } from './stories.tsx'
import type { Store } from '../state/store.ts'

/** The story that is being read: its question, and the text of the step that is shown. */
export function StoryPanel({ store }: { store: Store }) {
  const reading = store.view.value.story
  const story = reading === null ? undefined : store.answers.stories.value.value?.find(({ id }) => id === reading.id)
  if (reading === null || story === undefined) return null
  return (
    <article class="section">
      <h2>{story.question}</h2>
      <StoryText story={story} step={reading.step} store={store} />
      <p class="soft small">{story.summary}</p>
    </article>
  )
}
