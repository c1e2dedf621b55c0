import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getOperationAST,
  GraphQLError,
  type ParseOptions,
  parse,
  type Source,
  validate,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Asking } from '../../asking.ts'
import type { Admission } from '../../gate/admission.ts'
import type { Leave } from '../../gate/lane.ts'
import { answerTooLong, fewErrors, isLongerThan } from '../limits/answer.ts'
import { costOf } from '../limits/cost.ts'
import type { Limits } from '../limits/limits.ts'
import { overShape } from '../limits/shape.ts'
import { overLength, overText } from '../limits/text.ts'
import { overVariables } from '../limits/values.ts'

/** Errors that are looked for in a question: more than anybody mends at once. */
const MOST_FOUND = 25

/** Runs a question when there is a place for it, and gives the place back however it ends. */
async function admitted(
  admission: Admission,
  { client, signal }: Asking,
  cost: number,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  let leave: Leave
  try {
    leave = await admission.enter(client, cost, signal)
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
  try {
    return await run()
  } finally {
    leave()
  }
}

/**
 * Refuses a question that asks for too much, each as soon as it can be told, and lets the others in as there is room.
 */
export function useLimits(limits: Limits, admission: Admission): Plugin<Asking> {
  const parseWithin = (source: string | Source, options?: ParseOptions): DocumentNode => {
    const text = overText(typeof source === 'string' ? source : source.body, limits)
    if (text !== null) throw text
    const document = parse(source, options)
    const shape = overShape(document, limits)
    if (shape !== null) throw shape
    return document
  }
  return {
    onParams({ params, setResult }) {
      const error =
        (typeof params.query === 'string' ? overLength(params.query, limits) : null) ??
        overVariables(params.variables) ??
        overVariables(params.extensions)
      if (error !== null) setResult({ errors: [error] })
    },
    onParse({ setParseFn }) {
      setParseFn(parseWithin)
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: MOST_FOUND }))
    },
    onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const { document, operationName, schema, variableValues, contextValue } = args
      const operation = getOperationAST(document, operationName)
      if (operation == null) return
      const cost = costOf(schema, document, operation, variableValues ?? {}, limits)
      if (cost instanceof GraphQLError) return setResultAndStopExecution({ errors: [cost] })
      // GraphQL's own: the one that comes with Yoga takes an object with an alias `then` for a promise.
      setExecuteFn((executing) => admitted(admission, contextValue, cost, async () => execute(executing)))
    },
    onResultProcess({ result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result)) return
      const { errors, data } = result
      if (isLongerThan(data, limits.maxAnswerLength)) setResult({ errors: [answerTooLong(limits)], data: null })
      else if (errors !== undefined) setResult({ ...result, errors: fewErrors(errors as GraphQLError[]) })
    },
  }
}
