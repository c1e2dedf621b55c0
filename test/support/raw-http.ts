import { connect } from 'node:net'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends bytes as they are over a connection of its own, and gives all that comes back until the other side closes or
 * `waitMs` pass without a word.
 */
export function sendRaw(
  address: string,
  sent: string | readonly (string | Buffer)[],
  waitMs = 30_000,
): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let heard = ''
    socket.setTimeout(waitMs, () => socket.destroy())
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      heard += chunk
    })
    // Who refuses need not read on: what was heard until then counts.
    socket.on('error', (error) => (heard === '' ? reject(error) : undefined))
    socket.on('close', () => resolve(heard))
    for (const part of [sent].flat()) socket.write(part)
  })
}

/** The first answer among what came back. */
export function readAnswer(heard: string): RawAnswer {
  const end = heard.indexOf('\r\n\r\n')
  const [line = '', ...lines] = heard.slice(0, end).split('\r\n')
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(
      lines.map((each) => [each.split(':')[0]?.toLowerCase(), each.replace(/^[^:]*:\s*/, '')]),
    ),
    body: heard.slice(end + 4),
  }
}

/** Sends bytes as they are, and reads the answer. */
export const rawAnswer = async (address: string, sent: string | readonly (string | Buffer)[]): Promise<RawAnswer> =>
  readAnswer(await sendRaw(address, sent))

/** Lines of a request as they go over the wire, and the empty one after them. */
export const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`

/** A question that needs no database, and its answer. */
export const QUESTION = '{"query":"{ __typename }"}'
export const ANSWER = '{"data":{"__typename":"Query"}}'

/** The lines of a request that brings a question, with its body. */
export const questionAt = (target: string, body = QUESTION, ...headers: string[]): string =>
  lines(
    `POST ${target} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ) + body

/** What no answer may hold, whatever was asked: a stack, or a path of ours. */
export const INSIDES = /\n\s+at |node_modules|node:internal|\.ts:\d|\/server\//
