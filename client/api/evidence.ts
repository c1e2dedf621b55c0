import { citationFields } from './fragments.ts'
import { type AnswerOf, graphql } from './graphql.ts'

const setFields = graphql(`
  fragment SetFields on DataSet @_unmask { id name licence publishedBy url }
`)

/** What statements rest on, and under which licence statements and entities may be used. */
export const evidenceQuestion = graphql(
  `
  query Evidence($ids: [ID!]!, $knownBy: Date) {
    nodes(ids: $ids) {
      __typename id
      ... on Statement { citations(knownBy: $knownBy) { ...CitationFields } sets { ...SetFields } }
      ... on Entity { sets { ...SetFields } }
    }
  }
`,
  [citationFields, setFields],
)
export type EvidenceAnswer = AnswerOf<typeof evidenceQuestion>['nodes'][number]
type Met = Extract<NonNullable<EvidenceAnswer>, { sets: unknown }>
/** A data set as what is taken from it names it. */
export type Source = Met['sets'][number]
