import type { StoryAnswer } from '../../api/stories.ts'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { Store } from '../../state/store.ts'
import { ChangesList } from './changes-panel.tsx'
import { PathsList } from './paths-panel.tsx'
import { showStep } from './show-step.ts'

/** The text of the step that is shown, with the way to the steps around it. */
function StoryText({ story, step, store }: { story: StoryAnswer; step: number; store: Store }) {
  const now = story.steps[step]
  if (now === undefined) return null
  const last = story.steps.length - 1
  return (
    <div class="story-body">
      <h3 class="story-step-title">{now.title}</h3>
      <p class="story-text">{now.text}</p>
      <div class="story-nav">
        <button
          type="button"
          class="button small"
          disabled={step === 0}
          onClick={() => showStep(store, story, step - 1)}
        >
          <Icon name="previous" size={16} /> Back
        </button>
        <span class="small soft numbers">
          {step + 1} of {story.steps.length}
        </span>
        <button
          type="button"
          class="button small"
          disabled={step === last}
          onClick={() => showStep(store, story, step + 1)}
        >
          Next <Icon name="next" size={16} />
        </button>
      </div>
    </div>
  )
}

/** The story that is being read: its question, and the text of the step that is shown. */
export function StoryPanel({ store }: { store: Store }) {
  const { story: reading, compareWith, path } = store.view.value
  const story = reading === null ? undefined : store.answers.stories.value.value?.find(({ id }) => id === reading.id)
  if (reading === null) return null
  if (story === undefined)
    return store.answers.stories.value.state === 'ready' ? (
      <Notice title="There is no such story">
        The link names ‘{reading.id}’, which this data does not have. Start from one of the questions instead.
      </Notice>
    ) : null
  return (
    <article class="section">
      <h2 class="story-question">{story.question}</h2>
      <p class="story-summary soft">{story.summary}</p>
      <StoryText story={story} step={reading.step} store={store} />
      {compareWith !== null && <ChangesList store={store} />}
      {path.from !== null && path.to !== null && <PathsList store={store} />}
    </article>
  )
}
