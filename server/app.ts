import { createYoga } from 'graphql-yoga'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { type Asking, askingOf } from './asking.ts'
import type { Config } from './config.ts'
import { createAdmission } from './gate/admission.ts'
import { crossOrigin } from './gate/cross-origin.ts'
import type { Database } from './database/database.ts'
import { createDocumentStore } from './http/document-store.ts'
import { type Answer, createFastPath, type Posted } from './http/fast-path.ts'
import { exampleQuestion } from './http/example-question.ts'
import { health } from './http/health.ts'
import type { Log } from './log.ts'
import { maskError } from './http/mask-error.ts'
import { useLimits } from './http/plugins/use-limits.ts'
import { useOneOperation } from './http/plugins/use-one-operation.ts'
import { useOverHttp } from './http/plugins/use-over-http.ts'
import { useOwnCodes } from './http/plugins/use-own-codes.ts'
import { makeSchema } from './schema.ts'
import { staticFiles } from './http/static-files.ts'

/** What answers requests: an app knows nothing of ports. */
export interface App {
  fetch(request: Request): Response | Promise<Response>
  /** A plain question answered without the ceremony of a request; null where only `fetch` can. */
  plain(posted: Posted, signal: AbortSignal): Promise<Answer | null>
}

export interface AppOptions {
  readonly database: Database
  readonly config: Config
  readonly log: Log
  /** Folder of the built explorer; without it there is the API alone. */
  readonly clientDir?: string
}

/** Everything the server answers, without a port: the API at /graphql, /healthz and /readyz, and the explorer everywhere else. */
export function createApp({ database, config, log, clientDir }: AppOptions): App {
  const schema = makeSchema()
  const mask = (error: unknown): Error => maskError(error, log)
  const admission = createAdmission()
  const fastPath = createFastPath(schema, config, admission, mask)
  const yoga = createYoga<object, Asking>({
    schema,
    plugins: [useOverHttp(), useLimits(config, admission), useOneOperation(), useOwnCodes()],
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: crossOrigin(config.corsOrigins),
    // maskError logs what fails; yoga would say it a second time.
    logging: false,
    graphiql: { title: 'Moothall API', defaultQuery: exampleQuestion },
    renderGraphiQL,
    maskedErrors: { maskError: mask },
    parserAndValidationCache: createDocumentStore(),
    context: ({ request }): Asking => askingOf(database, config, request.signal),
  })
  const healthy = health(database)
  const files = clientDir === undefined ? undefined : staticFiles(clientDir)
  return {
    plain: (posted, signal) => fastPath(posted, askingOf(database, config, signal)),
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/graphql') return yoga.fetch(request)
      return (
        (await healthy(pathname)) ??
        files?.(request, pathname) ??
        new Response('There is nothing here. The explorer is at /, the API at /graphql.\n', {
          status: 404,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        })
      )
    },
  }
}
