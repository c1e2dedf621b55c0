import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { isReader } from '../gate/facts.ts'
import { type Told, withTags } from './link-tags.ts'

/** Milliseconds that a page waits for what is told of it: then the product's own words do. */
const WAIT = 2500

interface Ahead {
  readonly askPreview: (
    fetch: (body: string) => Promise<Response>,
    today: string,
    address: string,
  ) => Promise<Told | null>
}

/** Answers a question in GraphQL, a body as it is posted. */
type Ask = (body: string, signal: AbortSignal) => Promise<Response>

/** The origin that a client asked, also where a server before this one spoke https with it. */
function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url)
  return `${headers.get('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`
}

/**
 * Puts into the explorer's page what is told of its address to those who link to it: a title, a sentence, a picture. A
 * reader's browser never waits for it. `clientDir` is the built explorer, whose own code reads its addresses; `ask` is
 * null where who asks may not see what is in the graph.
 */
export function tellLinks(clientDir: string) {
  const file = join(clientDir, 'ahead.js')
  const told = async (address: string, ask: (body: string) => Promise<Response>): Promise<Told | null> => {
    const { askPreview } = (await import(pathToFileURL(file).href)) as Ahead
    return askPreview(ask, new Date().toISOString().slice(0, 10), address)
  }
  return async (request: Request, page: string, ask: Ask | null): Promise<string | null> => {
    if (isReader((name) => request.headers.get(name))) return null
    const { search } = new URL(request.url)
    if (search === '' || ask === null || request.method !== 'GET') return withTags(page, null, originOf(request))
    const over = new AbortController()
    const signal = AbortSignal.any([request.signal, over.signal])
    const known = await Promise.race([
      // What cannot be told, such as an id that is gone, leaves the product's own words.
      told(search, (body) => ask(body, signal)).catch(() => null),
      setTimeout(WAIT, null, { ref: false, signal }).catch(() => null),
    ])
    over.abort()
    return withTags(page, known, originOf(request))
  }
}
