import { cacheExchange } from '@urql/exchange-graphcache'
import { Client, fetchExchange } from '@urql/core'
import { introspectionFromSchema, isObjectType } from 'graphql'
import { schema } from './day-questions.ts'
import { hasId } from './every-field.ts'

/** What has no id is kept where it stands. */
const keys = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !hasId(type))
    .map(({ name }) => [name, () => null]),
)

/** By the schema it knows which fragments are meant; without, it guesses. */
const shape = introspectionFromSchema(schema)

/** What urql's graphcache shows to `query` once it has kept the answer to `text`, which asks for more, by its ids. */
export async function keptByGraphcache(query: string, text: string, answer: () => Response): Promise<unknown> {
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange({ keys, schema: shape }), fetchExchange],
    fetch: () => Promise.resolve(answer()),
  })
  const { error } = await client.query(text, {})
  if (error !== undefined) throw error
  return (await client.query(query, {}, { requestPolicy: 'cache-only' })).data
}
