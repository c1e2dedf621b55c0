import { print } from '@0no-co/graphql.web'
import type { TadaDocumentNode } from 'gql.tada'
import { ApiError, reach, Unreachable } from './errors.ts'
import type { Answered } from './graphql.ts'

/** Asks the API; the one way in which the explorer learns anything. */
export interface Api {
  /**
   * The answer to a question. Throws ApiError with words for a person, Unreachable where nothing answers, and the
   * signal's reason when aborted.
   */
  ask<Data, Variables>(
    question: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answered<Data>>
}

interface Body {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** How often a question is asked again that the server had no time for, and the longest wait before that, seconds. */
const AGAIN = 3
const LONGEST_WAIT = 15

/** Seconds after which a busy server asks to be asked again; null where it did not say so, or it is too long to wait. */
function waitOf(response: Response): number | null {
  if (response.status !== 503 && response.status !== 429) return null
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return seconds <= LONGEST_WAIT ? seconds : null
}

/** Resolves after some seconds; rejects with the signal's reason when aborted before. */
const pause = (seconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })

/** What a person is told in place of words that are meant for a program. */
const SAID: Readonly<Record<string, string>> = {
  TIMEOUT: 'It took too long and was stopped. Try again in a moment, or draw less at once.',
}

/** Codes that go away by themselves when the database comes back. */
const PASSING = new Set(['DATABASE_UNAVAILABLE', 'UNREACHABLE'])

function answerOf<Data>(status: number, body: Body | null): Data {
  const error = body?.errors?.[0]
  if (error !== undefined) {
    const code = error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
    throw PASSING.has(code) ? new Unreachable() : new ApiError(code, SAID[code] ?? error.message)
  }
  if (body === null || body.data === undefined) {
    if (status >= 500) throw new Unreachable()
    throw new ApiError(
      'UNREADABLE',
      `The server's answer could not be read (HTTP ${status}). Try again; if it stays so, the server and ` +
        'this page may be of different versions: reload.',
    )
  }
  return body.data as Data
}

/** An API over GraphQL-over-HTTP at `url`. */
export function createApi({
  url = '/graphql',
  fetch = globalThis.fetch.bind(globalThis),
}: {
  url?: string
  fetch?: typeof globalThis.fetch
} = {}): Api {
  const texts = new WeakMap<object, string>()
  const textOf = (question: object): string => {
    const text = texts.get(question) ?? print(question as Parameters<typeof print>[0])
    texts.set(question, text)
    return text
  }
  return {
    async ask<Data, Variables>(
      question: TadaDocumentNode<Data, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ) {
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
        body: JSON.stringify({ query: textOf(question), variables }),
        ...(signal === undefined ? {} : { signal }),
      }
      for (let asked = 1; ; asked += 1) {
        const response = await reach(fetch, url, request)
        const body = (await response.json().catch(() => null)) as Body | null
        if (signal?.aborted) throw signal.reason
        const wait = waitOf(response)
        const busy = body?.errors?.[0]?.extensions?.code === 'RATE_LIMITED'
        if (wait === null || !busy || asked > AGAIN) return answerOf<Answered<Data>>(response.status, body)
        await pause(wait, signal)
      }
    },
  }
}
