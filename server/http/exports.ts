import { Readable } from 'node:stream'
import type { Database } from '../database/database.ts'
import { refuse } from '../gate/reply.ts'
import { Refusal } from '../refusal.ts'
import { OUT, type OutFormat, takeOut } from '../sets/take-out.ts'

const AT = { pathname: '/exports' }

function refused(message: string): Response {
  const { body, ...head } = refuse(AT, 400, 'BAD_USER_INPUT', message)
  return new Response(body, head)
}

/** What is in, in a format, as a file: one set, or all that are on together. */
export async function answerExport(database: Database, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const format = (Object.keys(OUT) as OutFormat[]).find((name) => name === query.get('format'))
  if (format === undefined) return refused(`Say in which format: /exports?format=${Object.keys(OUT).join('|')}`)
  const set = query.get('set') ?? undefined
  try {
    const { pieces } = await takeOut(database, { format, set })
    const headers = {
      'content-type': OUT[format].type,
      'content-disposition': `attachment; filename="${(set ?? 'moothall').replace(/[^\w-]/g, '-')}.${format}"`,
    }
    if (request.method === 'HEAD') return new Response(null, { headers })
    return new Response(
      Readable.toWeb(Readable.from(pieces).map((piece: string) => Buffer.from(piece))) as ReadableStream<Uint8Array>,
      { headers },
    )
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}
