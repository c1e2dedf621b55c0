import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { App } from '../app.ts'

/** What the built explorer asks when it opens, and what its readers ask then. */
type Ahead = Readonly<
  Record<'askFirstView' | 'askReaders', (fetch: (body: string) => Promise<Response>, today: string) => Promise<void>>
>

/**
 * Asks an app ahead what the explorer in `clientDir` will ask, by the explorer's own code; `told` hears every answer.
 * Throws where the explorer is not built, or a question fails.
 */
export async function askAhead(
  what: keyof Ahead,
  app: Pick<App, 'fetch'>,
  clientDir: string,
  told: (body: string, status: number, text: string) => void = () => {},
): Promise<void> {
  const ahead = (await import(pathToFileURL(join(clientDir, 'ahead.js')).href)) as Ahead
  const fetch = async (body: string): Promise<Response> => {
    const response = await app.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    )
    const text = await response.text()
    if (response.ok && !text.startsWith('{"errors"')) told(body, response.status, text)
    return new Response(text, response)
  }
  await ahead[what](fetch, new Date().toISOString().slice(0, 10))
}
