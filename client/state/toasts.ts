import { type ReadonlySignal, signal } from '@preact/signals'

/** A short message that goes away by itself; its one button, where there is one, does `act`. */
export interface Toast {
  readonly id: number
  readonly words: string
  readonly button: { readonly title: string; act(): void } | null
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>
  /** Shows a message; gives its id. */
  add(words: string, button?: Toast['button']): number
  dismiss(id: number): void
}

/** Milliseconds that a message stays; long enough to read it twice and reach its button. */
const STAYS = 8000
export function createToasts(later: (call: () => void, ms: number) => void = setTimeout): Toasts {
  const shown = signal<readonly Toast[]>([])
  let last = 0
  const dismiss = (id: number) => {
    shown.value = shown.peek().filter((toast) => toast.id !== id)
  }
  return {
    shown,
    dismiss,
    add(words, button = null) {
      last += 1
      const id = last
      // One at a time: a newer one takes its place.
      shown.value = [{ id, words, button }]
      later(() => dismiss(id), STAYS)
      return id
    },
  }
}
