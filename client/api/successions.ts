import { statementFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** Who held these posts in turn, and when a source says that nobody did. Ids of other things give nothing. */
export const successionsQuestion = graphql(
  `
  query Successions($ids: [ID!]!, $knownBy: Date) {
    nodes(ids: $ids) {
      __typename
      ... on Post {
        id label seats organization { id name }
        holders(knownBy: $knownBy, standing: [IN_FORCE, PROPOSED], first: 100) { nodes { ...StatementFields } }
        facts(kinds: [VACANCY], knownBy: $knownBy, first: 20) { nodes { ...StatementFields } }
      }
    }
  }
`,
  [statementFields],
)
export type Succession = Extract<
  NonNullable<AnswerOf<typeof successionsQuestion>['nodes'][number]>,
  { __typename: 'Post' }
>
