import { formatDate } from '../../../schema/time.ts'
import type { CorrectionAnswer } from '../../api/corrections.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { Failed } from './failed.tsx'

function Entry({ correction }: { correction: CorrectionAnswer }) {
  return (
    <li class="correction">
      <p>
        <strong>Corrected on {formatDate(correction.date)}.</strong> It said: ‘{correction.was}’. It now says: ‘
        {correction.now}’.
      </p>
      <p class="soft small">{correction.why}</p>
    </li>
  )
}

/** What was put right in one statement; nothing where nothing was. */
export function CorrectionsOf({ id, store }: { id: string; store: Store }) {
  const about = (store.answers.corrections.value.value ?? []).filter((correction) => correction.about === id)
  return about.length === 0 ? null : (
    <ul class="corrections" aria-label="Corrections">
      {about.map((correction) => (
        <Entry key={correction.id} correction={correction} />
      ))}
    </ul>
  )
}

/** The public log of corrections. */
export function CorrectionsDialog({ store, onClose }: { store: Store; onClose: () => void }) {
  const answer = store.answers.corrections.value
  return (
    <Dialog title="Log of corrections" onClose={onClose}>
      <p>What was wrong here and was put right, the latest first.</p>
      {answer.state === 'loading' && answer.value === null && <Working words="Fetching the log …" />}
      <Failed answer={answer} what="The log" store={store} />
      {answer.value?.length === 0 && (
        <p>
          Nothing has been corrected yet. To report an error, open the statement and choose ‘Report an error in this
          statement’.
        </p>
      )}
      <ul class="corrections">
        {(answer.value ?? []).map((correction) => (
          <Entry key={correction.id} correction={correction} />
        ))}
      </ul>
    </Dialog>
  )
}

/** Opens the public log of corrections. */
export function Corrections({ store }: { store: Store }) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        store.over.value = 'corrections'
      }}
    >
      Log of corrections
    </button>
  )
}
