import { type ReadonlySignal, signal } from '@preact/signals'
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

/** The state of adding data. `later` waits for some milliseconds and then calls. */
export function createAdding(
  imports: Imports,
  kept: Kept,
  later: (call: () => void, ms: number) => void = setTimeout,
): Adding {
  const draft = signal<Draft>(emptyDraft)
  const may = signal<Answer<true>>(idle)
  const looked = signal<Answer<Looked>>(idle)
  const checked = signal<Answer<Told>>(idle)
  const brought = signal<Answer<Told>>(idle)
  const sending = signal<number | null>(null)
  let work = new AbortController()
  let opened: Promise<void> | undefined

  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...part }
    void kept.write(draft.peek().files.length === 0 ? null : draft.peek())
  }
  const anew = (): AbortSignal => {
    work.abort()
    work = new AbortController()
    sending.value = null
    return work.signal
  }
  /** Sends something, and tells how far that is for as long as nothing else is begun. */
  async function sent<T>(signal: AbortSignal, send: (told: (share: number) => void) => Promise<T>): Promise<T> {
    try {
      return await send((share) => {
        if (!signal.aborted) sending.value = share
      })
    } finally {
      if (!signal.aborted) sending.value = null
    }
  }
  const rest = () => new Promise<void>((resolve) => later(resolve, EVERY))

  /** Asks how far a job is until it has ended. */
  async function waitFor(id: string, into: typeof checked, signal: AbortSignal): Promise<Told | null> {
    for (;;) {
      // A server that is away for a while goes on when it is back.
      const told = await imports.tell(id).catch((error: unknown) => {
        if (error instanceof Unreachable) return null
        throw error
      })
      if (signal.aborted) return null
      if (told === null) {
        await rest()
        continue
      }
      if (told.state === 'FAILED') throw new ApiError('FAILED', told.message ?? 'The server could not read it.')
      into.value = told.state === 'RUNNING' ? { state: 'loading', value: told } : { state: 'ready', value: told }
      if (told.state !== 'RUNNING') return told
      await rest()
    }
  }
  const guarded = async <T>(into: { value: Answer<T> }, signal: AbortSignal, act: () => Promise<Told | null>) => {
    try {
      return await act()
    } catch (error) {
      if (!signal.aborted) into.value = { state: 'failed', value: null, error: failure(error) }
      return null
    }
  }

  async function look(): Promise<void> {
    const signal = anew()
    looked.value = { state: 'loading', value: null }
    try {
      const value = await sent(signal, (told) => imports.look(draft.peek().files, { signal, told }))
      if (signal.aborted) return
      looked.value = { state: 'ready', value }
    } catch (error) {
      if (!signal.aborted) looked.value = { state: 'failed', value: null, error: failure(error) }
    }
  }

  const begun = (dryRun: boolean, signal: AbortSignal): Promise<string> =>
    sent(signal, (told) => imports.begin(draft.peek(), dryRun, { signal, told }))

  function check(): void {
    const signal = anew()
    checked.value = { state: 'loading', value: null }
    void guarded(checked, signal, async () => waitFor(await begun(true, signal), checked, signal))
  }

  function go(step: Step): void {
    change({ step, job: null })
    brought.value = idle
    if (step === 'check') check()
    else anew()
  }

  async function ask(): Promise<void> {
    may.value = { state: 'loading', value: null }
    await imports.may().then(
      () => {
        may.value = { state: 'ready', value: true }
      },
      (error: unknown) => {
        may.value = { state: 'failed', value: null, error: failure(error) }
      },
    )
  }

  /** Looks at the files in hand, and goes to what is to be said of them. */
  async function begin(): Promise<void> {
    await look()
    const looks = looked.peek().value?.looks
    if (looks === undefined) return
    const tables = looks.flatMap(({ file, table }) => (table === undefined ? [] : [[file, table] as const]))
    if (tables.length === 0) return go('check')
    const mappings = Object.fromEntries(tables.map(([file, { mapping }]) => [file, mapping ?? emptyMapping]))
    change({ mappings, step: 'columns' })
  }

  async function takeUp(): Promise<void> {
    const left = await kept.read()
    if (left === null || draft.peek().files.length > 0) return
    draft.value = left
    if (may.peek().state !== 'ready') return
    if (left.step === 'file') return begin()
    await look()
    if (looked.peek().state === 'ready' && left.step === 'check') check()
  }

  const follow = (): Promise<Told | null> => {
    const { job } = draft.peek()
    if (job === null) return Promise.resolve(null)
    const signal = anew()
    brought.value = { state: 'loading', value: null }
    return guarded(brought, signal, () => waitFor(job, brought, signal))
  }

  return {
    draft,
    may,
    looked,
    checked,
    brought,
    sending,
    go,
    follow,
    open() {
      opened ??= ask().then(takeUp)
      return opened
    },
    async take(files) {
      await opened
      change({ ...emptyDraft, files, name: nameFrom(files) })
      checked.value = idle
      brought.value = idle
      if (may.peek().state === 'ready') await begin()
    },
    name(name) {
      change({ name })
    },
    map(table, mapping) {
      change({ mappings: { ...draft.peek().mappings, [table]: mapping } })
    },
    async bring() {
      const signal = anew()
      change({ step: 'bring', job: null })
      brought.value = { state: 'loading', value: null }
      return guarded(brought, signal, async () => {
        const job = await begun(false, signal)
        change({ job })
        return waitFor(job, brought, signal)
      })
    },
    async cancel() {
      const { job, step } = draft.peek()
      if (step === 'bring' && job !== null) return imports.cancel(job)
      go(draft.peek().mappings === null ? 'file' : 'columns')
    },
    startOver() {
      anew()
      for (const answer of [looked, checked, brought]) answer.value = idle
      change(emptyDraft)
    },
  }
}
