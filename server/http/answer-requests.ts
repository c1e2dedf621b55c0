import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { App } from '../app.ts'
import { overload } from '../errors.ts'
import type { Facts } from '../gate/facts.ts'
import type { Entering } from '../gate/gate.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { currentRequest } from '../gate/request-id.ts'
import type { Posted } from './fast-path.ts'
import { withoutEmptyList, withoutEmptyListIn } from './leniently.ts'
import { logRequest } from './log-request.ts'
import { isOverNested } from './limits/values.ts'
import { answerType, asksForPage, JSON_TYPE, refuseHash, refuseQuestion } from './over-http.ts'
import { readBody } from './read-body.ts'
import { send } from './send.ts'
import { sendStream } from './send-stream.ts'
import { tagged } from './tagged.ts'

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

/** A request as the app takes those that are not plain. */
function requestOf(
  { pathname, search, headers, hosts, authority, method }: Facts,
  body: string | undefined,
  signal: AbortSignal,
): Request {
  const sent = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') sent.set(name, value)
  const host = authority ?? hosts[0] ?? 'localhost'
  const path = pathname.split('/').map(encodeURIComponent).join('/')
  return new Request(`http://${host}${path}${search}`, {
    method,
    headers: sent,
    signal,
    ...(body === undefined ? {} : { body }),
  })
}

async function replyOf(response: Response): Promise<Reply> {
  const headers = Object.fromEntries(response.headers)
  return {
    status: response.status,
    headers,
    body: response.body === null ? null : new Uint8Array(await response.arrayBuffer()),
  }
}

const operationIn = (search: string): string | null =>
  search === '' ? null : new URLSearchParams(search).get('operationName')

/** Ends when the client goes away before it has its answer. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  // A connection closes after every answer too; an abort then would only cost an error with its stack.
  response.on('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

/**
 * The answer to a question that there is no room for, whatever it asks. It is not read for that: where many times as
 * many come as can be answered, to read them all would take the time of those that are.
 */
function refuseUnread(app: App, { facts }: Entering): Reply | null {
  const seconds = facts.pathname === '/graphql' && facts.method === 'POST' ? app.full(facts.who.client) : null
  if (seconds === null) return null
  const { status, code, message, headers } = overload(seconds)
  // Who asked first whether to send a body will not send it now; what comes next could be taken for it.
  const close = facts.headers.expect === undefined ? {} : { connection: 'close' }
  return refuse(facts, status, code, message, { ...headers, ...close })
}

/**
 * The answer to a request that passed the gate: a plain question's at once, without making a Request and a Response of
 * it.
 */
async function replyTo(
  app: App,
  entering: Entering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  const signal = goneSignal(response)
  if (entering.facts.pathname === '/imports') {
    if (entering.facts.headers.expect !== undefined) response.writeContinue()
    return app.imports(request, entering.facts)
  }
  const sent = entering.facts.method === 'POST' ? await readBody(entering, request, response) : undefined
  if (typeof sent === 'object') return sent
  const body = sent === undefined ? undefined : withoutEmptyList(sent)
  const facts = { ...entering.facts, search: withoutEmptyListIn(entering.facts.search) }
  if (facts.pathname === '/session') return app.gate.sessions.open(facts, body ?? '')
  if (facts.pathname === '/graphql' && !asksForPage(facts.method, facts.headers.accept)) {
    const refused = refuseQuestion(facts) ?? refuseHash(facts, body)
    if (refused !== null) return refused
    const posted = body === undefined ? null : parsePosted(body)
    entering.noted.operation = posted?.operationName ?? operationIn(facts.search)
    const answered = posted === null ? null : await app.plain(posted, signal, facts.who)
    const type = answerType(facts.headers.accept) ?? JSON_TYPE
    if (answered !== null)
      return { ...answered, headers: { ...answered.headers, 'content-type': `${type}; charset=utf-8` } }
  }
  const reply = await replyOf(await app.fetch(requestOf(facts, body, signal), facts.who))
  return facts.pathname === '/graphql' && !asksForPage(facts.method, facts.headers.accept)
    ? tagged(reply, facts)
    : reply
}

/** Sends what is taken away as it is read; a refusal is an answer like any other. */
async function exported(app: App, entering: Entering, response: ServerResponse): Promise<void> {
  const signal = goneSignal(response)
  const answer = await app.fetch(requestOf(entering.facts, undefined, signal), entering.facts.who)
  if (answer.ok && answer.body !== null) await sendStream(entering, response, answer, signal)
  else await send(entering, response, await replyOf(answer))
}

/**
 * Answers requests: all by one gate, and from there plain questions by the short way and everything else by the whole
 * app.
 */
export function answerRequests(ready: Promise<App>): RequestListener {
  async function answer(
    app: App,
    entering: Entering,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const refused = (await app.gate.refuse(entering.facts)) ?? refuseUnread(app, entering)
      if (refused === null && entering.facts.pathname === '/exports') await exported(app, entering, response)
      else await send(entering, response, refused ?? (await replyTo(app, entering, request, response)))
    } catch (error) {
      // A client that broke off hears nothing more.
      if (response.destroyed) return
      // What has begun cannot become a message any more.
      if (response.headersSent) return void response.destroy(app.mask(error))
      const { message } = app.mask(error)
      await send(entering, response, refuse(entering.facts, 500, 'INTERNAL_SERVER_ERROR', message))
    }
  }
  return (request, response) => {
    const began = performance.now()
    ready
      .then((app) => {
        const entering = app.gate.read(request)
        response.on('close', () => logRequest(app.log, entering, response, performance.now() - began))
        return currentRequest.run(entering.id, answer, app, entering, request, response)
      })
      .catch(() => {
        response.destroy()
      })
  }
}
