import type { App } from '../../server/app.ts'

export interface Answered {
  status: number
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test is about.
  data: any
  errors:
    | {
        message: string
        path?: (string | number)[]
        locations?: { line: number; column: number }[]
        extensions: { code: string }
      }[]
    | undefined
}

/** Puts a question through the front door, as a client would. */
export async function post(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answered> {
  const response = await app.fetch(
    new Request('http://moothall.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  )
  const body = JSON.parse(await response.text()) as { data: unknown; errors?: Answered['errors'] }
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    data: body.data,
    errors: body.errors,
  }
}

/** As `post`, for a question that must be answered without an error. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export async function ask(app: App, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await post(app, query, variables)
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}
