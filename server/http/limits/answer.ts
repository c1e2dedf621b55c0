import { GraphQLError } from 'graphql'
import { queryTooComplex } from '../../errors.ts'
import { bounded } from '../../quoted.ts'
import type { Limits } from './limits.ts'

/** Errors that one answer lists. */
const MOST_ERRORS = 20

/** The error for an answer that is longer than one may be. */
export const answerTooLong = ({ maxAnswerLength }: Limits): GraphQLError =>
  queryTooComplex(
    `The answer would be longer than ${maxAnswerLength} characters (the setting MAX_ANSWER_LENGTH). Ask ` +
      'for fewer fields or a smaller first, and for the rest page by page.',
  )

/** Whether a value is longer than `most` characters as JSON, about; it looks no further than that. */
export function isLongerThan(value: unknown, most: number): boolean {
  let left = most
  const take = (one: unknown): boolean => {
    left -= typeof one === 'string' ? one.length + 3 : 5
    if (left < 0) return true
    if (typeof one !== 'object' || one === null) return false
    if (Array.isArray(one)) return one.some(take)
    for (const [key, inner] of Object.entries(one)) {
      left -= key.length + 3
      if (take(inner)) return true
    }
    return false
  }
  return take(value)
}

const shortened = (error: GraphQLError): GraphQLError =>
  bounded(error.message) === error.message
    ? error
    : new GraphQLError(
        bounded(error.message),
        error.nodes ?? null,
        error.source,
        error.positions,
        error.path,
        error.originalError,
        error.extensions,
      )

/** The first errors of an answer, each of a length that can be read, and how many more there were. */
export function fewErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const last = errors[MOST_ERRORS - 1]
  if (last === undefined || errors.length === MOST_ERRORS) return errors.map(shortened)
  const more = errors.length - MOST_ERRORS
  return [
    ...errors.slice(0, MOST_ERRORS).map(shortened),
    new GraphQLError(`There ${more === 1 ? 'is one more error' : `are ${more} more errors`}. Mend these first.`, {
      extensions: last.extensions,
    }),
  ]
}
