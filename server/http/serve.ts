import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServerAdapter } from '@whatwg-node/server'
import type { App } from '../app.ts'
import { plainRequests } from './plain-requests.ts'
import { Refusal } from '../refusal.ts'

/** A server that listens. */
export interface Serving {
  /** Where it answers, 'http://127.0.0.1:4000'. */
  address: string
  /** Takes no more requests, lets those in flight end for a moment, and closes. */
  close(): Promise<void>
}

/** The port cannot be listened on. The message says why and what to do. */
export class PortTaken extends Refusal {
  override name = 'PortTaken'
}

const GRACE = 700

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is in use. If that is Moothall already, open http://${host}:${port}; if not, choose another port: PORT=${port + 1} npm start`,
  EACCES: (host, port) =>
    `Port ${port} on ${host} is not allowed to this user. Choose one above 1023: PORT=4000 npm start`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address '${host}'. The setting HOST may be 127.0.0.1 (this machine only) or 0.0.0.0 (all its addresses).`,
  ENOTFOUND: (host) =>
    `No host is called '${host}'. The setting HOST may be 127.0.0.1 (this machine only) or 0.0.0.0 (all its addresses).`,
}

/** Listens at once; requests that come before the app is ready wait for it. Throws PortTaken. */
export async function serve(app: Promise<App>, { host, port }: { host: string; port: number }): Promise<Serving> {
  const adapter = createServerAdapter(async (request: Request) => (await app).fetch(request))
  const server = createServer(plainRequests(app, adapter))
  await listening(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${shown}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), GRACE).unref()
      }),
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
