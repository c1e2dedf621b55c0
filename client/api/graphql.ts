import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema.gen.d.ts'

/** Writes a typed question against the schema: its variables and its answer are typed by the text itself. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; PartialDate: string; DateTime: string; ID: string }
}>()

export type { ResultOf } from 'gql.tada'
