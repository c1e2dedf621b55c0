import Negotiator from 'negotiator'

/** GraphQL over HTTP (graphql.github.io/graphql-over-http): what a request has to be before it is read as a question. */

export const JSON_TYPE = 'application/json'
export const GRAPHQL_TYPE = 'application/graphql-response+json'

/** The media type of the answer that a client likes best, by the weights it gives; plain JSON where it does not say. Null where it takes neither. */
export function answerType(accept: string | null | undefined): string | null {
  if (accept == null || accept === '*/*' || accept === JSON_TYPE) return JSON_TYPE
  // Both types are JSON, which is UTF-8 anyway; a charset beside them would match nothing.
  return (
    new Negotiator({ headers: { accept: accept.replace(/;\s*charset=[^;,]*/gi, '') } }).mediaType([
      JSON_TYPE,
      GRAPHQL_TYPE,
    ]) ?? null
  )
}

/** The media type of a body, without its parameters; names of media types know no case. */
export const bodyType = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const refusal = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }), {
    status,
    headers: { 'content-type': `${JSON_TYPE}; charset=utf-8`, ...headers },
  })

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Why a request cannot be read as a question, as the answer to it; null where it can. */
export function refuseRequest({ method, headers, url }: Request): Response | null {
  if (method === 'OPTIONS') return null
  if (method !== 'GET' && method !== 'POST')
    return refusal(405, `${method} is not answered here. Send the question by POST, or by GET.`, { allow: 'GET, POST' })
  const accept = headers.get('accept')
  if (answerType(accept) === null)
    return refusal(406, `The answer comes as ${JSON_TYPE} or ${GRAPHQL_TYPE}; Accept asks for '${accept}'.`)
  const type = bodyType(headers.get('content-type'))
  if (method === 'POST' && type !== JSON_TYPE)
    return refusal(415, `A question comes as ${JSON_TYPE}; Content-Type says ${type === '' ? 'nothing' : `'${type}'`}.`)
  const broken =
    method === 'GET'
      ? ['variables', 'extensions'].find((name) => !isObject(new URL(url).searchParams.get(name) || '{}'))
      : undefined
  return broken === undefined
    ? null
    : refusal(400, `${broken} is no JSON object. Write it as {"name": "value"}, percent-encoded.`)
}
