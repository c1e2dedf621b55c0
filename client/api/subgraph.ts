import { edgeFields, entityFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** Entities by id with every tie among them, of all times, each with the bounds from which any day follows. */
export const subgraphQuestion = graphql(
  `
  query Subgraph($ids: [ID!]!, $asOf: Date, $knownBy: Date) {
    subgraph(ids: $ids, asOf: $asOf, knownBy: $knownBy, standing: [IN_FORCE, PROPOSED]) {
      nodes { ...EntityFields }
      edges { ...EdgeFields }
    }
  }
`,
  [entityFields, edgeFields],
)
export type SubgraphAnswer = AnswerOf<typeof subgraphQuestion>['subgraph']
