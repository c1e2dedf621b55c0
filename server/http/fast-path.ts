import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
  visit,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Asking } from '../asking.ts'
import { DatabaseBusy, DatabaseUnavailable, QueryTimedOut, TooMuchForDatabase } from '../database/database.ts'
import type { Admission } from '../gate/admission.ts'
import { ByText } from './by-text.ts'
import { answerTooLong } from './limits/answer.ts'
import { costOf, sizedByVariables } from './limits/cost.ts'
import type { Limits } from './limits/limits.ts'
import { fieldsOf, overShape } from './limits/shape.ts'
import { overLength, overText } from './limits/text.ts'

/** A question as it is sent: the body of a POST. */
export interface Posted {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Readonly<Record<string, unknown>> | null
}

/** An answer as it goes over HTTP. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

interface Compiled {
  readonly query: CompiledQuery
  /** What it costs, in objects, with these variables. */
  readonly cost: (variables: Variables) => number | GraphQLError
}

type Variables = Readonly<Record<string, unknown>>

/** A question that was looked at: compiled, or not to be. */
interface Kept {
  readonly compiled: Compiled | null
}

/** What kept questions may take together: some hundreds; a notebook or explorer repeats a few dozen. */
const KEPT_BYTES = 64_000_000
/** What one takes for each character, parsed and compiled, as measured. */
const BYTES_A_CHARACTER = 400
/** A question with more fields takes longer to compile than to answer a few times. */
const MOST_FIELDS = 400

/**
 * Whether compiled code might answer a question otherwise than the whole server.
 * Under an alias a row may hold a function (one field asked for several times), which it does not call; and where one
 * field is asked for twice, under unlike @include or @skip, it mixes up what each of them holds.
 */
function isIntricate(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field(node) {
      found ||= node.alias !== undefined
      return found ? BREAK : undefined
    },
    Directive() {
      found = true
      return BREAK
    },
  })
  return found
}

/** Whether values of a type may hold others of the same type: code that reads them, written out, has no end. */
function reachesItself(type: GraphQLInputType, within: ReadonlySet<GraphQLInputObjectType> = new Set()): boolean {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return false
  return (
    within.has(named) ||
    Object.values(named.getFields()).some((field) => reachesItself(field.type, new Set([...within, named])))
  )
}

/** Whether a filter, as a whole, is one of the operation's variables. */
const takesFilters = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ type }) => {
    const known = typeFromAST(schema, type as NamedTypeNode)
    return known !== undefined && isInputType(known) && reachesItself(known)
  })

/** Whether to ask again would cost the time once more that it took to fail. */
const costly = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof QueryTimedOut ||
  originalError instanceof DatabaseUnavailable ||
  originalError instanceof DatabaseBusy ||
  originalError instanceof TooMuchForDatabase ||
  originalError?.name === 'AbortError'

/** Compiled code makes errors of a class of its own; this is the one that is masked. */
const whole = ({ message, path, originalError }: GraphQLError): GraphQLError =>
  new GraphQLError(message, null, null, null, path, originalError)

interface Http {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * What was found beside the errors, with the status and headers that the gravest of them asks for, as the whole server
 * does it. `places` are those of errors that do not know their own.
 */
function failed(errors: readonly Error[], data?: unknown, places: readonly GraphQLError['locations'][] = []): Answer {
  const told = errors.map((error, position) => ({
    ...(error instanceof GraphQLError ? error.toJSON() : { message: error.message }),
    ...(places[position] === undefined ? {} : { locations: places[position] }),
  }))
  const https = told.map(({ extensions }): Http => (extensions?.['http'] ?? {}) as Http)
  const bare = told.map(({ extensions: { http: _, ...extensions } = {}, ...error }) => ({ ...error, extensions }))
  return {
    status: Math.max(...https.map(({ status }) => status ?? 200)),
    headers: Object.assign({}, ...https.map(({ headers }) => headers)) as Record<string, string>,
    body: JSON.stringify({ errors: bare, data }),
  }
}

function operationOf(schema: GraphQLSchema, document: DocumentNode, name: Posted['operationName'], limits: Limits) {
  const operation = getOperationAST(document, name)
  return overShape(document, limits) !== null ||
    operation?.operation !== 'query' ||
    isIntricate(document) ||
    takesFilters(schema, operation) ||
    fieldsOf(document) > MOST_FIELDS ||
    validate(schema, document, undefined, { maxErrors: 1 }).length > 0
    ? null
    : operation
}

function costing(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, limits: Limits) {
  const cost = (variables: Variables) => costOf(schema, document, operation, variables, limits)
  if (sizedByVariables(document)) return cost
  const always = cost({})
  return () => always
}

function prepare(schema: GraphQLSchema, limits: Limits, { query, operationName }: Posted): Compiled | null {
  if (overText(query, limits) !== null) return null
  try {
    const document = parse(query)
    const operation = operationOf(schema, document, operationName, limits)
    if (operation === null) return null
    const compiled = compileQuery(schema, document, operationName ?? undefined)
    return isCompiledQuery(compiled) ? { query: compiled, cost: costing(schema, document, operation, limits) } : null
  } catch (error) {
    if (error instanceof GraphQLError) return null
    throw error
  }
}

/** Compiles questions, and keeps what it made of each. */
function keepingCompiler(schema: GraphQLSchema, limits: Limits): (posted: Posted) => Compiled | null {
  const kept = new ByText<Kept>(KEPT_BYTES)
  return (posted) => {
    if (overLength(posted.query, limits) !== null) return null
    const name = posted.operationName ?? ''
    if (name.length > limits.maxQueryLength) return null
    const key = `${name.length} ${name}${posted.query}`
    const known = kept.get(key)
    if (known !== undefined) return known.compiled
    const compiled = prepare(schema, limits, posted)
    kept.set(key, { compiled }, compiled === null ? 0 : posted.query.length * BYTES_A_CHARACTER)
    return compiled
  }
}

/** The text of an answer; null where it is longer than one may be. */
function textOf(compiled: Compiled['query'], result: ExecutionResult, most: number) {
  try {
    const body = compiled.stringify(result)
    return body.length > most ? null : body
  } catch (error) {
    // Longer than any text can be.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What a question that was run gave, as it goes over HTTP; null where it failed and the whole server may answer. */
function answerOf(
  query: CompiledQuery,
  result: ExecutionResult,
  limits: Limits,
  mask: (error: unknown) => Error,
): Answer | null {
  if (result.errors === undefined) {
    const body = textOf(query, result, limits.maxAnswerLength)
    return body === null ? failed([answerTooLong(limits)], null) : { status: 200, body }
  }
  return result.errors.some(costly)
    ? failed(
        result.errors.map((error) => mask(whole(error))),
        result.data ?? null,
        result.errors.map(({ locations }) => locations),
      )
    : null
}

/**
 * Answers plain questions (a query, in JSON, valid and within the limits) with compiled code that is kept, so that a
 * short read costs little more than its Cypher.
 * Whatever is not plain, or fails, gives null (but where the database itself failed, or there is no room): the whole
 * server answers it then, and words its errors. So there is one set of rules and one of messages.
 */
export function createFastPath(
  schema: GraphQLSchema,
  limits: Limits,
  admission: Admission,
  mask: (error: unknown) => Error,
) {
  const compiledOf = keepingCompiler(schema, limits)

  return async (posted: Posted, asking: Asking): Promise<Answer | null> => {
    const compiled = compiledOf(posted)
    if (compiled === null) return null
    const variables = posted.variables ?? {}
    const cost = compiled.cost(variables)
    if (cost instanceof GraphQLError) return null
    try {
      const entered = admission.enter(asking.client, cost, asking.signal)
      const leave = entered instanceof Promise ? await entered : entered
      try {
        const result = await compiled.query.query(undefined, asking, variables as Record<string, unknown>)
        return answerOf(compiled.query, result, limits, mask)
      } finally {
        leave()
      }
    } catch (error) {
      if (error instanceof GraphQLError) return failed([error])
      throw error
    }
  }
}
