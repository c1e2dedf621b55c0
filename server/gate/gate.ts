import type { IncomingMessage } from 'node:http'
import { checks, type GateSettings } from './checks.ts'
import { crossOriginHeaders } from './cross-origin.ts'
import { type Facts, readFacts } from './facts.ts'
import type { Reply } from './reply.ts'

/** A request that stood before the gate. */
export interface Entering {
  readonly facts: Facts
  /** Headers that its answer has, whatever it is. */
  readonly headers: Readonly<Record<string, string>>
  /** Why it may not pass; null where it may. */
  readonly refused: Reply | null
}

/** What every request passes before anything is answered, whichever way it goes from there. */
export type Gate = (request: IncomingMessage) => Entering

/** Makes the gate from the settings. */
export function createGate(settings: GateSettings): Gate {
  const list = checks(settings)
  const first = (facts: Facts): Reply | null => {
    for (const check of list) {
      const refused = check(facts)
      if (refused !== null) return refused
    }
    return null
  }
  return (request) => {
    const facts = readFacts(request)
    return { facts, headers: crossOriginHeaders(settings.corsOrigins, facts), refused: first(facts) }
  }
}
