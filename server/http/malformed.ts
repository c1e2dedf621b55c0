import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from './security-headers.ts'

/** What Node says of a request that it cannot read, as a status with words for whoever wrote it. */
const FOUND: Readonly<Record<string, readonly [number, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request did not come to its end in time. Send it again.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    413,
    'Content Too Large',
    'The chunks of the body say more of themselves than they may.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'Address and headers together may have 16 KB. Send a long question by POST.',
  ],
}
const UNREADABLE = [400, 'Bad Request', 'This is no HTTP/1.1 request that can be read.'] as const

/** An answer as it goes over the wire where there is no request to answer; the connection ends with it. */
function rawAnswer([status, reason, words]: readonly [number, string, string], more: readonly string[] = []): string {
  const body = `${words}\n`
  const headers = Object.entries(securityHeaders('')).map(([name, value]) => `${name}: ${value}`)
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...headers,
    ...more,
    '',
    body,
  ].join('\r\n')
}

/**
 * Answers what does not get as far as being a request: broken ones, and CONNECT, which asks for a way through to
 * elsewhere.
 */
export function answerMalformed(server: Server): void {
  // Behind the beginning of one answer another would be taken for a part of it.
  const answering = new WeakSet<Duplex>()
  server.on('request', (request: IncomingMessage, response) => {
    answering.add(request.socket)
    response.on('close', () => answering.delete(request.socket))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET' && !answering.has(socket))
      socket.end(rawAnswer(FOUND[error.code ?? ''] ?? UNREADABLE))
    else socket.destroy(error)
  })
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawAnswer([405, 'Method Not Allowed', 'CONNECT is not answered here.'], ['allow: GET, HEAD, POST']))
  })
}
