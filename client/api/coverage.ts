import type { Api } from './api.ts'
import { type AnswerOf, graphql } from './graphql.ts'

/** How much evidence there is by organisation and month. */
const coverageQuestion = graphql(`
  query Coverage($of: [ID!], $from: Date, $to: Date, $after: String) {
    coverage(of: $of, from: $from, to: $to, first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { month statementCount organization { id name } }
    }
  }
`)
export type CoverageAnswer = AnswerOf<typeof coverageQuestion>['coverage']['nodes']

/** All of it, page by page. Throws as `Api.ask` does. */
export async function askCoverage(api: Api, signal: AbortSignal): Promise<CoverageAnswer> {
  const cells: CoverageAnswer = []
  for (let after: string | null = null, more = true; more; ) {
    const { coverage }: AnswerOf<typeof coverageQuestion> = await api.ask(coverageQuestion, { after }, signal)
    cells.push(...coverage.nodes)
    after = coverage.pageInfo.endCursor
    more = coverage.pageInfo.hasNextPage
  }
  return cells
}
