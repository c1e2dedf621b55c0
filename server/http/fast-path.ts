import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Asking } from '../asking.ts'
import { DatabaseUnavailable, QueryTimedOut } from '../database/database.ts'
import { type Limits, overFields, overLength, overLimit, sizedByVariables } from './limits.ts'

/** A question as it is sent: the body of a POST. */
export interface Posted {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Readonly<Record<string, unknown>> | null
}

interface Prepared {
  readonly run: (variables: Readonly<Record<string, unknown>>, asking: Asking) => Promise<Answer | null>
}

/** Questions that are kept compiled; a notebook or explorer repeats a few dozen. */
const KEPT = 500

/**
 * Whether compiled code might answer a question otherwise than the whole server.
 * Under an alias a row may hold a function (one field asked for several times), which it does not call; and where one field is asked for twice, under unlike @include or @skip, it mixes up what each of them holds.
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

/** An answer as it goes over HTTP. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** Whether to ask again would cost the time once more that it took to fail. */
const costly = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof QueryTimedOut ||
  originalError instanceof DatabaseUnavailable ||
  originalError?.name === 'AbortError'

/** Compiled code makes errors of a class of its own; this is the one that is masked. */
const whole = ({ message, path, originalError }: GraphQLError): GraphQLError =>
  new GraphQLError(message, null, null, null, path, originalError)

/** What was found beside the errors, with the status that the gravest of them asks for, as the whole server does it. */
function failed(data: unknown, errors: readonly Error[]): Answer {
  const told = errors.map((error) => (error instanceof GraphQLError ? error.toJSON() : { message: error.message }))
  const statuses = told.map(
    ({ extensions }) => (extensions?.['http'] as { status?: number } | undefined)?.status ?? 200,
  )
  const bare = told.map(({ extensions: { http: _, ...extensions } = {}, ...error }) => ({ ...error, extensions }))
  return { status: Math.max(...statuses), body: JSON.stringify({ errors: bare, data }) }
}

/**
 * Answers plain questions (a query, in JSON, valid and within the limits) with compiled code that is kept, so that a short read costs little more than its Cypher.
 * Whatever is not plain, or fails, gives null (but where the database itself failed): the whole server answers it then, and words its errors. So there is one set of rules and one of messages.
 */
export function createFastPath(schema: GraphQLSchema, limits: Limits, mask: (error: unknown) => Error) {
  const kept = new Map<string, Prepared | null>()

  function prepare({ query, operationName }: Posted): Prepared | null {
    if (overLength(query, limits) !== null) return null
    let document: DocumentNode
    try {
      document = parse(query)
    } catch (error) {
      if (error instanceof GraphQLError) return null
      throw error
    }
    const operation = getOperationAST(document, operationName)
    if (
      overFields(document, limits) !== null ||
      operation?.operation !== 'query' ||
      validate(schema, document).length > 0 ||
      isIntricate(document)
    )
      return null
    const compiled = compileQuery(schema, document, operationName ?? undefined)
    if (!isCompiledQuery(compiled)) return null
    const varies = sizedByVariables(document)
    if (!varies && overLimit(schema, document, operation, {}, limits) !== null) return null
    return {
      async run(variables, asking) {
        if (varies && overLimit(schema, document, operation, variables, limits) !== null) return null
        const result = await compiled.query(undefined, asking, variables as Record<string, unknown>)
        if (result.errors === undefined) return { status: 200, body: compiled.stringify(result) }
        return result.errors.some(costly)
          ? failed(
              result.data ?? null,
              result.errors.map((error) => mask(whole(error))),
            )
          : null
      },
    }
  }

  return async (posted: Posted, asking: Asking): Promise<Answer | null> => {
    const key = `${posted.operationName ?? ''} ${posted.query}`
    let prepared = kept.get(key)
    if (prepared === undefined) {
      prepared = prepare(posted)
      const oldest = kept.keys().next()
      if (kept.size >= KEPT && oldest.done === false) kept.delete(oldest.value)
      kept.set(key, prepared)
    }
    return prepared === null ? null : prepared.run(posted.variables ?? {}, asking)
  }
}
