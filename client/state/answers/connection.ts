import { type ReadonlySignal, signal } from '@preact/signals'
import type { Api } from '../../api/api.ts'
import { statsQuestion } from '../../api/stats.ts'

/** Whether the database answers, and answers us, and when it came back. */
export interface Connection {
  readonly state: ReadonlySignal<'reached' | 'unreachable' | 'key needed'>
  /** Grows by one each time the database answers again; who failed for want of it asks again. */
  readonly healed: ReadonlySignal<number>
  /** Says that nothing answered: from now on it is tried until something does. */
  lost(): void
  /** Says that nothing is answered without a key; to ask again would change nothing. */
  closed(): void
  /** Grows by one each time the data changes; what was answered before is asked anew. */
  readonly renewed: ReadonlySignal<number>
  /** Says that the data has changed. */
  renew(): void
  /** Asks once more whatever failed, for what went wrong in another way. */
  askAgain(): void
}

/** Milliseconds between two tries while nothing answers. */
const TRY_EVERY = 2000

/** Watches over the connection. `later` waits for some milliseconds and then calls. */
export function createConnection(api: Api, later: (call: () => void, ms: number) => void = setTimeout): Connection {
  const state = signal<'reached' | 'unreachable' | 'key needed'>('reached')
  const healed = signal(0)
  const renewed = signal(0)
  const tryAgain = () =>
    later(() => {
      api.ask(statsQuestion, {}).then(() => {
        state.value = 'reached'
        healed.value += 1
      }, tryAgain)
    }, TRY_EVERY)
  return {
    state,
    healed,
    renewed,
    renew() {
      renewed.value += 1
    },
    askAgain() {
      healed.value += 1
    },
    closed() {
      state.value = 'key needed'
    },
    lost() {
      if (state.value === 'unreachable') return
      state.value = 'unreachable'
      tryAgain()
    },
  }
}
