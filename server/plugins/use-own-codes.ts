import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isErrorCode } from '../errors.ts'

/** What libraries find wrong with a question is the client's to mend, and is called so; a request that is no question at all is a 400 in every media type. */
function ownCode(error: GraphQLError): GraphQLError {
  const { code, http, originalError: _, ...extensions } = error.extensions
  if (isErrorCode(code)) return error
  const bare = code === 'BAD_REQUEST' ? { http: { status: 400 } } : http === undefined ? {} : { http }
  return new GraphQLError(error.message, error.nodes ?? null, error.source, error.positions, error.path, error.originalError, { ...extensions, ...bare, code: 'BAD_USER_INPUT' })
}

/** Gives every error one of the codes that the API promises. */
export function useOwnCodes(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result) || result.errors === undefined) return
      setResult({ ...result, errors: result.errors.map((error) => (error instanceof GraphQLError ? ownCode(error) : ownCode(new GraphQLError((error as Error).message)))) })
    },
  }
}
