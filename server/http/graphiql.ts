import { createHash } from 'node:crypto'
import { exampleQuestion } from './example-question.ts'
import { answerFile, type File, makeFile } from './file.ts'

/** The page's one script, by its hash; workers it makes of its own text; nothing from elsewhere. */
function policyFor(page: string): string {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    'worker-src blob:',
    "connect-src 'self'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function make(): Promise<File> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const page = String(renderGraphiQL({ title: 'Moothall API', defaultQuery: exampleQuestion, endpoint: '/graphql' }))
  return makeFile(new Uint8Array(Buffer.from(page)), true, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(page),
    'cache-control': 'no-cache',
  })
}

/**
 * GraphiQL, for a browser that comes to the API: a page of 9 MB that is made when it is first asked for, and packed
 * once.
 */
export function graphiql(): (request: Request) => Promise<Response> {
  let made: Promise<File> | undefined
  return async (request) => {
    made ??= make()
    return answerFile(await made, request)
  }
}
