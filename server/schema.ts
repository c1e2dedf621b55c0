import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { readTypeDefs } from '../schema/sdl.ts'
import { abstractTypes } from './resolvers/abstract-types.ts'
import { graphQuestions } from './resolvers/graph-questions.ts'
import { query } from './resolvers/query.ts'
import { scalars } from './resolvers/scalars.ts'
import type { Asking } from './asking.ts'
import { withDefaults } from './selection/selected.ts'

type Resolver = GraphQLFieldResolver<unknown, Asking>

/** A root field's resolver that takes null for an argument with a default as no argument. */
function defaulted(resolve: Resolver): Resolver {
  return (parent, args, asking, info) => {
    const field = info.parentType.getFields()[info.fieldName]
    return resolve(parent, field === undefined ? args : withDefaults(field, args), asking, info)
  }
}

/**
 * The schema with its resolvers. Made once a process. Objects need none: rows are decoded into what their selection
 * asked for.
 */
export function makeSchema(): GraphQLSchema {
  const { Query: questions, ...others } = graphQuestions
  const roots = Object.fromEntries(
    Object.entries({ ...query, ...questions }).map(([name, resolve]) => [name, defaulted(resolve as Resolver)]),
  )
  return makeExecutableSchema({
    typeDefs: readTypeDefs(),
    resolvers: { ...scalars, ...abstractTypes, ...others, Query: roots } as never,
  })
}
