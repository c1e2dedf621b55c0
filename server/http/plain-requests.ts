import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Posted } from './fast-path.ts'
import type { App } from '../app.ts'
import { isOverNested } from './limits/values.ts'
import { answerType, bodyType, JSON_TYPE } from './over-http.ts'

/** Characters a question may come with, variables among them: a thousand ids fit many times over. */
const MAX_BODY = 1_000_000

/** Whether a page of another origin asks: the answer has to say whether it may read it. */
const isCrossOrigin = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && !origin.endsWith(`//${host}`)

function isPlain(request: IncomingMessage): boolean {
  return (
    !isCrossOrigin(request) &&
    request.method === 'POST' &&
    request.url === '/graphql' &&
    bodyType(request.headers['content-type']) === JSON_TYPE &&
    request.headers['content-encoding'] === undefined
  )
}

/** The body as text; null where it is longer than it may be: then the rest is read and dropped, since many a client hears no answer before it has sent everything. By its events: to iterate over a stream takes longer than many a read. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let body = ''
    request.setEncoding('utf8')
    let length = 0
    request.on('data', (chunk: string) => {
      length += chunk.length
      if (length <= MAX_BODY) body += chunk
    })
    request.once('end', () => resolve(length <= MAX_BODY ? body : null))
    request.once('error', reject)
  })
}

/** A body that was read already, as the server adapter takes one. Not as text: it would list every letter's place first, which takes seconds for a long one. */
const readAlready = (body: string) => ({
  body,
  async *[Symbol.asyncIterator]() {
    yield Buffer.from(body)
  },
})

function parsePosted(body: string): Posted | null {
  try {
    const posted: unknown = JSON.parse(body)
    if (
      typeof posted !== 'object' ||
      posted === null ||
      !('query' in posted) ||
      typeof posted.query !== 'string' ||
      'extensions' in posted
    )
      return null
    const { operationName, variables } = posted as Partial<Posted>
    const fits =
      (operationName == null || typeof operationName === 'string') &&
      (variables == null || (typeof variables === 'object' && !Array.isArray(variables) && !isOverNested(variables)))
    return fits ? (posted as Posted) : null
  } catch {
    return null
  }
}

function tooLarge(response: ServerResponse): void {
  response.writeHead(413, { 'content-type': JSON_TYPE, connection: 'close' })
  response.end(
    JSON.stringify({
      errors: [
        {
          message: `A request may have ${MAX_BODY} characters. Ask in several requests.`,
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        },
      ],
    }),
  )
}

/** Answers plain questions at once, without making a Request and a Response of them; everything else goes to `rest`, with the body it had. */
export function plainRequests(app: Promise<App>, rest: RequestListener): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = answerType(request.headers.accept)
    const gone = new AbortController()
    // A connection closes after every answer too; an abort then would only cost an error with its stack.
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    const body = await readBody(request)
    if (body === null) return tooLarge(response)
    const posted = type === null ? null : parsePosted(body)
    const answered = posted === null ? null : await (await app).plain(posted, gone.signal)
    if (type === null || answered === null)
      return void rest(Object.assign(request, { body: readAlready(body) }), response)
    response.writeHead(answered.status, {
      ...answered.headers,
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(answered.body),
    })
    response.end(answered.body)
  }
  return (request, response) => {
    if (!isPlain(request)) return void rest(request, response)
    answer(request, response).catch(() => {
      // Only a broken connection gets here: what fails in answering is an answer.
      response.destroy()
    })
  }
}
