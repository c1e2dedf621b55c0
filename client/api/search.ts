import { entityFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** Ranked hits, each with the roles that tell namesakes apart. */
export const searchQuestion = graphql(
  `
  query Search($text: String!, $types: [EntityType!], $asOf: Date, $knownBy: Date, $standing: [Standing!],
    $first: Int, $after: String) {
    search(text: $text, types: $types, asOf: $asOf, knownBy: $knownBy, standing: $standing, first: $first,
      after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        score
        matched { text start end field }
        node {
          ...EntityFields
          ... on Person { memberships(first: 2, orderBy: START_DESC, knownBy: $knownBy, standing:
            $standing) { nodes { role start end bounds { latestStart earliestEnd } organization { id name } } } }
        }
      }
    }
  }
`,
  [entityFields],
)
export type SearchAnswer = AnswerOf<typeof searchQuestion>['search']
export type SearchHit = SearchAnswer['nodes'][number]
