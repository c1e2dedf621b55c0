import process from 'node:process'
import type { Log } from '../log.ts'

/** What runs, in the order in which it was started, and how it ends. */
export interface Lifecycle {
  /** Says how to end something that was started; the last started ends first. */
  onStop(name: string, stop: () => unknown): void
  /** Says what is let come to its end, in a time of its own, before anything is ended. */
  beforeStop(name: string, finish: () => Promise<void>): void
  /** Ends everything and then the process. The first call decides the exit code. */
  stop(code: number): void
  /** Aborted once stopping has begun. */
  readonly signal: AbortSignal
}

interface Named {
  readonly name: string
  readonly end: () => unknown
}

interface World {
  on(event: string, listener: () => void): unknown
  exit(code: number): void
  now(): number
}
const world: World = {
  on: (event, listener) => process.on(event, listener),
  exit: (code) => process.exit(code),
  now: () => performance.now(),
}

/** Milliseconds for everything to end, once what was under way has come to its end. */
const PATIENCE = 1_500
/** npm hands one Ctrl-C on a second time; only a later one is a person's second. */
const ECHO = 300

async function endAll(all: readonly Named[], log: Log): Promise<void> {
  for (const { name, end } of all) {
    try {
      await end()
    } catch (error) {
      log.error({ err: error }, `Could not stop ${name}`)
    }
  }
}

/**
 * Ends everything in order on Ctrl-C, SIGTERM, a closed terminal or a parent that is gone; at once on a second Ctrl-C.
 */
export function createLifecycle(log: Log, { on, exit, now }: World = world): Lifecycle {
  const stopping = new AbortController()
  const stops: Named[] = []
  const finishes: Named[] = []
  let since: number | undefined

  async function stopAll(code: number): Promise<void> {
    await endAll(finishes, log)
    setTimeout(() => exit(code), PATIENCE).unref()
    await endAll(stops.reverse(), log)
    exit(code)
  }

  function stop(code: number): void {
    if (since !== undefined) return
    since = now()
    stopping.abort()
    void stopAll(code)
  }

  function onSignal(): void {
    if (since !== undefined && now() - since > ECHO) exit(130)
    stop(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) on(event, onSignal)

  return {
    onStop: (name, end) => {
      stops.push({ name, end })
    },
    beforeStop: (name, end) => {
      finishes.push({ name, end })
    },
    stop,
    signal: stopping.signal,
  }
}
