import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { readTypeDefs } from '../schema/sdl.ts'
import { abstractTypes } from './resolvers/abstract-types.ts'
import { graphQuestions } from './resolvers/graph-questions.ts'
import { query } from './resolvers/query.ts'
import { scalars } from './resolvers/scalars.ts'

/** The schema with its resolvers. Made once a process. Objects need none: rows are decoded into what their selection asked for. */
export function makeSchema(): GraphQLSchema {
  const { Query: questions, ...others } = graphQuestions
  return makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers: { ...scalars, ...abstractTypes, ...others, Query: { ...query, ...questions } } as never })
}
