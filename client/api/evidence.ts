import { type AnswerOf, graphql, type ResultOf } from './graphql.ts'

const setFields = graphql(`
  fragment SetFields on DataSet @_unmask { id name licence publishedBy url }
`)

const citedFields = graphql(`
  fragment CitedFields on Citation @_unmask {
    locator document { id title published url publisher { name } }
  }
`)
/** A passage as far as a footnote names it. */
export type Cited = ResultOf<typeof citedFields>

/** What statements rest on, and under which licence statements and entities may be used. */
export const evidenceQuestion = graphql(
  `
  query Evidence($ids: [ID!]!, $knownBy: Date) {
    nodes(ids: $ids) {
      __typename id
      ... on Statement { citations(knownBy: $knownBy) { ...CitedFields } sets { ...SetFields } }
      ... on Entity { sets { ...SetFields } }
    }
  }
`,
  [citedFields, setFields],
)
export type EvidenceAnswer = AnswerOf<typeof evidenceQuestion>['nodes'][number]
type Met = Extract<NonNullable<EvidenceAnswer>, { sets: unknown }>
/** A data set as what is taken from it names it. */
export type Source = Met['sets'][number]
