import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { ApiError, Unreachable } from '../../api/errors.ts'
import { type Answer, idle } from './answer.ts'
import type { Connection } from './connection.ts'

interface Options<Question, Value> {
  readonly connection: Connection
  /** What to ask now, from signals; null asks nothing. */
  readonly question: () => Question | null
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Value>
  /** Milliseconds to wait for a further change before asking; none at the first question. */
  readonly wait?: number
  /** What the question is about: while this stays the same, the last answer is kept until the next one comes. */
  readonly about?: (question: Question) => string
}

const failure = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError('UNEXPECTED', 'Something went wrong on this page. Undo the last step, or reload.')

/**
 * An answer that follows its question: asked again when the question changes or the database comes back; late answers
 * to old questions are dropped.
 */
export function resource<Question, Value>({
  connection,
  question,
  ask,
  wait = 0,
  about = () => '',
}: Options<Question, Value>): ReadonlySignal<Answer<Value>> {
  const answer = signal<Answer<Value>>(idle)
  let asked: { key: string; about: string; healed: number; renewed: number } | null = null
  let pending = new AbortController()

  const settle = (request: AbortController, next: Answer<Value>) => {
    if (!request.signal.aborted) answer.value = next
  }
  const put = (now: Question, request: AbortController) =>
    ask(now, request.signal).then(
      (value) => settle(request, { state: 'ready', value }),
      (error: unknown) => {
        if (request.signal.aborted) return
        if (error instanceof Unreachable) connection.lost()
        else if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') connection.closed()
        else if (!(error instanceof ApiError)) console.error(error)
        settle(request, { state: 'failed', value: answer.peek().value, error: failure(error) })
      },
    )

  effect(() => {
    const now = question()
    const healed = connection.healed.value
    const renewed = connection.renewed.value
    untracked(() => {
      const key = now === null ? '' : JSON.stringify(now)
      const failedForWant = answer.peek().state === 'failed' && asked !== null && asked.healed !== healed
      const same = asked !== null && key === asked.key && renewed === asked.renewed
      if (same && !failedForWant) return
      const first = asked === null
      pending.abort()
      pending = new AbortController()
      if (now === null) {
        asked = { key, about: '', healed, renewed }
        answer.value = idle
        return
      }
      const subject = about(now)
      const kept = asked !== null && asked.about === subject ? answer.peek().value : null
      asked = { key, about: subject, healed, renewed }
      answer.value = { state: 'loading', value: kept }
      const request = pending
      if (wait === 0 || first) put(now, request)
      else {
        const timer = setTimeout(() => put(now, request), wait)
        request.signal.addEventListener('abort', () => clearTimeout(timer))
      }
    })
  })
  return answer
}
