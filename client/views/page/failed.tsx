import { Notice } from '../../parts/notice.tsx'
import type { Answer } from '../../state/answers/answer.ts'
import type { Store } from '../../state/store.ts'

/**
 * Says that a question failed and what to do; nothing while it has not. What was there before stays on the screen
 * below.
 */
export function Failed<T>({ answer, what, store }: { answer: Answer<T>; what: string; store: Store }) {
  if (answer.state !== 'failed') return null
  const stays = answer.value === null ? '' : ' What you see below is from before.'
  const { connection } = store.answers
  // What is not there will not be there at the next try.
  const worthAnother = connection.state.value === 'reached' && answer.error.code !== 'NOT_FOUND'
  return (
    <Notice
      title={`${what} could not be fetched`}
      tone="warn"
      actions={
        worthAnother && (
          <button type="button" class="button small" onClick={() => connection.askAgain()}>
            Try again
          </button>
        )
      }
    >
      {answer.error.message}
      {stays}
    </Notice>
  )
}
