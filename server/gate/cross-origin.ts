import type { Facts } from './facts.ts'

/**
 * Origins such as 'https://notebooks.example.org' from a list with commas; '*' is every origin. Undefined where one is
 * no origin.
 */
export function readOrigins(text: string): readonly string[] | undefined {
  const origins = text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  return origins.every((origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin))
    ? origins
    : undefined
}

/** Whether the page that asks is of an origin that may. */
export const isListed = (origins: readonly string[], { headers: { origin } }: Facts): boolean =>
  origin !== undefined && (origins.includes(origin) || origins.includes('*'))

/**
 * What tells a browser that a page of another origin may read the answer: only those listed, with a bearer token if
 * they have
 * one, and never with the cookies of a visitor. Told 'null' for a no, browsers let pages without an origin of their own
 * pass:
 * so for all others there is no header at all.
 */
export function crossOriginHeaders(origins: readonly string[], facts: Facts): Readonly<Record<string, string>> {
  if (origins.length === 0) return {}
  if (!isListed(origins, facts)) return { vary: 'origin' }
  const headers = {
    vary: 'origin',
    'access-control-allow-origin': facts.headers.origin ?? '',
    'access-control-expose-headers': 'retry-after, x-request-id',
  }
  return facts.method !== 'OPTIONS'
    ? headers
    : {
        ...headers,
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers':
          'authorization, content-type, accept, x-request-id, apollographql-client-name, apollographql-client-version',
        'access-control-max-age': '3600',
      }
}
