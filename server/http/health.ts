import { RETRY_AFTER } from '../errors.ts'
import type { Database } from '../database/database.ts'

/** Milliseconds for the database to answer in: who asks for readiness gives up after few seconds. */
const PATIENCE = 1_500

const answer = (status: number, words: string): Response =>
  new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': String(RETRY_AFTER) } : {}),
    },
  })

/** The answer to /healthz, from the first moment on. */
export const alive = (): Response => answer(200, 'alive')

/** The answer to /readyz until everything is there. */
export const notYet = (): Response => answer(503, 'Moothall is starting.')

/**
 * /healthz: this process is alive. /readyz: the database answers too, within two seconds; 503 until it does. Null for
 * any other path.
 */
export function health(database: Pick<Database, 'ping'>): (pathname: string) => Promise<Response | null> {
  const once = sharing(() => database.ping())
  return async (pathname) => {
    if (pathname === '/healthz') return alive()
    if (pathname !== '/readyz') return null
    return (await within(once(), PATIENCE)) ? answer(200, 'ready') : answer(503, 'The database does not answer.')
  }
}

/** Does a thing once for all who want it at the same time: a database that hangs would hold a connection for each. */
function sharing(work: () => Promise<void>): () => Promise<void> {
  let going: Promise<void> | undefined
  return () => {
    going ??= work().finally(() => {
      going = undefined
    })
    return going
  }
}

/** Whether something succeeds, in some milliseconds at most. */
async function within(work: Promise<void>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), ms)
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}
