import type { GraphQLSchema } from 'graphql'
import { chance } from '../bench/generate.ts'
import { randomQuestion } from './random-question.ts'
import { type Heard, type Sent, waysIn } from './ways-in.ts'

/** What came of asking many random questions. */
export interface Fuzzed {
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>
  /** The longest that one took, milliseconds. */
  readonly slowestMs: number
  /** Questions that were answered as none may be, each with why. */
  readonly wrong: readonly string[]
}

/** Characters of an address that a server reads. */
const LONGEST_ADDRESS = 8_000

/** Characters of a question that may come to more bytes than a body may have, once it is written as JSON. */
const LONG_BODY = 450_000

/** What takes a key, that nobody has here. */
const FOR_EDITORS = /\b(import|undoImport)\b/

const CODES = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'QUERY_TOO_COMPLEX', 'RATE_LIMITED'])

/** Why an answer is none that a server may give to what was sent; null where it is one. */
function fault({ status, headers, errors }: Heard, sent: Sent): string | null {
  if (status === 401 && FOR_EDITORS.test(sent.query))
    return errors.every(({ extensions }) => extensions?.code === 'UNAUTHENTICATED' || CODES.has(extensions?.code))
      ? null
      : `${status} with other errors`
  const odd = errors.find(({ extensions }) => !CODES.has(extensions?.code))
  if (odd !== undefined) return `${status} ${JSON.stringify(odd).slice(0, 300)}`
  if (status === 503) return headers.has('retry-after') ? null : 'a 503 that does not say when to come again'
  if (status === 413) return sent.query.length > LONG_BODY ? null : 'a short question refused as too long'
  return status === 200 || status === 400 || status === 405 ? null : `status ${status}`
}

/** Asks `count` questions of a seed, `together` at a time, and looks at each answer; `limitMs` is what one may take. */
export async function fuzz(
  address: string,
  schema: GraphQLSchema,
  { seed, count, together, limitMs }: { seed: number; count: number; together: number; limitMs: number },
): Promise<Fuzzed> {
  const draw = chance(seed)
  const statuses = new Map<number, number>()
  const wrong: string[] = []
  let [asked, slowestMs] = [0, 0]
  const ways = Object.entries(waysIn)

  async function one(sent: Sent, [way, ask]: (typeof ways)[number]): Promise<void> {
    const say = (why: string): void => {
      wrong.push(`${why}; seed ${seed}, by ${way}: ${JSON.stringify(sent).slice(0, 600)}`)
    }
    const start = performance.now()
    try {
      const heard = await ask(address, sent)
      statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1)
      const why = fault(heard, sent)
      if (why !== null) say(why)
    } catch (error) {
      say(`no answer (${String((error as Error).cause ?? error)})`)
    }
    const taken = performance.now() - start
    slowestMs = Math.max(slowestMs, taken)
    if (taken > limitMs) say(`${Math.round(taken)} ms`)
  }

  await Promise.all(
    Array.from({ length: together }, async () => {
      while (asked < count && wrong.length < 20) {
        asked += 1
        const sent = randomQuestion(draw, schema)
        const long = new URLSearchParams({ q: sent.query, v: sent.variables ?? '' }).toString().length > LONGEST_ADDRESS
        const way = ways[Math.floor(draw() * (long ? ways.length - 1 : ways.length))]
        if (way !== undefined) await one(sent, way)
      }
    }),
  )
  return { statuses, slowestMs, wrong }
}
