import { randomUUID } from 'node:crypto'
import type { Input } from '../../seed/formats/open.ts'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import type { Issue } from '../../seed/issue.ts'
import { type Mapping, mappingsOf, readMapping } from '../../seed/mapping.ts'
import { type Database, DatabaseUnavailable } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { askedOf } from './asked-of.ts'
import { type BroughtIn, bringIn } from './bring-in.ts'
import type { Decisions } from './decisions.ts'
import { removeSet } from './named.ts'
import { outcomeLines, reportOf } from './outcome.ts'
import { Preview } from './preview.ts'

/** How far an import is, and what came of it. */
export interface Import {
  readonly id: string
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
  /** Records read so far. */
  read: number
  /** Of what is written: how much is worked out, and how much there is. */
  done: number
  all: number
  message?: string
  lines?: readonly string[]
  report?: ReturnType<typeof reportOf>
  /** Where the rows that were refused can be had. */
  rejected?: string
  /** What is wrong, place by place. */
  issues?: readonly Issue[]
  preview?: ReturnType<Preview['json']>
}

/** Files that were sent to be brought in, and what was said with them. */
export interface Sent {
  readonly inputs: readonly Input[]
  readonly fields: ReadonlyMap<string, string>
  remove(): void
}

/** Whether a failure is told as it is: it is meant for whoever sent the files. */
export const isMeant = (error: unknown): error is Error =>
  (error instanceof Refusal && !(error instanceof DatabaseUnavailable)) ||
  error instanceof Unreadable ||
  error instanceof NotStrictlyRight

/** What is brought in while the server runs, by whichever door it comes. */
export interface Imports {
  /** Begins an import, after those before it. */
  begin(sent: Sent): Import
  /** An import by its id; a server that was started anew knows none of before. */
  find(id: string): Import | undefined
  /** The rows that an import refused, as CSV; undefined where there are none. */
  rejectedOf(job: Import): string | undefined
  /** Ends an import before its time. */
  cancel(id: string): Import | undefined
  /** Takes a set away, by its name; says what was done. Throws Refusal. */
  undo(set: string): Promise<string>
}

/** Imports whose outcome is remembered. */
const REMEMBERED = 100

/** What the columns of each table mean, as JSON by what the table is called. Throws Refusal and Unreadable. */
function mappingsIn(said: string): ReadonlyMap<string, Mapping> {
  let given: unknown
  try {
    given = JSON.parse(said)
  } catch {
    throw new Refusal('The mappings are no JSON. Write {"councillors.csv": {"columns": {…}}, …}.')
  }
  return mappingsOf({ ...(given ?? {}) }, (table) => `The mapping of ${table}`)
}

/** What was said with files. Throws Refusal and Unreadable. */
function askedIn({ inputs, fields }: Sent) {
  const [mapping, mappings] = [fields.get('mapping'), fields.get('mappings')]
  const [name, format] = [fields.get('name'), fields.get('format')]
  return askedOf(
    {
      ...(name === undefined ? {} : { name }),
      ...(format === undefined ? {} : { format }),
      ...(mapping === undefined ? {} : { mapping: readMapping('The mapping', mapping) }),
      ...(mappings === undefined ? {} : { mappings: mappingsIn(mappings) }),
      dryRun: fields.get('dryRun') === 'true',
      strict: fields.get('strict') === 'true',
    },
    inputs,
  )
}

interface ImportsOptions {
  readonly database: Database
  readonly decisions: Decisions
  /** What was not meant to be read, in words for a client; it is logged there. */
  readonly mask: (error: unknown) => Error
}

interface Work extends Pick<ImportsOptions, 'database' | 'decisions'> {
  readonly job: Import
  readonly preview: Preview
  readonly signal: AbortSignal
}

async function bringSent(sent: Sent, { job, preview, signal, database, decisions }: Work): Promise<BroughtIn> {
  signal.throwIfAborted()
  return bringIn(database, {
    ...askedIn(sent),
    decisions,
    signal,
    progress: (done, all) => void Object.assign(job, { done, all }),
    see(one) {
      job.read += 1
      preview.see(one)
    },
  })
}

/** Brings in what was sent, and notes how far it is and what came of it. */
async function work(
  job: Import,
  sent: Sent,
  signal: AbortSignal,
  { rejected, mask, ...options }: ImportsOptions & { readonly rejected: WeakMap<Import, string> },
): Promise<void> {
  const preview = new Preview()
  try {
    const done = await bringSent(sent, { job, preview, signal, ...options })
    if (done.rejected !== undefined) {
      rejected.set(job, done.rejected)
      job.rejected = `/imports?id=${job.id}&rejected=csv`
    }
    Object.assign(job, {
      state: 'DONE',
      lines: outcomeLines(done),
      report: reportOf(done),
      issues: done.report?.issues ?? [],
      preview: preview.json(),
    })
  } catch (error) {
    if (signal.aborted) job.state = 'CANCELLED'
    else Object.assign(job, { state: 'FAILED', message: isMeant(error) ? error.message : mask(error).message })
  } finally {
    sent.remove()
  }
}

/** Brings in what is sent, one import after the other, and tells how far each is. */
export function createImports(options: ImportsOptions): Imports {
  const known = new Map<string, { readonly job: Import; readonly ending: AbortController }>()
  const rejected = new WeakMap<Import, string>()
  let last: Promise<unknown> = Promise.resolve()
  function begin(sent: Sent): { readonly job: Import; readonly ended: Promise<void> } {
    const job: Import = { id: randomUUID(), state: 'RUNNING', read: 0, done: 0, all: 0 }
    const ending = new AbortController()
    known.set(job.id, { job, ending })
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    const ended = last.then(() => work(job, sent, ending.signal, { ...options, rejected }))
    last = ended
    return { job, ended }
  }
  return {
    begin: (sent) => begin(sent).job,
    find: (id) => known.get(id)?.job,
    rejectedOf: (job) => rejected.get(job),
    cancel(id) {
      known.get(id)?.ending.abort()
      return known.get(id)?.job
    },
    undo: (set) => removeSet(options.database, set),
  }
}
