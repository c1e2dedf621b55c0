import type { App } from '../app.ts'

/**
 * What nearly every reader asks first, in the shapes in which the explorer asks: a picture, the counts round it, a
 * thing with its evidence, what is near it on a day, a hit.
 */
const QUESTIONS = [
  `query($ids: [ID!]!) {
    subgraph(ids: $ids, standing: [IN_FORCE, PROPOSED]) {
      nodes {
        id type name alternateNames summary
        ... on Person { named honorificPrefix honorificSuffix }
        ... on Organization { classification location { name latitude longitude } }
        ... on Post { role seats organization { id name } }
        ... on Partnership { partnershipKind status purpose }
        ... on Programme { programmeKind }
        ... on Event { eventKind date published }
        ... on Document { documentKind documentPublished: published url }
      }
      edges { key kind source target label start end holds standing certainty citationCount sourceCount
        bounds { earliestStart latestStart earliestEnd latestEnd } statement { id sentence } }
    }
  }`,
  'query($ids: [ID!]!) { stats { documents statements covers { start end } } facets(of: $ids) { relations ' +
    '{ key count } startsByYear { key count } } expansions(of: $ids) { relation count } }',
  'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name statements(first: 5) { nodes { id ' +
    'sentence citations { locator paraphrase attributedTo { id name } document { id title published url } } ' +
    '} } } } }',
  'query($ids: [ID!]!, $day: Date!) { expansions(of: $ids, asOf: $day) { relation type count } ' +
    'neighbourhood(of: $ids, asOf: $day, depth: 2, first: 10) { nodes { id name } edges { key } } ' +
    'search(text: "council", asOf: $day, first: 3) { nodes { node { id name } } } }',
]

/** A body, a person and a post: what is round each is read by Cypher of its own. */
const SOME =
  '{ organizations(first: 1) { nodes { id } } people(first: 1) { nodes { id } } posts(first: 1) { nodes { id } } }'

async function ask(
  app: Pick<App, 'fetch'>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Record<string, { nodes: { id: string }[] }>> {
  const response = await app.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  )
  const { data } = (await response.json()) as { data?: Record<string, { nodes: { id: string }[] }> | null }
  return data ?? {}
}

/**
 * Asks a few questions ahead, one after the other, so that the database has planned such questions before the first
 * reader comes: on a database just started a first plan takes longer than all later answers.
 * A failure is no matter: the reader's own question will say it.
 */
export async function warmUp(app: Pick<App, 'fetch'>): Promise<void> {
  const some = await ask(app, SOME, {})
  const day = new Date().toISOString().slice(0, 10)
  for (const { nodes } of Object.values(some))
    for (const query of QUESTIONS)
      await ask(app, query, { ids: nodes.map(({ id }) => id), ...(query.includes('$day') ? { day } : {}) })
}
