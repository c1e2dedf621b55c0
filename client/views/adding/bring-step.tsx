import type { Told } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { Answer } from '../../state/answers/answer.ts'
import type { Store } from '../../state/store.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { ActButton } from '../marks/act-button.tsx'
import { HowFar } from './how-far.tsx'
import { changeWords, takenWords } from './report-words.ts'
import { RemoveSet } from './remove-set.tsx'
import { WrongList } from './wrong-list.tsx'

function Done({ store, told }: { store: Store; told: Told }) {
  const { report } = told
  if (report === undefined) return null
  return (
    <>
      {report.taken !== undefined && <p class="answer">{takenWords(report)}</p>}
      <p>{changeWords(report)}</p>
      <p class="soft">
        Every line is cited to its file and row: select one to see. What the picture has no room for, the search finds.
      </p>
      <RemoveSet store={store} id={`set:${report.set}`} />
      {report.outcome !== 'UNCHANGED' && <WrongList store={store} told={told} />}
    </>
  )
}

const isCancelled = (answer: Answer<Told>): boolean => answer.state === 'ready' && answer.value.state === 'CANCELLED'

function headingOf(answer: Answer<Told>, name: string): string {
  if (answer.state === 'failed') return answer.error.code === 'NOT_FOUND' ? 'Did it come in?' : 'It did not come in'
  if (isCancelled(answer)) return 'Cancelled'
  return answer.state === 'ready' ? `‘${name}’ is in` : `Bringing in ‘${name}’`
}

/** What can be done next. */
function Next({ store, answer }: { store: Store; answer: Answer<Told> }) {
  if (answer.state === 'loading') return <ActButton store={store} id="data-cancel" words="Cancel" />
  const isOut = answer.state === 'failed' || isCancelled(answer)
  return (
    <>
      {isOut && <ActButton store={store} id="data-check" words="Look it over again" look="primary next" />}
      <ActButton store={store} id="data-again" look={isOut ? '' : 'primary next'} />
    </>
  )
}

/** The last step: it is being brought in, is in, or did not come in, and why. */
export function BringStep({ store }: { store: Store }) {
  const answer = store.adding.brought.value
  const { name } = store.adding.draft.value
  const ended = answer.state === 'ready' ? answer.value : null
  const cancelled = isCancelled(answer)
  return (
    <CardFrame store={store} actions={<Next store={store} answer={answer} />}>
      <CardHeading store={store}>
        <Isolated text={headingOf(answer, name)} />
      </CardHeading>
      {answer.state === 'loading' && <HowFar sending={store.adding.sending.value} told={answer.value} />}
      {answer.state === 'failed' && (
        <Notice title="Nothing is lost: the file and what you said of it are still here" tone="warn">
          {answer.error.message}
        </Notice>
      )}
      {cancelled && (
        <p>Nothing has changed: what was in before is in as it was. The file and what you said of it are still here.</p>
      )}
      {ended !== null && !cancelled && <Done store={store} told={ended} />}
    </CardFrame>
  )
}
