import type { Details } from './details.ts'
import { statementFields } from './fragments.ts'
import { graphql, type ResultOf } from './graphql.ts'

/** Who held these posts in turn, and when a source says that nobody did. Ids of other things give nothing. */
export const successionsQuestion = graphql(`
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
`, [statementFields])
export type Succession = Extract<NonNullable<ResultOf<typeof successionsQuestion>['nodes'][number]>, { __typename: 'Post' }>

/** The posts whose holders belong beside these details: the post itself, or those that roles told of go through; no more than a page can show. */
export function postsIn(details: Details | null): readonly string[] {
  if (details === null) return []
  if (details.about === 'entity' && details.entity.__typename === 'Post') return [details.entity.id]
  if (details.about === 'entity' && details.entity.__typename !== 'Person') return []
  const statements = details.about === 'entity' ? details.entity.statements.nodes : details.statements
  const posts = statements.flatMap((statement) => (statement.__typename === 'Membership' && statement.post !== null ? [statement.post.id] : []))
  return [...new Set(posts)].slice(0, 4)
}
