import type { App } from './serve.ts'

/** What nearly every reader asks first, in shapes like the explorer's and a notebook's: names, a picture with its ties, a statement with its evidence, a hit. */
const QUESTIONS = [
  `query($ids: [ID!]!) {
    subgraph(ids: $ids) {
      nodes { __typename id name type alternateNames summary ... on Person { named } ... on Organization { classification location { name } } ... on Post { organization { id name } } ... on Event { date } ... on Document { title } }
      edges { id kind source target label start end holds standing certainty citationCount bounds { earliestStart latestStart earliestEnd latestEnd } statement { id sentence } }
    }
  }`,
  `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Statement { sentence citations { locator paraphrase attributedTo { name } document { id title published } } } ... on Organization { name members(asOf: "2024-09-17") { nodes { role holds person { name } } } } } }`,
  'query($ids: [ID!]!) { expansions(of: $ids) { of relation type count } neighbourhood(of: $ids, first: 10) { totalNodes nodes { id name } edges { id } } search(text: "council", first: 3) { nodes { node { id name } } } }',
]

/**
 * Asks a few questions about any two organizations, so that the database has planned such questions once before the first reader comes: on a database just started the first plan takes longer than all its later answers.
 * A failure is no matter: the reader's own question will say it.
 */
export async function warmUp(app: Pick<App, 'plain'>): Promise<void> {
  const { signal } = new AbortController()
  const some = await app.plain({ query: '{ organizations(first: 2) { nodes { id } } }' }, signal)
  const answer = JSON.parse(some?.body ?? '{}') as { data?: { organizations?: { nodes: { id: string }[] } } }
  const ids = answer.data?.organizations?.nodes.map(({ id }) => id) ?? []
  if (ids.length > 0) for (const query of QUESTIONS) await app.plain({ query, variables: { ids } }, signal)
}
