import type { Records } from '../../seed/records.ts'

/** The values a question is asked with, by the name of its variable. */
export type Variables = Readonly<Record<string, unknown>>

/** A row as a driver gives it. */
// biome-ignore lint/suspicious/noExplicitAny: each question knows the columns of its own rows.
export type Found = any

/** One question, as each contender is asked it. All must give the same `data`. */
export interface Question {
  readonly name: string
  /** What it asks, for the table. */
  readonly asks: string
  readonly graphql: string
  /** Values to ask it with; unlike ones, so that no cache of answers would help. */
  readonly variables: (records: Records, draw: () => number) => Variables
  readonly raw: {
    readonly cypher: string
    readonly parameters: (variables: Variables) => Record<string, unknown>
    readonly data: (rows: Found[], variables: Variables) => unknown
  }
}
