import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { checks } from './checks.ts'
import { crossOriginHeaders } from './cross-origin.ts'
import { type Facts, isApi, readHead } from './facts.ts'
import { keysIn } from './keys.ts'
import type { Reply } from './reply.ts'
import { requestIdOf } from './request-id.ts'
import { createSessions, type Sessions } from './session.ts'
import { whoAsks } from './who.ts'

/** A request that stands before the gate. */
export interface Entering {
  /** By what it is found in the log. */
  readonly id: string
  readonly facts: Facts
  /** Headers that its answer has, whatever it is. */
  readonly headers: Readonly<Record<string, string>>
  /** What the log tells of it that is known only on the way. */
  readonly noted: { operation?: string | null }
}

/** What every request passes before anything is answered, whichever way it goes from there. */
export interface Gate {
  readonly sessions: Sessions
  /** Reads what there is to know of a request but its body. */
  read(request: IncomingMessage): Entering
  /** Why it may not pass, as the answer to it; null where it may. */
  refuse(facts: Facts): Promise<Reply | null>
}

/** Makes the gate from the settings. The keys lie in the data folder. */
export function createGate(config: Config): Gate {
  const keys = keysIn(join(config.dataDir, 'keys'))
  const list = checks(config)
  // What only some may read is kept by nobody on the way; all else may change at any time, and is asked for again.
  const unkept = { 'cache-control': config.read === 'closed' ? 'no-store' : 'no-cache' }
  return {
    sessions: createSessions(keys),
    read(request) {
      const head = readHead(request, config.proxies)
      const facts = { ...head, who: whoAsks(head, keys) }
      const id = requestIdOf(head.headers['x-request-id'])
      const headers = {
        'x-request-id': id,
        ...(isApi(head) ? unkept : {}),
        ...crossOriginHeaders(config.corsOrigins, facts),
      }
      return { id, facts, headers, noted: {} }
    },
    async refuse(facts) {
      for (const check of list) {
        const found = check(facts)
        const refused = found instanceof Promise ? await found : found
        if (refused !== null) return refused
      }
      return null
    },
  }
}
