import { Notice } from '../parts/notice.tsx'
import type { Answer } from '../state/answer.ts'

/** Says that a question failed and what to do; nothing while it has not. What was there before stays on the screen below. */
export function Failed<T>({ answer, what }: { answer: Answer<T>; what: string }) {
  if (answer.state !== 'failed') return null
  const stays = answer.value === null ? '' : ' What you see below is from before.'
  return <Notice title={`${what} could not be fetched`} tone="warn">{answer.error.message}{stays}</Notice>
}
