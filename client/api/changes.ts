import { edgeFields } from './fragments.ts'
import { graphql, type AnswerOf, type ResultOf } from './graphql.ts'

const changedFields = graphql(
  `
  fragment ChangedFields on Edge @_unmask {
    ...EdgeFields
    holdsBefore holdsAfter
    statement {
      __typename id
      ... on Involvement { event { id name date } }
      ... on Mention { document { id title } }
    }
  }
`,
  [edgeFields],
)
const holderFields = graphql(`
  fragment HolderFields on Edge @_unmask { holds statement { id } member: sourceNode { id name } }
`)

/** A tie that began or ended, with how it stood on either day. */
export type ChangedTie = ResultOf<typeof changedFields>

/** What began, ended and went on between two days, and the seats that changed hands. */
export const changesQuestion = graphql(
  `
  query Changes($from: Date!, $to: Date!, $of: [ID!], $relations: [RelationKind!], $knownBy: Date, $standing:
    [Standing!]) {
    changes(from: $from, to: $to, of: $of, relations: $relations, knownBy: $knownBy, standing: $standing) {
      from to truncated
      began { ...ChangedFields }
      ended { ...ChangedFields }
      continued { statement { id } }
      newHolders { post { id label organization { id name } } before { ...HolderFields } after { ...HolderFields } }
    }
  }
`,
  [changedFields, holderFields],
)
export type ChangesAnswer = AnswerOf<typeof changesQuestion>['changes']
