import { graphql, type AnswerOf } from './graphql.ts'

/** What is in the graph and which days it covers. */
export const statsQuestion = graphql(`
  query Stats { stats { documents entities statements covers { start end } entitiesByType { key
    count } statementsByKind { key count } } }
`)
export type StatsAnswer = AnswerOf<typeof statsQuestion>['stats']
