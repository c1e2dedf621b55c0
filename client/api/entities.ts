import { entityFields } from './fragments.ts'
import { graphql } from './graphql.ts'

/** Entities by id, in the order asked; null where there is none. */
export const entitiesQuestion = graphql(
  `
  query Entities($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Entity { ...EntityFields } }
  }
`,
  [entityFields],
)
