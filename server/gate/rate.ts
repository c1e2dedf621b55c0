import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Check } from './check.ts'
import { takesQuestions } from './facts.ts'
import { isLoopbackHost } from './host-names.ts'
import { refuse } from './reply.ts'

/** How often one client may ask. */
export interface Rate {
  /** Requests that take questions to the database, a minute; 0 is as often as it likes. */
  readonly perMinute: number
  /** Whether those that come from this machine are counted too. */
  readonly here: boolean
}

/** Refuses who asks more often than it may, by key or else by where it asks from, and says when to come again. */
export function notTooOften({ perMinute, here }: Rate): Check {
  if (perMinute === 0) return () => null
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return (facts) => {
    if (!takesQuestions(facts) || (!here && isLoopbackHost(facts.address))) return null
    return limiter.consume(facts.who.client).then(
      () => null,
      ({ msBeforeNext }: RateLimiterRes) => {
        const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
        return refuse(
          facts,
          429,
          'RATE_LIMITED',
          `More than ${perMinute} requests came in a minute (the setting RATE_LIMIT). Ask again in ` +
            `${seconds} seconds; a question can name many ids at once.`,
          { 'retry-after': String(seconds) },
        )
      },
    )
  }
}
