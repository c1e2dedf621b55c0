import process from 'node:process'
import type { Log } from '../log.ts'

/** What runs, in the order in which it was started, and how it ends. */
export interface Lifecycle {
  /** Says how to end something that was started; the last started ends first. */
  onStop(name: string, stop: () => unknown): void
  /** Ends everything and then the process. The first call decides the exit code. */
  stop(code: number): void
  /** Aborted once stopping has begun. */
  readonly signal: AbortSignal
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

/** Milliseconds for all that is in flight to end. */
const PATIENCE = 1_500
/** npm hands one Ctrl-C on a second time; only a later one is a person's second. */
const ECHO = 300

/** Ends everything in order on Ctrl-C, SIGTERM, a closed terminal or a parent that is gone; at once on a second Ctrl-C. */
export function createLifecycle(log: Log, { on, exit, now }: World = world): Lifecycle {
  const stopping = new AbortController()
  const stops: { name: string; stop: () => unknown }[] = []
  let since: number | undefined

  async function stopAll(code: number): Promise<void> {
    for (const { name, stop } of stops.reverse()) {
      try {
        await stop()
      } catch (error) {
        log.error({ err: error }, `Could not stop ${name}`)
      }
    }
    exit(code)
  }

  function stop(code: number): void {
    if (since !== undefined) return
    since = now()
    stopping.abort()
    setTimeout(() => exit(code), PATIENCE).unref()
    void stopAll(code)
  }

  function onSignal(): void {
    if (since !== undefined && now() - since > ECHO) exit(130)
    stop(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) on(event, onSignal)

  return {
    onStop: (name, end) => {
      stops.push({ name, stop: end })
    },
    stop,
    signal: stopping.signal,
  }
}
