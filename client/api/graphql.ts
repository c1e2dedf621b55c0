import { initGraphQLTada, type ResultOf } from 'gql.tada'
import type { introspection } from './schema.gen.d.ts'

/** Writes a typed question against the schema: its variables and its answer are typed by the text itself. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; PartialDate: string; DateTime: string; ID: string }
}>()

export type { ResultOf } from 'gql.tada'

/**
 * What a question is answered with where nothing failed: a root field is null only where what it asks for is not there.
 */
export type Answered<Data> = { [Field in keyof Data]: Field extends 'node' ? Data[Field] : NonNullable<Data[Field]> }

export type AnswerOf<Question> = Answered<ResultOf<Question>>
