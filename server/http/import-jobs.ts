import { randomUUID } from 'node:crypto'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import type { Issue } from '../../seed/issue.ts'
import { readMapping } from '../../seed/mapping.ts'
import { type Database, DatabaseUnavailable } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { askedOf } from '../sets/asked-of.ts'
import { type BroughtIn, bringIn } from '../sets/bring-in.ts'
import { setsIn } from '../sets/fill.ts'
import { outcomeLines, reportOf } from '../sets/outcome.ts'
import { Preview } from '../sets/preview.ts'
import { takeSetAway } from '../sets/take-away.ts'
import type { Uploaded } from './uploaded.ts'

/** How far an import is, and what came of it. */
export interface Job {
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
  /** What is wrong, place by place. */
  issues?: readonly Issue[]
  preview?: ReturnType<Preview['json']>
}

/** Imports whose outcome is remembered. */
const REMEMBERED = 100

/** Whether an error is meant to be read by whoever sent the files. */
export const isMeant = (error: unknown): error is Error =>
  (error instanceof Refusal && !(error instanceof DatabaseUnavailable)) ||
  error instanceof Unreadable ||
  error instanceof NotStrictlyRight

/** What a form asks for. Throws Refusal and Unreadable. */
function askedIn({ inputs, fields }: Uploaded) {
  const mapping = fields.get('mapping')
  const [name, format] = [fields.get('name'), fields.get('format')]
  return askedOf(
    {
      ...(name === undefined ? {} : { name }),
      ...(format === undefined ? {} : { format }),
      ...(mapping === undefined ? {} : { mapping: readMapping('The mapping', mapping) }),
      dryRun: fields.get('dryRun') === 'true',
      strict: fields.get('strict') === 'true',
    },
    inputs,
  )
}

interface JobsOptions {
  readonly database: Database
  /** What was not meant to be read, in words for a client; it is logged there. */
  readonly mask: (error: unknown) => Error
}

/** Imports, one after the other. */
export class ImportJobs {
  readonly #jobs = new Map<string, Job & { readonly ending: AbortController }>()
  readonly #options: JobsOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: JobsOptions) {
    this.#options = options
  }

  /** Takes an import on; it begins when those before it have ended. */
  begin(form: Uploaded): { readonly job: Job; readonly ended: Promise<void> } {
    const job = { id: randomUUID(), state: 'RUNNING' as const, read: 0, done: 0, all: 0, ending: new AbortController() }
    this.#jobs.set(job.id, job)
    const [oldest] = this.#jobs.keys()
    if (this.#jobs.size > REMEMBERED && oldest !== undefined) this.#jobs.delete(oldest)
    const ended = this.#last.then(() => this.#work(job, form))
    this.#last = ended
    return { job, ended }
  }

  /** An import as it is told; undefined where none has this id. */
  get(id: string): Job | undefined {
    const job = this.#jobs.get(id)
    if (job === undefined) return undefined
    const { ending: _, ...told } = job
    return told
  }

  /** Ends an import before its time. */
  cancel(id: string): Job | undefined {
    this.#jobs.get(id)?.ending.abort()
    return this.get(id)
  }

  async #work(job: Job & { readonly ending: AbortController }, form: Uploaded): Promise<void> {
    const { signal } = job.ending
    const preview = new Preview()
    try {
      const done = await this.#bring(job, form, preview)
      Object.assign(job, {
        state: 'DONE',
        lines: outcomeLines(done),
        report: reportOf(done),
        issues: done.report?.issues ?? [],
        preview: preview.json(),
      })
    } catch (error) {
      const message = isMeant(error) ? error.message : signal.aborted ? '' : this.#options.mask(error).message
      Object.assign(job, { state: signal.aborted ? 'CANCELLED' : 'FAILED', message })
    } finally {
      form.remove()
    }
  }

  async #bring(job: Job & { readonly ending: AbortController }, form: Uploaded, preview: Preview): Promise<BroughtIn> {
    const { database } = this.#options
    const { signal } = job.ending
    signal.throwIfAborted()
    const wanted = askedIn(form)
    const sets = await setsIn(database)
    // One that was given another name is still the same set.
    const asked = { ...wanted, set: sets.find(({ name }) => name === wanted.about.name)?.id ?? wanted.set }
    const before = sets.some(({ id }) => id === asked.set)
    try {
      return await bringIn(database, {
        ...asked,
        signal,
        progress: (done, all) => void Object.assign(job, { done, all }),
        see(one) {
          job.read += 1
          preview.see(one)
        },
      })
    } catch (error) {
      const begun = (await setsIn(database)).some(({ id }) => id === asked.set)
      // What was not there before is not left there half.
      if (signal.aborted && begun && !before) await takeSetAway(database, asked.set)
      throw error
    }
  }
}
