import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { possibleTypes } from './day-questions.ts'

/** What Apollo Client shows of an answer once it has kept it by its ids. */
export async function keptByApollo(query: string, answer: () => Response): Promise<unknown> {
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new HttpLink({ uri: 'http://localhost/graphql', fetch: () => Promise.resolve(answer()) }),
  })
  await client.query({ query: gql(query) })
  return client.readQuery({ query: gql(query) })
}
