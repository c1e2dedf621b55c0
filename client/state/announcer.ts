import { type ReadonlySignal, signal } from '@preact/signals'

/** Milliseconds that words stay for a screen reader to take them up, whatever else is said meanwhile. */
export const HEARD = 2000

/** Something that a live region says. */
export interface Line {
  readonly id: number
  readonly words: string
}

/** What is said aloud: each line is added to those before it, so that none is overwritten before it is heard. */
export interface Announcer {
  /** The latest line, and those before it that may not have been heard yet. */
  readonly lines: ReadonlySignal<readonly Line[]>
  say(words: string): void
}

export function createAnnouncer(later: (call: () => void, ms: number) => void = setTimeout): Announcer {
  const lines = signal<readonly Line[]>([])
  const heard = new Set<number>()
  let last = 0
  const leave = () => {
    const stay = lines.peek().filter(({ id }) => id === last || !heard.has(id))
    if (stay.length < lines.peek().length) lines.value = stay
  }
  return {
    lines,
    say(words) {
      last += 1
      const id = last
      lines.value = [...lines.peek(), { id, words }]
      leave()
      later(() => {
        heard.add(id)
        leave()
      }, HEARD)
    },
  }
}
