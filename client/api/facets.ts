import { graphql, type AnswerOf } from './graphql.ts'

/** Counts for filters and for the histogram under the slider. */
export const facetsQuestion = graphql(`
  query Facets($of: [ID!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
    facets(of: $of, asOf: $asOf, knownBy: $knownBy, standing: $standing) {
      types { key count } relations { key count } classifications { key count } startsByYear { key count }
        endsByYear { key count }
    }
  }
`)
export type FacetsAnswer = AnswerOf<typeof facetsQuestion>['facets']
