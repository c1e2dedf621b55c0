import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** The id of the request that is being answered, wherever its answer is worked on. */
export const currentRequest = new AsyncLocalStorage<string>()

/**
 * The id that a request brings, as proxies and programs give one; its own where it brings none or none that fits into a
 * line of a log.
 */
export const requestIdOf = (brought: string | string[] | undefined): string =>
  typeof brought === 'string' && /^[\w.:/+=-]{1,100}$/.test(brought) ? brought : randomUUID()
