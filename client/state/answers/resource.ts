import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
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

/** What was asked last, and how often the connection had come back or been renewed by then. */
interface Asked {
  readonly key: string
  readonly about: string
  readonly healed: number
  readonly renewed: number
}

/** Whether what is asked now has an answer already, or is being answered. */
const isAnswered = (asked: Asked | null, now: Omit<Asked, 'about'>, hasFailed: boolean): boolean =>
  asked !== null &&
  asked.key === now.key &&
  asked.renewed === now.renewed &&
  // What failed is asked again once the database is back.
  !(hasFailed && asked.healed !== now.healed)

/** Puts a question, and settles its answer unless it was overtaken. */
async function put<Value>(
  asking: Promise<Value>,
  request: AbortSignal,
  { connection, answer }: { readonly connection: Connection; readonly answer: Signal<Answer<Value>> },
): Promise<void> {
  try {
    const value = await asking
    if (!request.aborted) answer.value = { state: 'ready', value }
  } catch (error) {
    if (request.aborted) return
    if (error instanceof Unreachable) connection.lost()
    else if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') connection.closed()
    else if (!(error instanceof ApiError)) console.error(error)
    answer.value = { state: 'failed', value: answer.peek().value, error: failure(error) }
  }
}

/**
 * An answer that follows its question: asked again when the question changes or the database comes back; late answers
 * to old questions are dropped.
 */
export function resource<Question, Value>(options: Options<Question, Value>): ReadonlySignal<Answer<Value>> {
  const { connection, question, ask, wait = 0, about = () => '' } = options
  const answer = signal<Answer<Value>>(idle)
  let asked: Asked | null = null
  let pending = new AbortController()
  const follow = (now: Question | null, counts: Pick<Asked, 'healed' | 'renewed'>): void => {
    const key = now === null ? '' : JSON.stringify(now)
    const before = asked
    if (isAnswered(before, { key, ...counts }, answer.peek().state === 'failed')) return
    pending.abort()
    pending = new AbortController()
    const { signal: request } = pending
    asked = { key, about: now === null ? '' : about(now), ...counts }
    if (now === null) {
      answer.value = idle
      return
    }
    answer.value = { state: 'loading', value: before?.about === asked.about ? answer.peek().value : null }
    const go = () => void put(ask(now, request), request, { connection, answer })
    if (wait === 0 || before === null) go()
    else {
      const timer = setTimeout(go, wait)
      request.addEventListener('abort', () => clearTimeout(timer))
    }
  }
  effect(() => {
    const now = question()
    const counts = { healed: connection.healed.value, renewed: connection.renewed.value }
    untracked(() => follow(now, counts))
  })
  return answer
}
