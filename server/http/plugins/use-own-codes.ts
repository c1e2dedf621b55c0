import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isErrorCode, queryTooComplex } from '../../errors.ts'

interface Http {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The status of an error before anything was run. A request that is no question at all has its own in every media type
 * (400, or 405 with the methods that are allowed);
 * a question that cannot be run is a 400 only where the media type tells it from an answer (`spec`): in plain JSON it
 * is a 200, as GraphQL over HTTP asks.
 */
function statusOf(code: unknown, { status = 400, headers }: Http): object {
  if (status >= 500) return { status, ...(headers === undefined ? {} : { headers }) }
  if (code !== 'BAD_REQUEST') return { status: 400, spec: true }
  return status === 405 ? { status, headers } : { status }
}

/** What libraries find wrong with a question is the client's to mend, and is called so. */
function ownCode(error: GraphQLError, run: boolean): GraphQLError {
  const {
    code,
    http = {},
    originalError: _,
    ...extensions
  } = error.extensions as { code?: unknown; http?: Http; originalError?: unknown }
  if (run && isErrorCode(code)) return error
  // The library stops checking a question that it finds too long to compare field by field.
  if (error.message === 'Validation aborted.')
    return ownCode(
      queryTooComplex(
        'The question names the same fields more often than can be compared with each other. Name each ' +
          'once, or ask in several questions.',
      ),
      run,
    )
  // The library follows no list of the schema into the same list again and again.
  if (error.message === 'Maximum introspection depth exceeded')
    return ownCode(
      queryTooComplex(
        'The question goes from types to their fields and on to types more often than may be. Ask for all ' +
          'of the schema once, or for one type with __type(name:).',
      ),
      run,
    )
  return new GraphQLError(
    error.message,
    error.nodes ?? null,
    error.source,
    error.positions,
    error.path,
    error.originalError,
    {
      ...extensions,
      ...(run ? {} : { http: statusOf(code, http) }),
      code: isErrorCode(code) ? code : 'BAD_USER_INPUT',
    },
  )
}

/** Gives every error one of the codes that the API promises. */
export function useOwnCodes(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result) || result.errors === undefined) return
      const run = 'data' in result
      setResult({
        ...result,
        errors: result.errors.map((error) =>
          ownCode(error instanceof GraphQLError ? error : new GraphQLError((error as Error).message), run),
        ),
      })
    },
  }
}
