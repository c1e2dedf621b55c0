import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { badUserInput } from '../errors.ts'

const listed = (operations: readonly OperationDefinitionNode[]): string => operations.map(({ name }) => name?.value ?? 'one without a name').join(', ')

/** What stands in the way of running one operation of a document, as an error; null where nothing does. */
function unclear({ definitions }: DocumentNode, name: string | null | undefined): Error | null {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0) return badUserInput('There is no operation in the question, only fragments. Write { … } or query { … }.')
  if (name != null && !operations.some((operation) => operation.name?.value === name)) return badUserInput(`There is no operation '${name}' in the question; there is ${listed(operations)}.`)
  if (name == null && operations.length > 1) return badUserInput(`The question has several operations: ${listed(operations)}. Say in operationName which of them to run.`)
  return null
}

/** Refuses a question where it is not clear which operation to run, or where that is of a kind that the API does not have. */
export function useOneOperation(): Plugin {
  return {
    onParse() {
      return ({ result, context: { request, params } }) => {
        if (result === null || result instanceof Error) return
        const { operationName } = params ?? {}
        const error = unclear(result as DocumentNode, operationName)
        if (error !== null) throw error
        const [operation] = (result as DocumentNode).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION && (operationName == null || definition.name?.value === operationName)) as OperationDefinitionNode[]
        // A mutation by GET is refused for its method, whatever it is.
        if (operation === undefined || operation.operation === 'query' || (operation.operation === 'mutation' && request?.method === 'GET')) return
        throw badUserInput(`The API has no ${operation.operation}: it answers queries.`)
      }
    },
  }
}
