import { randomUUID } from 'node:crypto'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import type { Input } from '../../seed/formats/open.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import { readMapping } from '../../seed/mapping.ts'
import { type Database, DatabaseUnavailable } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { askedOf } from './asked-of.ts'
import { bringIn } from './bring-in.ts'
import { removeSet } from './named.ts'
import { outcomeLines, reportOf } from './outcome.ts'

/** How far an import is, and what came of it. */
export interface Import {
  readonly id: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  all: number
  message?: string
  lines?: readonly string[]
  report?: ReturnType<typeof reportOf>
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
  /** Takes a set away, by its name; says what was done. Throws Refusal. */
  undo(set: string): Promise<string>
}

/** Imports whose outcome is remembered. */
const REMEMBERED = 100

interface ImportsOptions {
  readonly database: Database
  /** What was not meant to be read, in words for a client; it is logged there. */
  readonly mask: (error: unknown) => Error
}

/** Brings in what was sent, and notes how far it is and what came of it. */
async function work(job: Import, { inputs, fields, remove }: Sent, { database, mask }: ImportsOptions): Promise<void> {
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
    const done = await bringIn(database, { ...asked, progress })
    Object.assign(job, { state: 'DONE', lines: outcomeLines(done), report: reportOf(done) })
  } catch (error) {
    Object.assign(job, { state: 'FAILED', message: isMeant(error) ? error.message : mask(error).message })
  } finally {
    remove()
  }
}

/** Brings in what is sent, one import after the other, and tells how far each is. */
export function createImports(options: ImportsOptions): Imports {
  const known = new Map<string, Import>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    begin(sent) {
      const job: Import = { id: randomUUID(), state: 'RUNNING', done: 0, all: 0 }
      known.set(job.id, job)
      const [oldest] = known.keys()
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
      last = last.then(() => work(job, sent, options))
      return job
    },
    find: (id) => known.get(id),
    undo: (set) => removeSet(options.database, set),
  }
}
