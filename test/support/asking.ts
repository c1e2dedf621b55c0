import { afterAll, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { type Serving, serve } from '../../server/http/serve.ts'

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

const servings = new Map<App, Promise<Serving>>()
afterAll(async () => {
  await Promise.all([...servings.values()].map(async (serving) => (await serving).close()))
})

/** An app on a free port, where plain questions take the short way. */
function servingOf(app: App): Promise<Serving> {
  const known = servings.get(app) ?? serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
  servings.set(app, known)
  return known
}

async function answered(response: Response): Promise<Answered> {
  const body = JSON.parse(await response.text()) as { data: unknown; errors?: Answered['errors'] }
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    data: body.data,
    errors: body.errors,
  }
}

/** The id under which a failure is logged is another each time. */
const withoutReference = (answer: Answered): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/logged under [\w-]+/g, 'logged under …'))

const questionOf = (query: string, variables: Record<string, unknown>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  body: JSON.stringify({ query, variables }),
})

/**
 * Puts a question through both doors, the one for plain questions at a port and the one for all others, as clients
 * would; both must say the same.
 */
export async function post(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answered> {
  const question = questionOf(query, variables, headers)
  const whole = await answered(await app.fetch(new Request('http://localhost/graphql', question)))
  const { address } = await servingOf(app)
  const plain = await answered(await fetch(`${address}/graphql`, question))
  expect(withoutReference(plain)).toEqual(withoutReference(whole))
  return whole
}

function dataOf({ data, errors }: Answered): Answered['data'] {
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

/** As `post`, for a question that must be answered without an error. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export const ask = async (app: App, query: string, variables: Record<string, unknown> = {}): Promise<any> =>
  dataOf(await post(app, query, variables))

/** As `ask`, by one door only: where a test counts what one request costs. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export const askOnce = async (app: App, query: string, variables: Record<string, unknown> = {}): Promise<any> =>
  dataOf(await answered(await app.fetch(new Request('http://localhost/graphql', questionOf(query, variables)))))
