import { entityFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** What is around some entities, nearest first; the ties come with the picture's own question. */
export const neighbourhoodQuestion = graphql(
  `
  query Neighbourhood($of: [ID!]!, $depth: Int, $types: [EntityType!], $relations: [RelationKind!], $asOf: Date,
    $knownBy: Date, $standing: [Standing!], $first: Int) {
    neighbourhood(of: $of, depth: $depth, types: $types, relations: $relations, asOf: $asOf, knownBy:
      $knownBy, standing: $standing, first: $first) {
      totalNodes truncated nodes { ...EntityFields }
    }
  }
`,
  [entityFields],
)
export type NeighbourhoodAnswer = AnswerOf<typeof neighbourhoodQuestion>['neighbourhood']
