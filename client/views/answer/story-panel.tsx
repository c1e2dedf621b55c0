import type { StoryAnswer } from '../../api/stories.ts'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { Store } from '../../state/store.ts'
import { CopyCitation } from '../share/copy-citation.tsx'
import { drawnStatements } from '../share/evidence.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { ChangesList } from './changes-panel.tsx'
import { PathsList } from './paths-panel.tsx'
import { showStep } from './show-step.ts'
import { stepDay } from './step-day.ts'

interface StoryProps {
  readonly story: StoryAnswer
  readonly step: number
  readonly store: Store
}

/** The way to the question before and the one after. */
function Questions({ story, store }: StoryProps) {
  const all = store.answers.stories.value.value ?? []
  const at = all.findIndex(({ id }) => id === story.id)
  const go = (way: number) => {
    const next = all[at + way]
    if (next !== undefined) showStep(store, next, 0)
  }
  return (
    <>
      <IconButton
        icon="previous"
        label="The question before"
        because={at <= 0 ? 'this is the first' : null}
        onPress={() => go(-1)}
      />
      <IconButton
        icon="next"
        label="The next question"
        because={at >= all.length - 1 ? 'this is the last' : null}
        onPress={() => go(1)}
      />
    </>
  )
}

/** All steps of the answer with their days, the one that is shown marked: each is a press away. */
function Steps({ story, step, store }: StoryProps) {
  if (story.steps.length < 2) return null
  return (
    <section class="section">
      <h3 class="section-title">
        How it came about <span class="count">{`${step + 1} of ${story.steps.length}`}</span>
      </h3>
      <ol class="steps">
        {story.steps.map((one, index) => (
          <li key={one.title}>
            <button
              type="button"
              class="step"
              aria-current={index === step ? 'step' : undefined}
              onClick={() => showStep(store, story, index)}
            >
              <span class="step-day">{stepDay(one.view)}</span>
              <i aria-hidden="true" />
              <span class="step-title">{one.title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The way on: to the next step, and from the last to the next question. */
function Next({ story, step, store }: StoryProps) {
  const all = store.answers.stories.value.value ?? []
  const next = story.steps[step + 1]
  const question = all[all.findIndex(({ id }) => id === story.id) + 1]
  if (next === undefined && question === undefined) return null
  return (
    <button
      type="button"
      class="button primary next"
      onClick={() =>
        next === undefined ? question !== undefined && showStep(store, question, 0) : showStep(store, story, step + 1)
      }
    >
      <span>{next === undefined ? 'Next question' : `Next: ${next.title}`}</span> <Icon name="forward" size={16} />
    </button>
  )
}

function NoStory({ id, step }: { id: string; step: number }) {
  return (
    <Notice title="There is no such story">
      The link names ‘{id}’, step {step + 1}, which this data does not have. Start from one of the questions instead.
    </Notice>
  )
}

/** The question that is read: the answer of the step that is shown, how it came about, and the way on. */
export function StoryPanel({ store }: { store: Store }) {
  const { story: reading, compareWith, path } = store.view.value
  const all = store.answers.stories.value
  if (reading === null) return null
  const story = all.value?.find(({ id }) => id === reading.id)
  const now = story?.steps[reading.step]
  if (story === undefined || now === undefined)
    return <CardFrame store={store}>{all.state === 'ready' && <NoStory {...reading} />}</CardFrame>
  const props = { story, step: reading.step, store }
  const number = (all.value ?? []).indexOf(story) + 1
  return (
    <CardFrame
      store={store}
      where={`Question ${number} of ${all.value?.length}`}
      beside={<Questions {...props} />}
      actions={
        <>
          <Next {...props} />
          <CopyCitation store={store} sentence={now.text} statements={drawnStatements(store)} />
        </>
      }
    >
      <article class="section story">
        <CardHeading store={store}>{story.question}</CardHeading>
        <p class="answer">{now.text}</p>
      </article>
      <Steps {...props} />
      {compareWith !== null && <ChangesList store={store} />}
      {path.from !== null && path.to !== null && <PathsList store={store} />}
    </CardFrame>
  )
}
