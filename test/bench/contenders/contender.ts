import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import type { Connection } from '../../../server/database/database.ts'

/** Where the Neo4j of the benchmark answers: the process that starts a contender says so. */
export const connection = JSON.parse(process.env.BENCH_NEO4J ?? '') as Connection

/**
 * Tells the process that started this one where it answers, and what memory it holds where it asks; and ends with it.
 */
export function ready(address: string): void {
  process.on('disconnect', () => process.exit())
  process.on('message', () => {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.(heapUsed + external)
  })
  process.send?.(address)
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) body += chunk
  return body
}

/** A bare server on a free port of this machine. */
export function listen(answer: Parameters<typeof createServer>[1] & object): void {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}
