import { createHash } from 'node:crypto'
import { databaseUnavailable, RETRY_AFTER } from '../errors.ts'
import type { App } from '../app.ts'
import { alive, notYet } from '../http/health.ts'

/**
 * Milliseconds that a request waits for a start that is nearly over; a person does not see it, and a program need not
 * ask twice.
 */
const PATIENCE = 2_000

const STYLE = 'body { font-family: system-ui, sans-serif; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }'

const PAGE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8" />
<meta http-equiv="refresh" content="${RETRY_AFTER}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>Moothall is starting</title>
<style>${STYLE}</style>
<body>
<h1>Moothall is starting</h1>
<p role="status">This page opens by itself when it is ready. The first start takes some minutes. The window in which it was started shows how far it is.</p>
</body>
</html>
`

/** The page's one style, by its hash; nothing else. */
const POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'"

const head = { 'cache-control': 'no-store', 'retry-after': String(RETRY_AFTER) }

const UNAVAILABLE = JSON.stringify({
  errors: [{ message: databaseUnavailable().message, extensions: { code: 'DATABASE_UNAVAILABLE' } }],
})

/** Resolves when something is known, and before long in any case. */
const shortly = (known: Promise<void>): Promise<unknown> =>
  Promise.race([
    known,
    new Promise((late) => {
      setTimeout(late, PATIENCE).unref()
    }),
  ])

/**
 * What is answered while everything starts: /healthz at once, all else after a short wait with 503 and when to ask
 * again; once the app is there, by the app.
 */
export function startingApp(ready: Promise<App>, { gate, log, mask }: Pick<App, 'gate' | 'log' | 'mask'>): App {
  let app: App | undefined
  const known = ready.then(
    (made) => {
      app = made
    },
    () => {},
  )
  async function soon(): Promise<App | undefined> {
    if (app === undefined) await shortly(known)
    return app
  }
  return {
    gate,
    log,
    mask,
    async imports(request, facts) {
      const there = app ?? (await soon())
      if (there !== undefined) return there.imports(request, facts)
      request.resume()
      return { status: 503, headers: { ...head, 'content-type': 'application/json; charset=utf-8' }, body: UNAVAILABLE }
    },
    full: (client) => app?.full(client) ?? null,
    async plain(posted, signal, who) {
      const there = app ?? (await soon())
      return there === undefined ? { status: 503, headers: head, body: UNAVAILABLE } : there.plain(posted, signal, who)
    },
    async fetch(request, who) {
      if (app !== undefined) return app.fetch(request, who)
      const { pathname } = new URL(request.url)
      if (pathname === '/healthz') return alive()
      if (pathname === '/readyz') return notYet()
      return (await soon())?.fetch(request, who) ?? starting(request, pathname)
    },
  }
}

function starting(request: Request, pathname: string): Response {
  if (request.headers.get('accept')?.includes('text/html') === true)
    return new Response(PAGE, {
      status: 503,
      headers: { ...head, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    })
  const [type, body] =
    pathname === '/graphql'
      ? ['application/json; charset=utf-8', UNAVAILABLE]
      : ['text/plain; charset=utf-8', 'Moothall is starting. Ask again in a moment.\n']
  return new Response(body, { status: 503, headers: { ...head, 'content-type': type } })
}
