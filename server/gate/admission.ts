import { availableParallelism } from 'node:os'
import { overloaded } from '../errors.ts'
import { type Full, Lane, type Leave } from './lane.ts'

/** What costs less is light, in objects that it may bring: some hundredths of a second. */
const LIGHT = 3_000

/** Light questions are done by the database within one another's gaps; heavy ones keep a core busy each. */
const LIGHT_PLACES = 16
const HEAVY_PLACES = Math.min(16, Math.max(4, availableParallelism()))

/** The way in: how many questions run at a time, by what they cost. */
export interface Admission {
  /**
   * A place for a question of this cost, at once or after a wait; leave it when the question is answered.
   * Throws RATE_LIMITED where the wait would be too long, or the signal's reason where the client goes away meanwhile.
   */
  enter(client: string, cost: number, signal?: AbortSignal): Leave | Promise<Leave>
  /** After how many seconds to ask again, where a question would be sent away whatever it costs; null where it may not. */
  full(client: string): number | null
}

const isFull = (answer: Leave | Full): answer is Full => typeof answer !== 'function'

function admitted(answer: Leave | Full): Leave {
  if (isFull(answer)) throw overloaded(answer.retryAfterSeconds)
  return answer
}

/** Two lanes, so that light questions pass while heavy ones wait. */
export function createAdmission(now: () => number = () => performance.now()): Admission {
  const light = new Lane({ places: LIGHT_PLACES, usualMs: 5, burstMs: 150 }, now)
  const heavy = new Lane({ places: HEAVY_PLACES, usualMs: 100, burstMs: 1_000 }, now)
  return {
    enter(client, cost, signal) {
      const answer = (cost <= LIGHT ? light : heavy).enter(client, signal)
      return answer instanceof Promise ? answer.then(admitted) : admitted(answer)
    },
    full(client) {
      const [one, other] = [light.full(client), heavy.full(client)]
      return one === null || other === null ? null : Math.min(one.retryAfterSeconds, other.retryAfterSeconds)
    },
  }
}
