import type { GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { type Asking, askingOf } from './asking.ts'
import type { Config } from './config.ts'
import { type Admission, createAdmission } from './gate/admission.ts'
import { createGate, type Gate } from './gate/gate.ts'
import { isApi } from './gate/facts.ts'
import { guardWrites } from './gate/guard-writes.ts'
import { NOBODY, type Who } from './gate/who.ts'
import { refuse } from './gate/reply.ts'
import { quoted } from './quoted.ts'
import type { Database } from './database/database.ts'
import { createDocumentStore } from './http/document-store.ts'
import { type Answer, createFastPath, type Posted } from './http/fast-path.ts'
import { graphiql } from './http/graphiql.ts'
import { answerExport } from './http/exports.ts'
import { health } from './http/health.ts'
import { type AnswerImports, answerImports } from './http/imports.ts'
import { Decisions } from './sets/decisions.ts'
import { createImports } from './sets/imports.ts'
import { answerTemplate } from './http/templates.ts'
import type { Log } from './log.ts'
import { maskError } from './http/mask-error.ts'
import { asksForPage } from './http/over-http.ts'
import { useLimits } from './http/plugins/use-limits.ts'
import { useOneOperation } from './http/plugins/use-one-operation.ts'
import { useOverHttp } from './http/plugins/use-over-http.ts'
import { useOwnCodes } from './http/plugins/use-own-codes.ts'
import { makeSchema } from './schema.ts'
import { schemaFile } from './http/schema-file.ts'
import { serveExplorer } from './http/explorer.ts'

/** What answers requests: an app knows nothing of ports. */
export interface App {
  /** What every request that comes over a port passes first. */
  readonly gate: Gate
  /** A failure in words for a client. */
  mask(error: unknown): Error
  readonly log: Log
  fetch(request: Request, who?: Who): Response | Promise<Response>
  /** After how many seconds a client may ask a question, where none has room just now; else null. */
  full(client: string): number | null
  /** What is sent to /imports, whose files are read as they come. */
  readonly imports: AnswerImports
  /** A plain question answered without the ceremony of a request; null where only `fetch` can. */
  plain(posted: Posted, signal: AbortSignal, who?: Who): Promise<Answer | null>
}

export interface AppOptions {
  readonly database: Database
  readonly config: Config
  readonly log: Log
  /** Folder of the built explorer; without it there is the API alone. */
  readonly clientDir?: string
  readonly gate?: Gate
  readonly schema?: GraphQLSchema
}

interface Asked {
  readonly who: Who
}

/**
 * Everything the server answers, without a port: the API at /graphql, /healthz and /readyz, and the explorer everywhere
 * else.
 */
export function createApp({
  database,
  config,
  log,
  clientDir,
  gate = createGate(config),
  schema = makeSchema(),
}: AppOptions): App {
  guardWrites(schema)
  const mask = (error: unknown): Error => maskError(error, log)
  const imports = createImports({ database, decisions: new Decisions(config.dataDir), mask })
  const asked = { database, imports }
  const admission = createAdmission()
  const fastPath = createFastPath(schema, config, admission, mask)
  const yoga = wholeServer({ schema, config, admission, asked, mask })
  const explorer =
    clientDir === undefined
      ? undefined
      : serveExplorer(clientDir, config, (body, who) => yoga.fetch('http://localhost/graphql', body, { who }))
  return {
    imports: answerImports(database, imports),
    gate,
    log,
    mask,
    full: admission.full,
    plain: (posted, signal, who) => fastPath(posted, askingOf(asked, config, signal, who)),
    fetch: answering(yoga, database, schema, explorer),
  }
}

interface Parts {
  readonly schema: GraphQLSchema
  readonly config: Config
  readonly admission: Admission
  readonly asked: Pick<Asking, 'database' | 'imports'>
  readonly mask: App['mask']
}

/** What answers every question, also one that is not plain. */
function wholeServer({ schema, config, admission, asked, mask }: Parts) {
  return createYoga<Asked, Asking>({
    schema,
    plugins: [useOverHttp(), useLimits(config, admission), useOneOperation(schema), useOwnCodes()],
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // The gate tells other origins what they may read; the page for questions is made and packed once.
    cors: false,
    graphiql: false,
    // maskError logs what fails; yoga would say it a second time.
    logging: false,
    maskedErrors: { maskError: mask },
    parserAndValidationCache: createDocumentStore(),
    context: ({ request, who }): Asking => askingOf(asked, config, request.signal, who),
  })
}

/** Answers a request by its path. */
function answering(
  yoga: ReturnType<typeof wholeServer>,
  database: Database,
  schema: GraphQLSchema,
  explorer: ReturnType<typeof serveExplorer> | undefined,
): App['fetch'] {
  const healthy = health(database)
  const page = graphiql()
  const sdl = schemaFile(schema)
  return async (request, who = NOBODY) => {
    const pathname = decodeURIComponent(new URL(request.url).pathname)
    if (pathname === '/graphql')
      return asksForPage(request.method, request.headers.get('accept') ?? '')
        ? page(request)
        : yoga.fetch(request, { who })
    if (pathname === '/schema.graphql') return sdl(request)
    if (pathname === '/templates') return answerTemplate(request)
    if (pathname === '/exports') return answerExport(database, request)
    return (
      (await healthy(pathname)) ??
      (isApi({ pathname }) ? null : await explorer?.(request, pathname, who)) ??
      nothingAt(pathname)
    )
  }
}

function nothingAt(pathname: string): Response {
  const told = `There is nothing at ${quoted(pathname)}. The explorer is at /, the API at /graphql.`
  const { body, ...head } = refuse({ pathname }, 404, 'NOT_FOUND', told)
  return new Response(body, head)
}
