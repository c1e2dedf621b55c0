import type { IncomingHttpHeaders } from 'node:http'
import type { Target } from './target.ts'

/** What is known of a request before its body is read. */
export interface Head extends Target {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** The hosts it names: one, but for what is malformed or as old as HTTP/1.0. */
  readonly hosts: readonly string[]
  readonly httpVersion: string
  /** Where it comes from. */
  readonly address: string
  /** The port of this server that it came to. */
  readonly port: number
}
