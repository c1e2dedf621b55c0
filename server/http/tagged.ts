import type { Facts } from '../gate/facts.ts'
import type { Reply } from '../gate/reply.ts'
import { has, tagOf } from './file.ts'

/**
 * An answer to a question by GET, marked by what it says: who has it already is told so and sent nothing. It may change
 * with the data at any time, so whoever keeps it asks again.
 */
export function tagged(reply: Reply, { method, headers }: Facts): Reply {
  if (method !== 'GET' || reply.status !== 200 || reply.body === null) return reply
  const tag = tagOf(reply.body)
  const marked = { ...reply.headers, etag: tag }
  return has(headers['if-none-match'] ?? null, tag)
    ? { status: 304, headers: marked, body: null }
    : { ...reply, headers: marked }
}
