import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { addressBehind } from './proxies.ts'
import type { Head } from './head.ts'
import { readTarget } from './target.ts'
import type { Who } from './who.ts'

/** The same with who asks. */
export interface Facts extends Head {
  readonly who: Who
}

/** Every `Host` header there is; Node itself keeps the first and says nothing of others. */
function hostsOf(rawHeaders: readonly string[]): string[] {
  const hosts: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host')
      hosts.push(rawHeaders[index + 1] ?? '')
  return hosts
}

const forwardedOf = ({ 'x-forwarded-for': forwarded }: IncomingHttpHeaders): string | undefined =>
  Array.isArray(forwarded) ? forwarded.join(',') : forwarded

/** Reads what is known of a request. A request line that cannot be read has an empty path. */
export function readHead(request: IncomingMessage, proxies: readonly string[]): Head {
  return {
    ...(readTarget(request.url ?? '') ?? { pathname: '', search: '' }),
    method: request.method ?? 'GET',
    headers: request.headers,
    hosts: hostsOf(request.rawHeaders),
    httpVersion: request.httpVersion,
    address: addressBehind(proxies, request.socket.remoteAddress ?? '', forwardedOf(request.headers)),
    port: request.socket.localPort ?? 0,
  }
}

/** Whether a program asks, which reads JSON; elsewhere a person reads text. */
export const isApi = ({ pathname }: Pick<Facts, 'pathname'>): boolean =>
  /^\/((graphql|api|session|imports|exports|templates)(\/|$)|schema\.graphql$)/.test(pathname)

/** The headers by which a browser that opens a page is told from a program that looks at a link. */
export const READERS = 'sec-fetch-dest, upgrade-insecure-requests'

/** Whether a browser opens a page for a reader: what is told of a link is for programs that show it to others. */
export const isReader = (header: (name: string) => unknown): boolean =>
  ['document', 'iframe', 'frame', 'embed', 'object'].includes(String(header('sec-fetch-dest'))) ||
  header('upgrade-insecure-requests') === '1'

/** Whether the answer takes questions to the database: all of the API, and a page with what is told of its link. */
export const takesQuestions = (facts: Pick<Facts, 'pathname' | 'search' | 'headers'>): boolean =>
  isApi(facts) || (facts.search !== '' && !facts.pathname.includes('.') && !isReader((name) => facts.headers[name]))
