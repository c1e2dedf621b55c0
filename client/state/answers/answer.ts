import type { ApiError } from '../../api/errors.ts'

/** What is known of a question's answer. While a question is asked anew the last value stays. */
export type Answer<T> =
  | { readonly state: 'idle'; readonly value: null }
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: T | null; readonly error: ApiError }

export const idle: Answer<never> = { state: 'idle', value: null }
