/** What came back over HTTP. */
export interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly errors: readonly { message: string; extensions: { code: string } }[]
}

/** A question as a client sends it. */
export interface Sent {
  readonly query: string
  /** As JSON, so that it may be nested deeper than JavaScript itself would write. */
  readonly variables?: string
  readonly operationName?: string
}

const JSON_TYPE = 'application/json'

async function heard(response: Response): Promise<Heard> {
  const text = await response.text()
  const { errors = [] } = JSON.parse(text) as { errors?: Heard['errors'] }
  return { status: response.status, headers: response.headers, text, errors }
}

const bodyOf = ({ query, variables, operationName }: Sent): string[] => [
  `"query": ${JSON.stringify(query)}`,
  ...(variables === undefined ? [] : [`"variables": ${variables}`]),
  ...(operationName === undefined ? [] : [`"operationName": ${JSON.stringify(operationName)}`]),
]

const posted = async (address: string, accept: string, parts: readonly string[]): Promise<Heard> =>
  heard(
    await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, accept },
      body: `{${parts.join(', ')}}`,
    }),
  )

/** The ways in by which a question comes: what answers plain ones, the whole server, and an address. */
export const waysIn: Readonly<Record<string, (address: string, sent: Sent, accept?: string) => Promise<Heard>>> = {
  'a plain POST': (address, sent, accept = JSON_TYPE) => posted(address, accept, bodyOf(sent)),
  'a POST that is not plain': (address, sent, accept = JSON_TYPE) =>
    posted(address, accept, [...bodyOf(sent), '"extensions": {}']),
  'a GET': async (address, { query, variables, operationName }, accept = JSON_TYPE) => {
    const search = new URLSearchParams({ query })
    if (variables !== undefined) search.set('variables', variables)
    if (operationName !== undefined) search.set('operationName', operationName)
    return heard(await fetch(`${address}/graphql?${search}`, { headers: { accept } }))
  },
}
