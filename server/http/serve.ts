import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../app.ts'
import { Refusal } from '../refusal.ts'
import { answerMalformed } from './malformed.ts'
import { answerRequests } from './answer-requests.ts'

/** A server that listens. */
export interface Serving {
  /** Where it answers, 'http://127.0.0.1:4000'. */
  address: string
  /**
   * Takes no more connections, and resolves when what is being answered is: at once where nothing is, and after ten
   * seconds at the latest.
   */
  drain(): Promise<void>
  /** Ends all connections, whatever goes on in them. */
  close(): Promise<void>
}

/** The port cannot be listened on. The message says why and what to do. */
export class PortTaken extends Refusal {
  override name = 'PortTaken'
}

/** Milliseconds that answers under way are given to end: as long as one question may take. */
const GRACE = 10_000

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is in use. If that is Moothall already, open http://${host}:${port}; if not, ` +
    `choose another port: PORT=${port + 1} npm start`,
  EACCES: (host, port) =>
    `Port ${port} on ${host} is not allowed to this user. Choose one above 1023: PORT=4000 npm start`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address '${host}'. The setting HOST may be 127.0.0.1 (this machine only) or ` +
    '0.0.0.0 (all its addresses).',
  ENOTFOUND: (host) =>
    `No host is called '${host}'. The setting HOST may be 127.0.0.1 (this machine only) or 0.0.0.0 (all ` +
    'its addresses).',
}

/** Listens at once; requests that come before the app is ready wait for it. Throws PortTaken. */
export async function serve(app: Promise<App>, { host, port }: { host: string; port: number }): Promise<Serving> {
  // The gate itself says in words what is wrong with a request that names no host.
  const server = createServer({ requireHostHeader: false })
  const underWay = watchAnswers(server)
  answerMalformed(server)
  const answer = answerRequests(app)
  server.on('request', answer)
  // Whether a body is wanted is known only behind the gate.
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  await listening(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const stopListening = (): Promise<void> =>
    new Promise((done) => {
      if (!server.listening) return done()
      server.close(() => done())
    })
  return {
    address: `http://${shown}:${taken}`,
    async drain() {
      void stopListening()
      server.closeIdleConnections()
      await underWay.end(GRACE)
    },
    async close() {
      const closed = stopListening()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Counts the answers under way, so that a server can end when the last of them has. */
function watchAnswers(server: Server): { end(withinMs: number): Promise<void> } {
  const open = new Set<ServerResponse>()
  const ended = Promise.withResolvers<void>()
  let ending = false
  const last = (response: ServerResponse): void => {
    // Its connection is of no further use; a client that keeps it is told.
    if (!response.headersSent) response.setHeader('connection', 'close')
  }
  server.on('request', (_request, response: ServerResponse) => {
    open.add(response)
    if (ending) last(response)
    response.on('close', () => {
      open.delete(response)
      if (ending && open.size === 0) ended.resolve()
    })
  })
  return {
    end(withinMs) {
      ending = true
      open.forEach(last)
      if (open.size === 0) return Promise.resolve()
      setTimeout(ended.resolve, withinMs).unref()
      return ended.promise
    },
  }
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? '']
      reject(reason === undefined ? error : new PortTaken(reason(host, port), { cause: error }))
    })
    server.listen(port, host, resolve)
  })
