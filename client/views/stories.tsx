import type { StoryAnswer } from '../api/stories.ts'
import { Icon } from '../parts/icon.tsx'
import { Notice } from '../parts/notice.tsx'
import { Working } from '../parts/working.tsx'
import type { Store } from '../state/store.ts'
import { showStep } from './show-step.ts'

/** The text of the story's step that is shown, with the way to the steps around it. */
export function StoryText({ story, step, store }: { story: StoryAnswer; step: number; store: Store }) {
  const now = story.steps[step]
  if (now === undefined) return null
  const last = story.steps.length - 1
  return (
    <div class="story-body">
      <p class="story-step-title">{now.title}</p>
      <p class="story-text">{now.text}</p>
      <div class="story-nav">
        <button type="button" class="button small" disabled={step === 0} onClick={() => showStep(store, story, step - 1)}><Icon name="previous" size={16} /> Back</button>
        <span class="small soft numbers">{step + 1} of {story.steps.length}</span>
        <button type="button" class="button small" disabled={step === last} onClick={() => showStep(store, story, step + 1)}>Next <Icon name="next" size={16} /></button>
      </div>
    </div>
  )
}

/** Questions that the data answers; a press shows the first step of the answer. */
export function Stories({ store }: { store: Store }) {
  const answer = store.answers.stories.value
  const reading = store.view.value.story
  return (
    <nav class="stories" aria-labelledby="stories-title">
      <h2 class="rail-title" id="stories-title">Questions to start from</h2>
      {answer.state === 'loading' && answer.value === null && <Working words="Fetching questions …" />}
      {answer.state === 'failed' && answer.value === null && <Notice title="The questions could not be fetched" tone="warn">{answer.error.message}</Notice>}
      <ul class="story-list">
        {(answer.value ?? []).map((story) => {
          const open = reading?.id === story.id
          return (
            <li class="story" key={story.id} data-open={open || undefined}>
              <button type="button" class="story-open" aria-current={open ? 'true' : undefined} onClick={() => showStep(store, story, 0)}>{story.question}</button>
              {open && <StoryText story={story} step={reading.step} store={store} />}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
