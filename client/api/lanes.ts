import type { Api } from './api.ts'
import { evidenceQuestion } from './evidence.ts'
import { boundsFields, type CitationAnswer } from './fragments.ts'
import { type AnswerOf, graphql } from './graphql.ts'

const lanePost = graphql(
  `
  fragment LanePost on Post @_unmask {
    id label seats organization { id name }
    holders(knownBy: $knownBy, standing: [IN_FORCE, PROPOSED], first: 12) { nodes {
      id standing end(knownBy: $knownBy) sentence(knownBy: $knownBy) member { id name }
      bounds(knownBy: $knownBy) { ...BoundsFields } } }
    facts(kinds: [VACANCY], knownBy: $knownBy, first: 5) { nodes {
      id end(knownBy: $knownBy) sentence(knownBy: $knownBy) bounds(knownBy: $knownBy) { ...BoundsFields } } }
  }
`,
  [boundsFields],
)

/** Posts of bodies, and other posts, with who held them in turn; and the grades that the bodies were given. */
const lanesQuestion = graphql(
  `
  query Lanes($bodies: [ID!]!, $posts: [ID!]!, $knownBy: Date) {
    bodies: nodes(ids: $bodies) { __typename
      ... on Organization { id name
        posts(first: 20) { nodes { ...LanePost } }
        judgements(knownBy: $knownBy, first: 20) { nodes { category grade sentence(knownBy: $knownBy)
          event { id name } bounds(knownBy: $knownBy) { ...BoundsFields } } } } }
    posts: nodes(ids: $posts) { __typename ... on Post { ...LanePost } }
  }
`,
  [boundsFields, lanePost],
)
type Answered = AnswerOf<typeof lanesQuestion>
export type LanePost = Extract<NonNullable<Answered['posts'][number]>, { __typename: 'Post' }>
export type LaneBody = Extract<NonNullable<Answered['bodies'][number]>, { __typename: 'Organization' }>

/** What lanes of time are made of, beside what is drawn. */
export interface LanesAnswer {
  readonly bodies: readonly LaneBody[]
  readonly posts: readonly Omit<LanePost, '__typename'>[]
  /** What the statements that are drawn rest on. */
  readonly documents: readonly Pick<CitationAnswer['document'], 'id' | 'title' | 'published'>[]
}

export interface LanesAsked {
  readonly bodies: readonly string[]
  readonly posts: readonly string[]
  readonly statements: readonly string[]
  readonly knownBy: string | null
}

/** Throws as `Api.ask` does. */
export async function askLanes(api: Api, asked: LanesAsked, signal?: AbortSignal): Promise<LanesAnswer> {
  const { knownBy } = asked
  const [held, evidence] = await Promise.all([
    api.ask(lanesQuestion, { bodies: [...asked.bodies], posts: [...asked.posts], knownBy }, signal),
    api.ask(evidenceQuestion, { ids: [...asked.statements], knownBy }, signal),
  ])
  const bodies = held.bodies.filter((node) => node?.__typename === 'Organization')
  const posts = [
    ...held.posts.filter((node) => node?.__typename === 'Post'),
    ...bodies.flatMap((body) => body.posts.nodes),
  ]
  const documents = evidence.nodes.flatMap((node) =>
    node !== null && 'citations' in node ? node.citations.map(({ document }) => document) : [],
  )
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ]
  return { bodies, posts: byId(posts), documents: byId(documents) }
}
