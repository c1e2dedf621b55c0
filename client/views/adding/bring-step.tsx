import type { Told } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { Notice } from '../../parts/notice.tsx'
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

/** The last step: it is being brought in, is in, or did not come in, and why. */
export function BringStep({ store }: { store: Store }) {
  const answer = store.adding.brought.value
  const { name } = store.adding.draft.value
  const ended = answer.state === 'ready' ? answer.value : null
  const cancelled = ended?.state === 'CANCELLED'
  const title =
    answer.state === 'failed'
      ? answer.error.code === 'NOT_FOUND'
        ? 'Did it come in?'
        : 'It did not come in'
      : cancelled
        ? 'Cancelled'
        : ended === null
          ? `Bringing in ‘${name}’`
          : `‘${name}’ is in`
  return (
    <CardFrame
      store={store}
      actions={
        ended === null && answer.state === 'loading' ? (
          <ActButton store={store} id="data-cancel" words="Cancel" />
        ) : (
          <>
            {(answer.state === 'failed' || cancelled) && (
              <ActButton store={store} id="data-check" words="Look it over again" look="primary next" />
            )}
            <ActButton
              store={store}
              id="data-again"
              look={cancelled || answer.state === 'failed' ? '' : 'primary next'}
            />
          </>
        )
      }
    >
      <CardHeading store={store}>
        <Isolated text={title} />
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
