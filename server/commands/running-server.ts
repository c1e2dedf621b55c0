import { openAsBlob, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Config } from '../config.ts'
import { keysIn } from '../gate/keys.ts'
import { Refusal } from '../refusal.ts'
import type { Input } from '../../seed/formats/open.ts'
import { LEFT_OUT } from '../http/exports.ts'

/** Milliseconds in which a server on this machine says that it is there. */
const PATIENCE = 2_000
/** Milliseconds between two looks at how far an import is. */
const EVERY = 300

/** What a command asks of a running server. */
export interface Asking {
  /** Brings files in, and waits for what came of it. */
  bringIn(inputs: readonly Input[], fields: Readonly<Record<string, string>>): Promise<Outcome>
  /** Takes data away, and says what the format could not carry. */
  takeOut(
    asked: Readonly<Record<string, string>>,
    write: (pieces: AsyncIterable<Uint8Array>) => Promise<void>,
  ): Promise<string>
  sets(act: { readonly method: string; readonly query: Readonly<Record<string, string>> }): Promise<string[]>
}

/** What came of an import, as the server tells it. */
export interface Outcome {
  readonly state: 'RUNNING' | 'DONE' | 'FAILED'
  readonly message?: string
  readonly lines?: readonly string[]
  readonly report?: unknown
}

/** The server that has this data folder open. */
export interface RunningServer {
  readonly address: string
  /** Does some work with a key of its own, that is void afterwards. */
  with<Result>(work: (asking: Asking) => Promise<Result>): Promise<Result>
}

function noteIn(dataDir: string): string | undefined {
  try {
    const { address } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { address?: unknown }
    return typeof address === 'string' && /^https?:/.test(address) ? address : undefined
  } catch {
    return undefined
  }
}

async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(PATIENCE) })).ok
  } catch {
    return false
  }
}

async function answered(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const text = await answer.text()
  let message = text
  try {
    message = (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? text
  } catch {
    // What is no JSON is told as it is.
  }
  throw new Refusal(message.trim())
}

function asking(address: string, key: string): Asking {
  const headers = { authorization: `Bearer ${key}` }
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    answered(await fetch(`${address}${path}`, { ...init, headers }))
  return {
    async bringIn(inputs, fields) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      for (const { path, shown } of inputs) form.append('file', await openAsBlob(path), shown)
      const { id } = (await (await ask('/imports', { method: 'POST', body: form })).json()) as { id: string }
      for (;;) {
        const outcome = (await (await ask(`/imports?id=${id}`)).json()) as Outcome
        if (outcome.state !== 'RUNNING') return outcome
        await new Promise((later) => setTimeout(later, EVERY))
      }
    },
    async takeOut(asked, write) {
      const { body, headers: told } = await ask(`/exports?${new URLSearchParams(asked)}`)
      if (body !== null) await write(body)
      return told.get(LEFT_OUT) ?? ''
    },
    async sets({ method, query }) {
      const answer = await ask(`/imports?${new URLSearchParams(query)}`, { method })
      return ((await answer.json()) as { lines: string[] }).lines
    },
  }
}

/**
 * The server that has this data folder open, where one runs. A command proves itself by a key that it makes in the
 * folder, which only its owner can write to.
 */
export async function serverOf({ dataDir }: Pick<Config, 'dataDir'>): Promise<RunningServer | undefined> {
  const address = noteIn(dataDir)
  if (address === undefined || !(await isThere(address))) return undefined
  return {
    address,
    async with(work) {
      const keys = keysIn(join(dataDir, 'keys'))
      const { text, key } = keys.create(`a command on this machine (${process.pid})`, 'editor', 1)
      try {
        return await work(asking(address, text))
      } finally {
        // Gone rather than revoked: it was nobody's, and a list of keys is for those of people and programs.
        rmSync(join(dataDir, 'keys', `${key.id}.json`), { force: true })
      }
    },
  }
}
