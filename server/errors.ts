import { type ASTNode, GraphQLError } from 'graphql'
import { bounded } from './quoted.ts'

const CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'RATE_LIMITED',
  'DATABASE_UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL_SERVER_ERROR',
] as const

/** What a client can tell apart by `extensions.code`. */
export type ErrorCode = (typeof CODES)[number]

/** Whether it is one of the codes that the API promises. */
export const isErrorCode = (code: unknown): code is ErrorCode => (CODES as readonly unknown[]).includes(code)

const coded = (code: ErrorCode, message: string, status?: number, node?: ASTNode): GraphQLError =>
  new GraphQLError(bounded(message), {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: status === undefined ? { code } : { code, http: { status } },
  })

/**
 * The question cannot be answered as it was put; the message says which argument and what it may be; `node` is where in
 * the question it stands.
 */
export const badUserInput = (message: string, node?: ASTNode): GraphQLError =>
  coded('BAD_USER_INPUT', message, undefined, node)

/** Two days that are given the wrong way round. */
export const wrongWayRound = (from: unknown, to: unknown): GraphQLError =>
  badUserInput(`from is ${String(from)}, which is after to, ${String(to)}. Give the earlier day as from.`)

/** Who asks has to say who they are first; the message says how. */
export const unauthenticated = (message: string): GraphQLError => coded('UNAUTHENTICATED', message, 401)

/** Who asks may not do that; the message says who may. */
export const forbidden = (message: string): GraphQLError => coded('FORBIDDEN', message, 403)

/** Something the question names does not exist. */
export const notFound = (message: string): GraphQLError => coded('NOT_FOUND', message)

/** The question asks for more than the server gives in one go; the message names the limit and the setting. */
export const queryTooComplex = (message: string): GraphQLError => coded('QUERY_TOO_COMPLEX', message)

/** The question brings together more than the database has memory for. */
export const tooMuchAtOnce = (): GraphQLError =>
  queryTooComplex(
    'The question brings together more than the database has memory for, and was stopped. Give the lists a ' +
      'smaller first, the outer ones before all; or name what you want with ids.',
  )

/** What a client is told where the server has more to do than it can answer in time. */
export const overload = (retryAfterSeconds: number) => ({
  status: 503,
  code: 'RATE_LIMITED' as const satisfies ErrorCode,
  message:
    `The server has more questions than it can answer just now. Ask again in ${retryAfterSeconds} ` +
    `${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
  headers: { 'retry-after': String(retryAfterSeconds) },
})

/** The same as an error of a question; the client may ask again after some seconds. */
export function overloaded(retryAfterSeconds: number): GraphQLError {
  const { status, code, message, headers } = overload(retryAfterSeconds)
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } })
}

/** Seconds after which a client may ask a database again that did not answer. */
export const RETRY_AFTER = 2

/** The database does not answer; the client may ask again. */
export const databaseUnavailable = (): GraphQLError =>
  new GraphQLError('The database does not answer just now. Try again in a moment.', {
    extensions: {
      code: 'DATABASE_UNAVAILABLE' satisfies ErrorCode,
      http: { status: 503, headers: { 'retry-after': String(RETRY_AFTER) } },
    },
  })

/** The question took longer than it may, and was stopped. */
export const timedOut = (limitMs: number, setting: 'QUERY_TIMEOUT_MS' | 'REQUEST_TIMEOUT_MS'): GraphQLError =>
  coded(
    'TIMEOUT',
    `The question took longer than ${limitMs / 1000} seconds and was stopped. Ask for less at once: fewer ` +
      `ids, a smaller depth or a smaller first. The limit is the setting ${setting}.`,
    504,
  )

/** What was not meant to be read: the client learns that something went wrong here, and nothing else. */
export const internal = (reference: string): GraphQLError =>
  coded('INTERNAL_SERVER_ERROR', `Something went wrong here. It is logged under ${reference}.`, 500)
