import { edgeFields, statementFields } from './fragments.ts'
import { graphql, type ResultOf } from './graphql.ts'

/** What began, ended and went on between two days, and the seats that changed hands. */
export const changesQuestion = graphql(`
  query Changes($from: Date!, $to: Date!, $of: [ID!], $relations: [RelationKind!], $knownBy: Date, $standing: [Standing!]) {
    changes(from: $from, to: $to, of: $of, relations: $relations, knownBy: $knownBy, standing: $standing) {
      from to truncated
      began { ...EdgeFields }
      ended { ...EdgeFields }
      continued { ...EdgeFields }
      newHolders { post { id label organization { id name } } before { ...StatementFields } after { ...StatementFields } }
    }
  }
`, [edgeFields, statementFields])
export type ChangesAnswer = ResultOf<typeof changesQuestion>['changes']
