import { type DocumentNode, getOperationAST, type GraphQLSchema, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { badUserInput } from '../../errors.ts'

/** Why none of a document's operations is the one to run, as an error. */
function unclear({ definitions }: DocumentNode, name: string | null | undefined): Error {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0)
    return badUserInput('There is no operation in the question, only fragments. Write { … } or query { … }.')
  const listed = operations.map((operation) => operation.name?.value ?? 'one without a name').join(', ')
  return badUserInput(
    name == null
      ? `The question has several operations: ${listed}. Say in operationName which of them to run.`
      : `There is no operation '${name}' in the question; there is ${listed}.`,
  )
}

/**
 * Refuses a question where it is not clear which operation to run, or where that is of a kind that the API does not
 * have.
 */
export function useOneOperation(schema: GraphQLSchema): Plugin {
  return {
    onParse() {
      return ({ result, context: { request, params } }) => {
        if (result === null || result instanceof Error) return
        const operation = getOperationAST(result as DocumentNode, params?.operationName)
        if (operation == null) throw unclear(result as DocumentNode, params?.operationName)
        // A mutation by GET is refused for its method, whatever it is.
        if (
          schema.getRootType(operation.operation) != null ||
          (operation.operation === 'mutation' && request?.method === 'GET')
        )
          return
        throw badUserInput(`The API has no ${operation.operation}: it answers queries.`)
      }
    },
  }
}
