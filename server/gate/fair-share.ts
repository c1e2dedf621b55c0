import { QueryTimedOut, RequestTimedOut } from '../database/database.ts'

/**
 * Statements of one request that run at a time: enough to keep two ends busy, and far fewer than there are connections.
 */
export const STATEMENTS_AT_A_TIME = 4

/** How long may be taken, milliseconds: by one statement, and by a request with all of them. */
export interface Times {
  readonly queryTimeoutMs: number
  readonly requestTimeoutMs: number
}

/** What one request may have of the database: a few statements at a time, all within one time. */
export class FairShare {
  readonly #times: Times
  readonly #until: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  /** Its time runs from now on. */
  constructor(times: Times) {
    this.#times = times
    this.#until = performance.now() + times.requestTimeoutMs
  }

  /** Throws RequestTimedOut once its time is over: for what takes long without asking the database. */
  throwIfOver(): void {
    if (performance.now() > this.#until) throw new RequestTimedOut(this.#times.requestTimeoutMs)
  }

  /**
   * Runs one statement when its turn comes, with the milliseconds that are left for it. Throws QueryTimedOut,
   * RequestTimedOut, or the signal's reason.
   */
  async run<Result>(statement: (leftMs: number) => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    if (this.#running >= STATEMENTS_AT_A_TIME) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#running += 1
    try {
      signal?.throwIfAborted()
      const { queryTimeoutMs, requestTimeoutMs } = this.#times
      const leftMs = Math.ceil(this.#until - performance.now())
      if (leftMs <= 0) throw new RequestTimedOut(requestTimeoutMs)
      if (leftMs >= queryTimeoutMs) return await statement(queryTimeoutMs)
      return await statement(leftMs).catch((error: unknown) => {
        throw error instanceof QueryTimedOut ? new RequestTimedOut(requestTimeoutMs) : error
      })
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}
