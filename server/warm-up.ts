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
  'query($ids: [ID!]!, $day: Date!) { expansions(of: $ids, asOf: $day) { of relation type count } neighbourhood(of: $ids, asOf: $day, first: 10) { truncated nodes { id name } edges { id } } search(text: "council", asOf: $day, first: 3) { nodes { node { id name } } } }',
]

/** A body, a person and a post: what is round each is read by Cypher of its own. */
const SOME = '{ organizations(first: 1) { nodes { id } } people(first: 1) { nodes { id } } posts(first: 1) { nodes { id } } }'

/**
 * Asks a few questions ahead, one after the other, so that the database has planned such questions before the first reader comes: on a database just started a first plan takes longer than all later answers.
 * A failure is no matter: the reader's own question will say it.
 */
export async function warmUp(app: Pick<App, 'plain'>): Promise<void> {
  const { signal } = new AbortController()
  const some = await app.plain({ query: SOME }, signal)
  const { data = {} } = JSON.parse(some?.body ?? '{}') as { data?: Record<string, { nodes: { id: string }[] }> }
  const day = new Date().toISOString().slice(0, 10)
  for (const { nodes } of Object.values(data))
    for (const query of QUESTIONS) await app.plain({ query, variables: { ids: nodes.map(({ id }) => id), ...(query.includes('$day') ? { day } : {}) } }, signal)
}
