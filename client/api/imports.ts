import type { EdgeAnswer, EntitySummary } from './fragments.ts'
import { ApiError, reach, Unreachable } from './errors.ts'
import type { SendForm } from './send-form.ts'

/** What the columns of a table mean, as the server takes it. */
export interface Mapping {
  readonly rows: string
  readonly dates: 'dmy' | 'mdy' | 'ymd'
  readonly columns: Readonly<Record<string, string | readonly string[]>>
  readonly defaults: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The mapping of a public set. */
export interface Recipe extends Mapping {
  /** What the set is called. */
  readonly name?: string
}

/** What the columns of each table mean, by what the table is called. */
export type Mappings = Readonly<Record<string, Mapping>>

/** What can be told of a file, or of one of its tables, before it is read. */
export interface FirstLook {
  /** What the file is called; of a workbook, with its sheet. */
  readonly file: string
  readonly format: string
  readonly what: string
  readonly table?: {
    readonly headings: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly mapping: Mapping | null
  }
}

/** Files as they were looked at, and what a column can be, by what the rows are. */
export interface Looked {
  readonly looks: readonly FirstLook[]
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Mappings of public sets, by name. */
  readonly recipes: Readonly<Record<string, Recipe>>
}

/** One thing that is wrong with a file. */
export interface Issue {
  readonly file: string
  readonly line: number
  readonly at?: string
  readonly field?: string
  readonly value?: string
  readonly what: string
  readonly why: string
  readonly todo: string
  readonly severity: 'ERROR' | 'WARNING'
}

/** What came of reading files, or of bringing them in. */
export interface ImportReport {
  readonly set: string
  readonly outcome: 'FILLED' | 'UNCHANGED' | 'DRY_RUN'
  readonly changes: {
    readonly added: number
    readonly changed: number
    readonly same: number
    readonly removed: number
  }
  readonly joined: Readonly<Record<string, string>>
  readonly likely: readonly { readonly id: string; readonly other: string; readonly because: string }[]
  readonly taken?: Readonly<Record<string, number>>
  readonly placesRefused?: number
  readonly placesWarnedOf?: number
  readonly leftOut?: Readonly<Record<string, number>>
  readonly complaints?: readonly { readonly count: number }[]
}

/** Some of what files hold: sentences with where each stands, and a picture. */
export interface ImportPreview {
  readonly sentences: readonly { readonly at: string | null; readonly says: string }[]
  readonly nodes: readonly EntitySummary[]
  readonly edges: readonly EdgeAnswer[]
}

/** How far an import is, and what came of it. */
export interface Told {
  readonly id: string
  readonly state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
  readonly read: number
  readonly done: number
  readonly all: number
  readonly message?: string
  readonly report?: ImportReport
  readonly issues?: readonly Issue[]
  /** Where the rows that were refused can be had. */
  readonly rejected?: string
  readonly preview?: ImportPreview
}

/** Files with what is said of how to read them. */
export interface Sent {
  readonly files: readonly File[]
  readonly name: string
  /** Null for what is no table. */
  readonly mappings: Mappings | null
}

/** What is told while a form is sent: which share of it has been, from 0 to 1. */
interface Sending {
  readonly signal: AbortSignal
  readonly told: (share: number) => void
}

/** Brings files in, over HTTP. Each throws ApiError in words for a person, and Unreachable where nothing answers. */
export interface Imports {
  /** Whether one may: throws where not, with why. */
  may(): Promise<void>
  look(files: readonly File[], sending: Sending): Promise<Looked>
  /** Sends files to be brought in, or only to see what would come; gives the id by which to ask how far it is. */
  begin(sent: Sent, dryRun: boolean, sending: Sending): Promise<string>
  tell(id: string): Promise<Told>
  cancel(id: string): Promise<void>
  /** The rows that an import refused, as CSV with a column that says what is wrong. */
  rejected(id: string): Promise<Blob>
  remove(set: string): Promise<void>
  rename(set: string, name: string): Promise<void>
  turn(set: string, on: boolean): Promise<void>
}

async function refusalOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as {
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
  } | null
  const [error] = body?.errors ?? []
  if (error === undefined) return response.status >= 500 ? new Unreachable() : new ApiError('UNREADABLE', AGAIN)
  return new ApiError(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message)
}

/** An answer that says yes; throws what it says otherwise. */
async function granted(response: Response): Promise<Response> {
  if (!response.ok) throw await refusalOf(response)
  return response
}

const AGAIN = 'The server’s answer could not be read. Try again; if it stays so, reload the page.'

function formOf({ files, name, mappings }: Sent, more: string): FormData {
  const form = new FormData()
  // What is said of files stands before them.
  if (name !== '') form.set('name', name)
  if (mappings !== null) form.set('mappings', JSON.stringify(mappings))
  form.set(more, 'true')
  for (const file of files) form.append('file', file, file.name)
  return form
}

/** Imports over HTTP at `url`. */
export function createImports({
  url = '/imports',
  fetch = globalThis.fetch.bind(globalThis),
  send = (to, body, { signal }) => reach(fetch, to, { method: 'POST', body, signal }),
}: {
  url?: string
  fetch?: typeof globalThis.fetch
  send?: SendForm
} = {}): Imports {
  const ask = async (query: Readonly<Record<string, string>>, init: RequestInit = {}): Promise<Response> => {
    const words = new URLSearchParams(query).toString()
    return granted(await reach(fetch, words === '' ? url : `${url}?${words}`, init))
  }
  const act = async (method: string, query: Readonly<Record<string, string>>): Promise<void> => {
    await ask(query, { method })
  }
  const post = async (body: FormData, sending: Sending): Promise<Response> => granted(await send(url, body, sending))
  return {
    may: () => act('GET', {}),
    async look(files, sending) {
      return (await post(formOf({ files, name: '', mappings: null }, 'look'), sending)).json() as Promise<Looked>
    },
    async begin(sent, dryRun, sending) {
      const answer = await post(formOf(sent, dryRun ? 'dryRun' : 'bring'), sending)
      return ((await answer.json()) as { id: string }).id
    },
    async tell(id) {
      return (await ask({ id })).json() as Promise<Told>
    },
    cancel: (id) => act('DELETE', { id }),
    async rejected(id) {
      return (await ask({ id, rejected: 'csv' })).blob()
    },
    remove: (set) => act('DELETE', { set }),
    rename: (set, name) => act('PATCH', { set, name }),
    turn: (set, on) => act('PATCH', { set, on: String(on) }),
  }
}
