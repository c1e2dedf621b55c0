import type { Database } from '../database/database.ts'

const answer = (status: number, words: string): Response =>
  new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** /healthz: this process is alive. /readyz: the database answers too; 503 until it does. Null for any other path. */
export const health =
  (database: Pick<Database, 'ping'>) =>
  async (pathname: string): Promise<Response | null> => {
    if (pathname === '/healthz') return answer(200, 'alive')
    if (pathname !== '/readyz') return null
    try {
      await database.ping()
      return answer(200, 'ready')
    } catch {
      return answer(503, 'The database does not answer.')
    }
  }
