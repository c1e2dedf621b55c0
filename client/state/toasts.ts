import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { HEARD } from './announcer.ts'

/** A short message that goes away by itself; its one button, where there is one, does `act`. */
export interface Toast {
  readonly id: number
  readonly words: string
  readonly button: { readonly title: string; act(): void } | null
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>
  /** Those that another one replaced before they can have been heard: out of sight, they are still said. */
  readonly passing: ReadonlySignal<readonly Toast[]>
  /** Shows a message; gives its id. */
  add(words: string, button?: Toast['button']): number
  dismiss(id: number): void
}

/** Milliseconds that a message stays; long enough to read it twice and reach its button. */
const STAYS = 8000
export function createToasts(later: (call: () => void, ms: number) => void = setTimeout): Toasts {
  const shown = signal<readonly Toast[]>([])
  const passing = signal<readonly Toast[]>([])
  const heard = new Set<number>()
  let last = 0
  const replace = (next: readonly Toast[]) => {
    const unheard = shown.peek().filter((toast) => !next.includes(toast) && !heard.has(toast.id))
    batch(() => {
      if (unheard.length > 0) passing.value = [...passing.peek(), ...unheard]
      shown.value = next
    })
  }
  const dismiss = (id: number) => replace(shown.peek().filter((toast) => toast.id !== id))
  return {
    shown,
    passing,
    dismiss,
    add(words, button = null) {
      last += 1
      const id = last
      // One at a time: a newer one takes its place.
      replace([{ id, words, button }])
      later(() => {
        heard.add(id)
        passing.value = passing.peek().filter((toast) => toast.id !== id)
      }, HEARD)
      later(() => dismiss(id), STAYS)
      return id
    },
  }
}
