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

/** The server or its database does not answer; asking again later may. */
export class Unreachable extends ApiError {
  constructor() {
    super('UNREACHABLE', `${AWAY} ${ASKED_AGAIN}`)
    this.name = 'Unreachable'
  }
}
