import Negotiator from 'negotiator'
import type { Facts } from '../gate/facts.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { quoted } from '../quoted.ts'

/**
 * GraphQL over HTTP (graphql.github.io/graphql-over-http): what a request has to be before it is read as a question.
 */

export const JSON_TYPE = 'application/json'
export const GRAPHQL_TYPE = 'application/graphql-response+json'

/**
 * The media type of the answer that a client likes best, by the weights it gives; plain JSON where it does not say.
 * Null where it takes neither.
 */
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

/** Whether a client likes a page better than data: a browser that a person has sent here. */
export const asksForPage = (method: string, accept = ''): boolean =>
  method === 'GET' &&
  /text\/html/i.test(accept) &&
  new Negotiator({ headers: { accept } }).mediaType(['text/html', JSON_TYPE, GRAPHQL_TYPE]) === 'text/html'

/** The media type of a body, without its parameters; names of media types know no case. */
export const bodyType = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Why a request at the API cannot be read as a question, as the answer to it; null where it can. */
export function refuseQuestion(facts: Facts): Reply | null {
  const { method, headers, search } = facts
  const no = (status: number, message: string): Reply => refuse(facts, status, 'BAD_USER_INPUT', message)
  if (answerType(headers.accept) === null)
    return no(
      406,
      `The answer comes as ${JSON_TYPE} or ${GRAPHQL_TYPE}; Accept asks for ${quoted(headers.accept ?? '')}.`,
    )
  if (method === 'GET') {
    const broken = ['variables', 'extensions'].find((name) => !isObject(new URLSearchParams(search).get(name) || '{}'))
    return broken === undefined
      ? null
      : no(400, `${broken} is no JSON object. Write it as {"name": "value"}, percent-encoded.`)
  }
  const sent = headers['content-type']
  if (sent === JSON_TYPE) return null
  const type = bodyType(sent)
  if (type !== JSON_TYPE)
    return no(415, `A question comes as ${JSON_TYPE}; Content-Type says ${type === '' ? 'nothing' : quoted(type)}.`)
  const charset = /;\s*charset="?([^";\s]*)/i.exec(sent ?? '')?.[1] ?? 'utf-8'
  return /^utf-?8$/i.test(charset)
    ? null
    : no(415, `A question is written in UTF-8; Content-Type says ${quoted(charset)}.`)
}

const NOT_KEPT =
  'Questions are not kept by their hash here. Send the text of the question with it, as `query`; Apollo Client does so ' +
  'by itself.'

/**
 * The answer to a question that is named by its hash alone, as Apollo's persisted queries are; null for any other. With
 * 200 and its own code, by which such a client sends the text.
 */
export function refuseHash(facts: Facts, body: string | undefined): Reply | null {
  const [query, extensions] = body === undefined ? hashInSearch(facts.search) : hashIn(body)
  if (query || !extensions?.includes('"persistedQuery"')) return null
  return refuse(facts, 200, 'PERSISTED_QUERY_NOT_SUPPORTED', NOT_KEPT)
}

/** The text of a question and, as JSON, its extensions: of an address, */
function hashInSearch(search: string): readonly [query: string | null, extensions: string | null] {
  const given = new URLSearchParams(search)
  return [given.get('query'), given.get('extensions')]
}

/** and of a body. */
function hashIn(body: string): readonly [query: string | null, extensions: string | null] {
  if (!body.includes('persistedQuery')) return [null, null]
  try {
    const { query, extensions } = JSON.parse(body) as { query?: string; extensions?: unknown }
    return [query ?? null, JSON.stringify(extensions ?? null)]
  } catch {
    return [null, null]
  }
}
