import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { Failed } from '../page/failed.tsx'
import { showStep } from './show-step.ts'

/** Questions that the data answers; a press shows the first step of the answer. */
export function Stories({ store }: { store: Store }) {
  const answer = store.answers.stories.value
  const reading = store.view.value.story
  // Other data may come without questions.
  if (answer.state === 'ready' && answer.value?.length === 0) return null
  return (
    <nav class="stories" aria-labelledby="stories-title">
      <h3 class="section-title" id="stories-title">
        Questions to start from
      </h3>
      {answer.state === 'loading' && answer.value === null && <Working words="Fetching questions …" />}
      <Failed answer={answer} what="The questions" store={store} />
      <ul class="story-list">
        {(answer.value ?? []).map((story) => (
          <li key={story.id}>
            <button
              type="button"
              class="story-open"
              aria-current={reading?.id === story.id ? 'true' : undefined}
              onClick={() => showStep(store, story, 0)}
            >
              {story.question}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
