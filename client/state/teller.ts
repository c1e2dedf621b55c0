import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Answers } from './answers/answers.ts'
import { createAnnouncer, type Line } from './announcer.ts'

/** Says aloud what was done, and what is shown then. */
export class Teller {
  /** What a live region says, the latest last. */
  readonly lines: ReadonlySignal<readonly Line[]>
  readonly #announcer = createAnnouncer()
  readonly #ties: Answers['ties']
  readonly #status: ReadonlySignal<string>
  #waiting: (() => void) | undefined

  constructor(ties: Answers['ties'], status: ReadonlySignal<string>) {
    this.lines = this.#announcer.lines
    this.#ties = ties
    this.#status = status
  }

  say(words: string): void {
    this.stopWaiting()
    this.#announcer.say(words)
  }

  /** Says it, and the line of what is shown as soon as that is known: links of what comes back are asked for anew. */
  sayWithStatus(words: string): void {
    if (this.#ties.peek().state === 'loading') {
      this.say(words)
      this.#waiting = effect(() => {
        if (this.#ties.value.state !== 'loading') untracked(() => this.say(this.#status.peek()))
      })
    } else this.say(`${words} ${this.#status.peek()}`)
  }

  /** What was waited for is not said any more. */
  stopWaiting(): void {
    this.#waiting?.()
    this.#waiting = undefined
  }
}
