import { QueryTimedOut } from '../database/database.ts'

/** Statements of one request that run at a time: enough to keep two ends busy, and far fewer than there are connections. */
export const STATEMENTS_AT_A_TIME = 4

/** What one request may have of the database: a few statements at a time, all within one time. */
export class FairShare {
  readonly #limitMs: number
  readonly #until: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  /** `limitMs` is the time for the whole request, from now on. */
  constructor(limitMs: number) {
    this.#limitMs = limitMs
    this.#until = performance.now() + limitMs
  }

  /** Runs one statement when its turn comes, with the milliseconds that are left for it. Throws QueryTimedOut, or the signal's reason. */
  async run<Result>(statement: (leftMs: number) => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    if (this.#running >= STATEMENTS_AT_A_TIME) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#running += 1
    try {
      signal?.throwIfAborted()
      const leftMs = Math.ceil(this.#until - performance.now())
      if (leftMs <= 0) throw new QueryTimedOut(this.#limitMs)
      return await statement(leftMs)
    } catch (error) {
      throw error instanceof QueryTimedOut ? new QueryTimedOut(this.#limitMs) : error
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}
