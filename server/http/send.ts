import type { ServerResponse } from 'node:http'
import type { Entering } from '../gate/gate.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { pack, takenEncodings } from './encodings.ts'
import { securityHeaders } from './security-headers.ts'

/** Bytes from which on packing is worth its time: less fits in one packet of a network anyway. */
const WORTH_PACKING = 1_400
const PACKABLE = /^(text\/|application\/(.*\+)?json)/

/** A reply as this client takes it: packed where that is worth it, or where it takes nothing else. */
async function encoded(reply: Reply, header: string | undefined, at: { pathname: string }): Promise<Reply> {
  const { body, headers } = reply
  if (body === null || headers['content-encoding'] !== undefined) return reply
  const { best, plain } = takenEncodings(header)
  const worth = body.length >= WORTH_PACKING && PACKABLE.test(headers['content-type'] ?? '')
  if (plain && (!worth || best === 'identity' || best === undefined)) return reply
  if (best === undefined || best === 'identity')
    return refuse(
      at,
      406,
      'BAD_USER_INPUT',
      'Accept-Encoding takes none of br, gzip and identity, and there is nothing else.',
    )
  return { ...reply, body: await pack(body, best), headers: { ...headers, 'content-encoding': best } }
}

/** Sends an answer with all that every answer has: who may read, load and frame it, and its length. */
export async function send(
  { facts, headers: shared }: Entering,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const { status, headers, body } = await encoded(reply, facts.headers['accept-encoding'], facts)
  if (response.destroyed) return
  const { 'content-security-policy': policy, ...own } = headers
  const vary = ['accept-encoding', shared['vary'], own['vary']].filter((names) => names !== undefined).join(', ')
  response.writeHead(status, {
    ...securityHeaders(facts.pathname, policy),
    ...shared,
    ...own,
    vary,
    ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
  })
  response.end(body)
}
