import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { Entering } from '../gate/gate.ts'
import { takenEncodings } from './encodings.ts'
import { securityHeaders } from './security-headers.ts'

/** What is packed already. */
const PACKED = /^application\/zip\b/

/** What packs a body as it comes; none where the client takes it as it is, or it is packed already. */
function packing(
  header: string | undefined,
  type: string,
): { readonly name: string; readonly pack: Transform } | undefined {
  const { best } = takenEncodings(header)
  if (PACKED.test(type) || best === undefined || best === 'identity') return undefined
  return best === 'gzip'
    ? { name: best, pack: createGzip() }
    : { name: best, pack: createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) }
}

/**
 * Sends an answer as it comes, no faster than the client takes it. A client that goes away, which `signal` tells, ends
 * what makes it. Throws what breaks it off: where nothing was sent yet, whoever sends it can still say so; otherwise
 * they end the connection, so that nobody takes a part for the whole.
 */
export async function sendStream(
  { facts, headers: shared }: Entering,
  response: ServerResponse,
  { status, headers, body }: Response,
  signal: AbortSignal,
): Promise<void> {
  const { 'content-security-policy': policy, ...own } = Object.fromEntries(headers)
  const packed = packing(facts.headers['accept-encoding'], own['content-type'] ?? '')
  const head = {
    ...securityHeaders(facts.pathname, policy),
    ...shared,
    ...own,
    vary: shared['vary'] === undefined ? 'accept-encoding' : `accept-encoding, ${shared['vary']}`,
    ...(packed === undefined ? {} : { 'content-encoding': packed.name }),
  }
  async function write(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of pieces) {
      if (!response.headersSent) response.writeHead(status, head)
      if (!response.write(piece)) await once(response, 'drain', { signal })
    }
    if (!response.headersSent) response.writeHead(status, head)
    response.end()
  }
  const from = Readable.fromWeb(body as WebStream<Uint8Array>)
  await (packed === undefined ? pipeline(from, write, { signal }) : pipeline(from, packed.pack, write, { signal }))
}
