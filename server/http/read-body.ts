import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Entering } from '../gate/gate.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { quoted } from '../quoted.ts'

/** Bytes a question may come with, variables among them: a thousand ids fit many times over. */
const MAX_BODY = 1_000_000

/**
 * The bytes of a body; null where they are more than it may have. What is left of it is read and dropped by then, since
 * many
 * a client hears no answer before it has sent everything. By its events: to iterate over a stream takes longer than
 * many a read.
 */
function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const keep = (chunk: Buffer): void => {
      length += chunk.length
      chunks.push(chunk)
      if (length <= MAX_BODY) return
      request.off('data', keep)
      request.resume()
      resolve(null)
    }
    request.on('data', keep)
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    request.once('error', reject)
  })
}

const BYTE_ORDER_MARK = '\uFEFF'

/** The body of a question as text, or why it cannot be read. Rejects where the client broke off. */
export async function readBody(
  { facts }: Entering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | Reply> {
  const coding = facts.headers['content-encoding'] ?? 'identity'
  if (coding !== 'identity')
    return refuse(facts, 415, 'BAD_USER_INPUT', `A question is sent as it is; Content-Encoding says ${quoted(coding)}.`)
  const announced = Number(facts.headers['content-length'] ?? 0)
  if (announced <= MAX_BODY && facts.headers.expect !== undefined) response.writeContinue()
  const bytes = announced <= MAX_BODY ? await readBytes(request) : null
  if (bytes === null)
    return refuse(
      facts,
      413,
      'QUERY_TOO_COMPLEX',
      `A request may have ${MAX_BODY} bytes. Ask in several requests.`,
      // Who asked first whether to send a body will not send it now; what comes next could be taken for it.
      facts.headers.expect === undefined ? {} : { connection: 'close' },
    )
  if (!isUtf8(bytes)) return refuse(facts, 400, 'BAD_USER_INPUT', 'The body is no UTF-8, which JSON is written in.')
  const text = bytes.toString('utf8')
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}
