import { edgeFields, entityFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

/** The shortest chains between two entities, each with the sentence it makes, and what may be missing. */
export const pathsQuestion = graphql(
  `
  query Paths($from: ID!, $to: ID!, $relations: [RelationKind!], $sameTime: Boolean, $asOf: Date, $knownBy:
    Date, $standing: [Standing!]) {
    paths(from: $from, to: $to, first: 5, relations: $relations, sameTime: $sameTime, asOf: $asOf,
      knownBy: $knownBy, standing: $standing) {
      missing
      paths {
        length sentence window { start end }
        steps { node { ...EntityFields } edge { ...EdgeFields } }
      }
    }
  }
`,
  [entityFields, edgeFields],
)
export type PathsAnswer = AnswerOf<typeof pathsQuestion>['paths']
export type PathAnswer = PathsAnswer['paths'][number]
