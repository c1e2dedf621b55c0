import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import { readMapping } from '../../seed/mapping.ts'
import { type Database, DatabaseUnavailable } from '../database/database.ts'
import type { Facts } from '../gate/facts.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { Refusal } from '../refusal.ts'
import { askedOf } from '../sets/asked-of.ts'
import { bringIn } from '../sets/bring-in.ts'
import type { Decisions } from '../sets/decisions.ts'
import { listSets, removeSet, turnSet } from '../sets/named.ts'
import { outcomeLines, reportOf } from '../sets/outcome.ts'
import { type Uploaded, uploaded } from './uploaded.ts'

/** How far an import is, and what came of it. */
interface Job {
  readonly id: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  all: number
  message?: string
  lines?: readonly string[]
  report?: unknown
  /** Where the rows that were refused can be had. */
  rejected?: string
}

/** Imports whose outcome is remembered. */
const REMEMBERED = 100

const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
})

const sheet = (rows: string): Reply => ({
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rejected.csv"',
    'cache-control': 'no-store',
  },
  body: rows,
})

const isMeant = (error: unknown): error is Error =>
  (error instanceof Refusal && !(error instanceof DatabaseUnavailable)) ||
  error instanceof Unreadable ||
  error instanceof NotStrictlyRight

interface ImportsOptions {
  readonly database: Database
  readonly decisions: Decisions
  /** What was not meant to be read, in words for a client; it is logged there. */
  readonly mask: (error: unknown) => Error
}

/** Answers whatever is sent to /imports; whether it may be sent is for the gate to say. */
export type AnswerImports = (request: IncomingMessage, facts: Facts) => Promise<Reply>

/** Takes files in over HTTP, one import after the other, and tells how far they are. */
export function createImports({ database, decisions, mask }: ImportsOptions): AnswerImports {
  const jobs = new Map<string, Job>()
  const rejected = new WeakMap<Job, string>()
  let last: Promise<unknown> = Promise.resolve()

  async function work(job: Job, { inputs, fields, remove }: Uploaded): Promise<void> {
    const mapping = fields.get('mapping')
    const [name, format] = [fields.get('name'), fields.get('format')]
    try {
      const asked = askedOf(
        {
          ...(name === undefined ? {} : { name }),
          ...(format === undefined ? {} : { format }),
          ...(mapping === undefined ? {} : { mapping: readMapping('The mapping', mapping) }),
          dryRun: fields.get('dryRun') === 'true',
          strict: fields.get('strict') === 'true',
        },
        inputs,
      )
      const progress = (done: number, all: number): void => void Object.assign(job, { done, all })
      const done = await bringIn(database, { ...asked, decisions, progress })
      if (done.rejected !== undefined) {
        rejected.set(job, done.rejected)
        job.rejected = `/imports?id=${job.id}&rejected=csv`
      }
      Object.assign(job, { state: 'DONE', lines: outcomeLines(done), report: reportOf(done) })
    } catch (error) {
      Object.assign(job, { state: 'FAILED', message: isMeant(error) ? error.message : mask(error).message })
    } finally {
      remove()
    }
  }

  async function begin(request: IncomingMessage): Promise<Reply> {
    const form = await uploaded(request)
    const job: Job = { id: randomUUID(), state: 'RUNNING', done: 0, all: 0 }
    jobs.set(job.id, job)
    const [oldest] = jobs.keys()
    if (jobs.size > REMEMBERED && oldest !== undefined) jobs.delete(oldest)
    last = last.then(() => work(job, form))
    return json(202, { id: job.id })
  }

  async function tell(query: URLSearchParams, facts: Facts): Promise<Reply> {
    const id = query.get('id')
    if (id === null) return json(200, { lines: await listSets(database) })
    const job = jobs.get(id)
    if (job === undefined)
      return refuse(
        facts,
        404,
        'NOT_FOUND',
        'There is no import of this id; a server that was started anew knows none.',
      )
    if (!query.has('rejected')) return json(200, job)
    const rows = rejected.get(job)
    return rows === undefined
      ? refuse(facts, 404, 'NOT_FOUND', 'No row of a table was refused, or the import is not done.')
      : sheet(rows)
  }

  async function act(method: string, query: URLSearchParams): Promise<Reply> {
    const set = query.get('set') ?? ''
    const said = method === 'DELETE' ? removeSet(database, set) : turnSet(database, set, query.get('on') !== 'false')
    return json(200, { lines: [await said] })
  }

  return async (request, facts) => {
    const query = new URLSearchParams(facts.search)
    try {
      if (facts.method === 'POST') return await begin(request)
      request.resume()
      return await (facts.method === 'GET' ? tell(query, facts) : act(facts.method, query))
    } catch (error) {
      if (isMeant(error)) return refuse(facts, 400, 'BAD_USER_INPUT', error.message)
      throw error
    }
  }
}
