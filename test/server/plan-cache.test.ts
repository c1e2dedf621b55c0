import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { askOnce } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const database = shippedDatabase()

/** The Cypher that a question comes to. */
async function textsOf(query: string, variables: Record<string, unknown>): Promise<string[]> {
  const texts: string[] = []
  const noting: typeof database = {
    ...database,
    read: (text, ...rest) => {
      texts.push(text)
      return database.read(text, ...rest)
    },
  }
  await askOnce(createApp({ database: noting, config: readConfig({}), log: createLog('silent') }), query, variables)
  return texts.sort()
}

test.each([
  [
    'query Q($id: ID!, $day: Date, $first: Int) { organization(id: $id) { name members(asOf: $day, first: ' +
      '$first) { totalCount nodes { role holds person { name } citations { document { id } } } } } }',
    { id: 'org:stockport-council', day: '2021-03-17', first: 3 },
    { id: 'org:tameside-council', day: '2024-09-17', first: 40 },
  ],
  [
    'query Q($id: ID!, $day: Date) { neighbourhood(of: [$id], asOf: $day, first: 20) { nodes { id name } ' +
      'edges { key kind source target } } }',
    { id: 'org:stockport-council', day: '2021-03-17' },
    { id: 'org:tameside-council', day: '2024-09-17' },
  ],
  [
    'query Q($text: String!) { search(text: $text) { nodes { node { id ... on Entity { name } } } } }',
    { text: 'cooney' },
    { text: 'meikle' },
  ],
])(
  'other values in a question leave its Cypher as it is, so that Neo4j plans it once: %s',
  async (query, one, other) => {
    const texts = await textsOf(query, one)
    expect(texts.length).toBeGreaterThan(0)
    expect(await textsOf(query, other)).toEqual(texts)
  },
)
