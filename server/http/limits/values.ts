import type { GraphQLError } from 'graphql'
import { MOST_NESTED } from './limits.ts'
import { tooNested } from './text.ts'

/**
 * Whether lists and objects stand within each other more often than may be. Safe for any depth: it goes no further down
 * than is allowed.
 */
export function isOverNested(value: unknown, left: number = MOST_NESTED): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  return Object.values(value).some((inner) => isOverNested(inner, left - 1))
}

/** Whether the variables of a question are nested too deep, as an error. */
export const overVariables = (variables: unknown): GraphQLError | null =>
  isOverNested(variables) ? tooNested('A variable of the question') : null
