import { Readable } from 'node:stream'
import { isoDay } from '../../schema/time.ts'
import { WRITERS } from '../../seed/out/writers.ts'
import type { Database } from '../database/database.ts'
import { RETRY_AFTER } from '../errors.ts'
import { refuse } from '../gate/reply.ts'
import { Refusal } from '../refusal.ts'
import { Changing } from '../sets/one-moment.ts'
import { type TakenOut, takeOut, type Wish } from '../sets/take-out.ts'
import { leftSaid, wishOf } from '../sets/wish.ts'

const AT = { pathname: '/exports' }
/** The header that says what a format could not carry. */
export const LEFT_OUT = 'moothall-left-out'

/** A refusal in words; what changes just now may be asked for again. */
function refused(error: Refusal): Response {
  const { body, ...head } =
    error instanceof Changing
      ? refuse(AT, 503, 'DATABASE_UNAVAILABLE', error.message, { 'retry-after': String(RETRY_AFTER) })
      : refuse(AT, 400, 'BAD_USER_INPUT', error.message)
  return new Response(body, head)
}

/** What the file is called: 'councillors-2024-09-17.gexf'. */
function fileName({ set = 'moothall', asOf, format }: Wish): string {
  const day = asOf === undefined ? '' : `-${isoDay(asOf)}`
  return `${set.replace(/[^\w-]/g, '-')}${day}.${WRITERS[format].ending}`
}

function headersOf(wish: Wish, { left }: TakenOut): Record<string, string> {
  const said = leftSaid(left)
  return {
    'content-type': WRITERS[wish.format].type,
    'content-disposition': `attachment; filename="${fileName(wish)}"`,
    ...(said === '' ? {} : { [LEFT_OUT]: said }),
  }
}

/** What is in, in a format, as a file that comes as it is read: all that is on, one set, a picture or a day. */
export async function answerExport(database: Database, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [format, set, ids, asOf] = ['format', 'set', 'ids', 'asOf'].map((name) => query.get(name))
  try {
    const wish = wishOf({ format, set, ids, asOf })
    const taken = await takeOut(database, wish)
    const headers = headersOf(wish, taken)
    if (request.method === 'HEAD') return new Response(null, { headers })
    const pieces = Readable.from(taken.pieces, { objectMode: false })
    return new Response(Readable.toWeb(pieces) as ReadableStream<Uint8Array>, { headers })
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}
