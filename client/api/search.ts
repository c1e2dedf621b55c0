import { type EntityType, entityKinds } from '../../schema/kinds/entities.ts'
import { entityFieldsThen } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** Ranked hits, people with the roles that tell namesakes apart. */
export const searchQuestion = graphql(
  `
  query Search($text: String!, $types: [SearchType!], $asOf: Date, $knownBy: Date, $standing: [Standing!],
    $first: Int, $after: String) {
    search(text: $text, types: $types, asOf: $asOf, knownBy: $knownBy, standing: $standing, first: $first,
      after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        score
        matched { text start end field }
        node {
          __typename id
          ...EntityFieldsThen
          ... on Person { memberships(first: 2, orderBy: START_DESC, knownBy: $knownBy, standing:
            $standing) { nodes { role start end bounds { latestStart earliestEnd } organization { id name } } } }
          ... on Statement { sentence }
          ... on Story { title question }
        }
      }
    }
  }
`,
  [entityFieldsThen],
)
export type SearchAnswer = AnswerOf<typeof searchQuestion>['search']
export type SearchHit = SearchAnswer['nodes'][number]
/** A hit on something that has a shape in the picture. */
export type EntityHit = SearchHit & { readonly node: Extract<SearchHit['node'], { type: unknown }> }
export const isEntityHit = (hit: SearchHit): hit is EntityHit => 'type' in hit.node

/** The types of what has a shape. */
export const entityTypes: readonly EntityType[] = entityKinds.map(({ type }) => type)
