/** What went wrong with a question, in words for a person and a code for the program. */
export class ApiError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
    this.name = 'ApiError'
  }
}

/** The server or its database does not answer; asking again later may. */
export class Unreachable extends ApiError {
  constructor(message = 'The server does not answer. It is asked again every few seconds; nothing needs reloading.') {
    super('UNREACHABLE', message)
    this.name = 'Unreachable'
  }
}
