import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readTarget, type Target } from './target.ts'

/** What is known of a request before its body is read: all that the gate looks at. */
export interface Facts extends Target {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** The hosts it names: one, but for what is malformed or as old as HTTP/1.0. */
  readonly hosts: readonly string[]
  readonly httpVersion: string
  /** Where it comes from. */
  readonly address: string
}

/** Every `Host` header there is; Node itself keeps the first and says nothing of others. */
function hostsOf(rawHeaders: readonly string[]): string[] {
  const hosts: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host')
      hosts.push(rawHeaders[index + 1] ?? '')
  return hosts
}

/** Reads what is known of a request. A request line that cannot be read has an empty path. */
export function readFacts(request: IncomingMessage): Facts {
  return {
    ...(readTarget(request.url ?? '') ?? { pathname: '', search: '' }),
    method: request.method ?? 'GET',
    headers: request.headers,
    hosts: hostsOf(request.rawHeaders),
    httpVersion: request.httpVersion,
    address: request.socket.remoteAddress ?? '',
  }
}

/** Whether a program asks, which reads JSON; elsewhere a person reads text. */
export const isApi = ({ pathname }: Pick<Facts, 'pathname'>): boolean => /^\/(graphql|api)(\/|$)/.test(pathname)
