import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { ApiError, Unreachable } from '../../api/errors.ts'
import type { Imports, Looked, Mapping, Told } from '../../api/imports.ts'
import { type Answer, idle } from '../answers/answer.ts'
import { type Draft, emptyDraft, type Step } from './draft.ts'
import type { Kept } from './kept.ts'
import { emptyMapping } from './mapping-draft.ts'

/** Files on their way into the graph: what was chosen and said, and what the server says to it. */
export interface Adding {
  readonly draft: ReadonlySignal<Draft>
  /** Whether one may add anything here; idle until it is asked. */
  readonly may: ReadonlySignal<Answer<true>>
  readonly looked: ReadonlySignal<Answer<Looked>>
  /** What would come in; while it is read, how far that is. */
  readonly checked: ReadonlySignal<Answer<Told>>
  /** Which share of the files has been sent, from 0 to 1; null while nothing is being sent. */
  readonly sending: ReadonlySignal<number | null>
  /** What came in; while it is brought, how far that is. */
  readonly brought: ReadonlySignal<Answer<Told>>
  /** Asks whether one may, and takes up what was left in the middle. */
  open(): Promise<void>
  /** Takes files in hand in place of others. */
  take(files: readonly File[]): Promise<void>
  name(name: string): void
  /** Says what the columns of a table mean. */
  map(table: string, mapping: Mapping): void
  /** Goes to a step; to look it over reads the files anew. */
  go(step: Step): void
  /** Brings the files in; what came of it, or null where that was cancelled or failed. */
  bring(): Promise<Told | null>
  /** Goes on waiting for an import that was begun before the page was left. */
  follow(): Promise<Told | null>
  cancel(): Promise<void>
  startOver(): void
}

/** Milliseconds between two looks at how far an import is. */
const EVERY = 250

const failure = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError('UNEXPECTED', 'The file could not be read here. Was it moved or changed? Choose it again.')

/** What a set is called where nobody says so: its file, without the ending. */
const nameFrom = (files: readonly File[]): string => (files[0]?.name ?? '').replace(/(\.gz)?(\.[^.]*)?$/i, '')

/** Does something that can fail: then its answer says so, unless something else was begun. */
async function guarded<T>(
  into: Signal<Answer<T>>,
  signal: AbortSignal,
  act: () => Promise<Told | null>,
): Promise<Told | null> {
  try {
    return await act()
  } catch (error) {
    if (!signal.aborted) into.value = { state: 'failed', value: null, error: failure(error) }
    return null
  }
}

class FilesInHand implements Adding {
  readonly draft = signal<Draft>(emptyDraft)
  readonly may = signal<Answer<true>>(idle)
  readonly looked = signal<Answer<Looked>>(idle)
  readonly checked = signal<Answer<Told>>(idle)
  readonly brought = signal<Answer<Told>>(idle)
  readonly sending = signal<number | null>(null)
  readonly #imports: Imports
  readonly #kept: Kept
  readonly #rest: () => Promise<void>
  #work = new AbortController()
  #opened: Promise<void> | undefined

  constructor(imports: Imports, kept: Kept, rest: () => Promise<void>) {
    this.#imports = imports
    this.#kept = kept
    this.#rest = rest
  }

  open(): Promise<void> {
    this.#opened ??= this.#ask().then(() => this.#takeUp())
    return this.#opened
  }

  async take(files: readonly File[]): Promise<void> {
    await this.#opened
    this.#change({ ...emptyDraft, files, name: nameFrom(files) })
    this.checked.value = idle
    this.brought.value = idle
    if (this.may.peek().state === 'ready') await this.#begin()
  }

  name(name: string): void {
    this.#change({ name })
  }

  map(table: string, mapping: Mapping): void {
    this.#change({ mappings: { ...this.draft.peek().mappings, [table]: mapping } })
  }

  go(step: Step): void {
    this.#change({ step, job: null })
    this.brought.value = idle
    if (step === 'check') this.#check()
    else this.#anew()
  }

  async bring(): Promise<Told | null> {
    const signal = this.#anew()
    this.#change({ step: 'bring', job: null })
    this.brought.value = { state: 'loading', value: null }
    return guarded(this.brought, signal, async () => {
      const job = await this.#send(false, signal)
      this.#change({ job })
      return this.#waitFor(job, this.brought, signal)
    })
  }

  follow(): Promise<Told | null> {
    const { job } = this.draft.peek()
    if (job === null) return Promise.resolve(null)
    const signal = this.#anew()
    this.brought.value = { state: 'loading', value: null }
    return guarded(this.brought, signal, () => this.#waitFor(job, this.brought, signal))
  }

  async cancel(): Promise<void> {
    const { job, step, mappings } = this.draft.peek()
    if (step === 'bring' && job !== null) return this.#imports.cancel(job)
    this.go(mappings === null ? 'file' : 'columns')
  }

  startOver(): void {
    this.#anew()
    for (const answer of [this.looked, this.checked, this.brought]) answer.value = idle
    this.#change(emptyDraft)
  }

  #change(part: Partial<Draft>): void {
    this.draft.value = { ...this.draft.peek(), ...part }
    void this.#kept.write(this.draft.peek().files.length === 0 ? null : this.draft.peek())
  }

  /** Ends what is under way; what is begun now ends with the signal. */
  #anew(): AbortSignal {
    this.#work.abort()
    this.#work = new AbortController()
    this.sending.value = null
    return this.#work.signal
  }

  async #ask(): Promise<void> {
    this.may.value = { state: 'loading', value: null }
    await this.#imports.may().then(
      () => {
        this.may.value = { state: 'ready', value: true }
      },
      (error: unknown) => {
        this.may.value = { state: 'failed', value: null, error: failure(error) }
      },
    )
  }

  async #takeUp(): Promise<void> {
    const left = await this.#kept.read()
    if (left === null || this.draft.peek().files.length > 0) return
    this.draft.value = left
    if (this.may.peek().state !== 'ready') return
    if (left.step === 'file') return this.#begin()
    await this.#look()
    if (this.looked.peek().state === 'ready' && left.step === 'check') this.#check()
  }

  /** Looks at the files in hand, and goes to what is to be said of them. */
  async #begin(): Promise<void> {
    await this.#look()
    const looks = this.looked.peek().value?.looks
    if (looks === undefined) return
    const tables = looks.flatMap(({ file, table }) => (table === undefined ? [] : [[file, table] as const]))
    if (tables.length === 0) return this.go('check')
    const mappings = Object.fromEntries(tables.map(([file, { mapping }]) => [file, mapping ?? emptyMapping]))
    this.#change({ mappings, step: 'columns' })
  }

  async #look(): Promise<void> {
    const signal = this.#anew()
    this.looked.value = { state: 'loading', value: null }
    await guarded(this.looked, signal, async () => {
      const value = await this.#sent(signal, (told) => this.#imports.look(this.draft.peek().files, { signal, told }))
      if (!signal.aborted) this.looked.value = { state: 'ready', value }
      return null
    })
  }

  #check(): void {
    const signal = this.#anew()
    this.checked.value = { state: 'loading', value: null }
    void guarded(this.checked, signal, async () => this.#waitFor(await this.#send(true, signal), this.checked, signal))
  }

  #send(dryRun: boolean, signal: AbortSignal): Promise<string> {
    return this.#sent(signal, (told) => this.#imports.begin(this.draft.peek(), dryRun, { signal, told }))
  }

  /** Sends something, and tells how far that is for as long as nothing else is begun. */
  async #sent<T>(signal: AbortSignal, send: (told: (share: number) => void) => Promise<T>): Promise<T> {
    try {
      return await send((share) => {
        if (!signal.aborted) this.sending.value = share
      })
    } finally {
      if (!signal.aborted) this.sending.value = null
    }
  }

  /** Asks how far a job is until it has ended. */
  async #waitFor(id: string, into: Signal<Answer<Told>>, signal: AbortSignal): Promise<Told | null> {
    for (;;) {
      // A server that is away for a while goes on when it is back.
      const told = await this.#imports.tell(id).catch((error: unknown) => {
        if (error instanceof Unreachable) return null
        throw error
      })
      if (signal.aborted) return null
      if (told === null) {
        await this.#rest()
        continue
      }
      if (told.state === 'FAILED') throw new ApiError('FAILED', told.message ?? 'The server could not read it.')
      into.value = told.state === 'RUNNING' ? { state: 'loading', value: told } : { state: 'ready', value: told }
      if (told.state !== 'RUNNING') return told
      await this.#rest()
    }
  }
}

/** The state of adding data. `later` waits for some milliseconds and then calls. */
export const createAdding = (
  imports: Imports,
  kept: Kept,
  later: (call: () => void, ms: number) => void = setTimeout,
): Adding => new FilesInHand(imports, kept, () => new Promise((resolve) => later(resolve, EVERY)))
