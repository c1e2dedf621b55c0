/** What went wrong with a question, in words for a person and a code for the program. */
export class ApiError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
    this.name = 'ApiError'
  }
}

/** What is said while nothing answers, the same everywhere. */
export const AWAY = 'The server does not answer.'
export const ASKED_AGAIN = 'It is asked again every two seconds; nothing needs reloading.'

/** What is said where the server asks for a key. */
export const KEY_NEEDED = 'A key is needed to read here.'
export const BY_ADDRESS = 'Open this page by the address with a key in it that you were given, which ends in #key=…'

/** The server or its database does not answer; asking again later may. */
export class Unreachable extends ApiError {
  constructor() {
    super('UNREACHABLE', `${AWAY} ${ASKED_AGAIN}`)
    this.name = 'Unreachable'
  }
}

/** Fetches; throws Unreachable where nothing answers, and the signal's reason when aborted. */
export const reach = (fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Response> =>
  fetch(url, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw init.signal.reason
    throw error instanceof TypeError ? new Unreachable() : error
  })
