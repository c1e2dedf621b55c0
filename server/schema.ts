import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { readTypeDefs } from '../schema/sdl.ts'
import { abstractTypes } from './resolvers/abstract-types.ts'
import { document } from './resolvers/document.ts'
import { graphQuestions } from './resolvers/graph-questions.ts'
import { organization } from './resolvers/organization.ts'
import { query } from './resolvers/query.ts'
import { relationResolvers } from './resolvers/relations.ts'
import { scalars } from './resolvers/scalars.ts'
import { statement } from './resolvers/statement.ts'
import { statementKinds } from '../schema/kinds.ts'

/** The schema with its resolvers. Made once a process. */
export function makeSchema(): GraphQLSchema {
  const typeDefs = readTypeDefs()
  const made = {
    Organization: organization,
    Document: document,
    ...Object.fromEntries(statementKinds.map((kind) => [kind.typename, statement])),
  }
  const related = relationResolvers(makeExecutableSchema({ typeDefs }), made)
  const types = Object.fromEntries([...new Set([...Object.keys(made), ...Object.keys(related)])].map((name) => [name, { ...related[name], ...made[name as keyof typeof made] }]))
  const { Query: questions, ...others } = graphQuestions
  return makeExecutableSchema({ typeDefs, resolvers: { ...scalars, ...abstractTypes, ...types, ...others, Query: { ...query, ...questions } } as never })
}
