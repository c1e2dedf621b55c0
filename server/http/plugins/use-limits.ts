import { type DocumentNode, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Limits, overFields, overLength, overLimit } from '../limits.ts'

/** Refuses a question that asks for too much, before anything is asked of the database. */
export function useLimits(limits: Limits): Plugin {
  return {
    onParams({ params, setResult }) {
      const error = overLength(params.query ?? '', limits)
      if (error !== null) setResult({ errors: [error] })
    },
    onParse() {
      return ({ result }) => {
        const error = result === null || result instanceof Error ? null : overFields(result as DocumentNode, limits)
        if (error !== null) throw error
      }
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName)
      const error =
        operation == null ? null : overLimit(args.schema, args.document, operation, args.variableValues ?? {}, limits)
      if (error !== null) setResultAndStopExecution({ errors: [error] })
    },
  }
}
