import { graphql, type AnswerOf } from './graphql.ts'

/** How much evidence there is by organisation and month. */
export const coverageQuestion = graphql(`
  query Coverage($of: [ID!], $from: Date, $to: Date) {
    coverage(of: $of, from: $from, to: $to) { month statementCount organization { id name } }
  }
`)
export type CoverageAnswer = AnswerOf<typeof coverageQuestion>['coverage']
