import { graphql, type AnswerOf } from './graphql.ts'

/** How many neighbours of each type each relation leads to, before expanding. */
export const expansionsQuestion = graphql(`
  query Expansions($of: [ID!]!, $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
    expansions(of: $of, asOf: $asOf, knownBy: $knownBy, standing: $standing) { of relation type count }
  }
`)
export type ExpansionCount = AnswerOf<typeof expansionsQuestion>['expansions'][number]
