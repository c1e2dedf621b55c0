import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import {
  DatabaseBusy,
  DatabaseUnavailable,
  QueryTimedOut,
  RequestTimedOut,
  TooMuchForDatabase,
} from '../database/database.ts'
import { databaseUnavailable, internal, overloaded, timedOut, tooMuchAtOnce } from '../errors.ts'
import { currentRequest } from '../gate/request-id.ts'
import type { Log } from '../log.ts'

const withPlace = (told: GraphQLError, at: GraphQLError): GraphQLError =>
  new GraphQLError(told.message, at.nodes ?? null, at.source, at.positions, at.path, null, told.extensions)

/**
 * The one place where a failure becomes words for a client: those meant for a person pass, the database's become our
 * own, all else is logged and masked.
 */
export function maskError(error: unknown, log: Log): Error {
  const thrown = error instanceof GraphQLError ? error.originalError : error
  if (error instanceof GraphQLError && (thrown === undefined || thrown instanceof GraphQLError)) {
    return error
  }
  const at = error instanceof GraphQLError ? error : new GraphQLError('')
  if (thrown instanceof DatabaseUnavailable) {
    log.warn(thrown.message)
    return withPlace(databaseUnavailable(), at)
  }
  if (thrown instanceof QueryTimedOut)
    return withPlace(
      timedOut(thrown.limitMs, thrown instanceof RequestTimedOut ? 'REQUEST_TIMEOUT_MS' : 'QUERY_TIMEOUT_MS'),
      at,
    )
  if (thrown instanceof DatabaseBusy) return withPlace(overloaded(1), at)
  if (thrown instanceof TooMuchForDatabase) return withPlace(tooMuchAtOnce(), at)
  // The client went away and will not read this.
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return withPlace(internal('nothing: the request was broken off'), at)
  const reference = currentRequest.getStore() ?? randomUUID()
  log.error({ err: thrown, reference }, 'A question failed')
  return withPlace(internal(reference), at)
}
