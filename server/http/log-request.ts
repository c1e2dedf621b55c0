import type { ServerResponse } from 'node:http'
import type { Entering } from '../gate/gate.ts'
import type { Log } from '../log.ts'

/**
 * One line for each request, at the level of those who look for something: what was asked, by whom, and how it went.
 */
export function logRequest(log: Log, { id, facts, noted }: Entering, response: ServerResponse, ms: number): void {
  if (!log.isLevelEnabled('debug')) return
  const { method, pathname, who } = facts
  const status = response.writableFinished ? response.statusCode : 'broken off'
  log.debug(
    {
      request: id,
      method,
      path: pathname.slice(0, 200),
      status,
      ms: Math.round(ms),
      who: who.client,
      ...(noted.operation == null ? {} : { operation: noted.operation.slice(0, 100) }),
    },
    'Answered',
  )
}
