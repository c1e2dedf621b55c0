import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { possibleTypes } from './day-questions.ts'

/** What Apollo Client shows to `query` once it has kept the answer to `text`, which asks for more, by its ids. */
export async function keptByApollo(query: string, text: string, answer: () => Response): Promise<unknown> {
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new HttpLink({ uri: 'http://localhost/graphql', fetch: () => Promise.resolve(answer()) }),
  })
  await client.query({ query: gql(text) })
  return client.readQuery({ query: gql(query) })
}
