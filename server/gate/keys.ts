import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROLES, type Role } from './roles.ts'

const keyFile = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** SHA-256 of the secret, as hexadecimal: a secret of 32 random bytes needs no slower hash. */
  hash: z.string(),
  created: z.iso.datetime(),
  expires: z.iso.datetime(),
  revoked: z.iso.datetime().optional(),
})

/** A key as it is kept: without its secret, which is shown once and is nowhere afterwards. */
export type Key = Readonly<z.infer<typeof keyFile>>

/** What was presented as a key: the key it is, or why it counts for nothing. */
export type Presented = { readonly key: Key } | { readonly wrong: string }

/**
 * The keys of a data folder. Each is a file of its own, so that two commands and a server never write over one another.
 */
export interface Keys {
  /** Makes a key; its text is what its owner presents. */
  create(name: string, role: Role, days: number): { readonly text: string; readonly key: Key }
  /** All keys, the newest first. */
  list(): readonly Key[]
  /** Ends those keys of this name or id that are still good; gives them. */
  revoke(nameOrId: string): readonly Key[]
  /** Looks at what was presented; a key that was revoked a moment ago is revoked. */
  present(text: string): Presented
}

const DAY = 86_400_000
const TEXT = /^moothall_([0-9a-f]{12})_([\w-]{43})$/
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** 32 random bytes as text: what nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether two secrets are the same one; it takes as long wherever they differ. */
export const isSecret = (given: string, hash: string): boolean =>
  timingSafeEqual(hashOf(given), Buffer.from(hash, 'hex'))

/** A secret as it is kept. */
export const hashed = (secret: string): string => hashOf(secret).toString('hex')

/** Whether a key still opens anything, on a day. */
export const isGood = (key: Key, now: number): boolean => key.revoked === undefined && Date.parse(key.expires) > now

const date = (time: string): string => time.slice(0, 10)

/** A folder with one file a key. A file that did not change is not read twice. */
class KeyFiles {
  readonly #folder: string
  readonly #read = new Map<string, { readonly changed: number; readonly key: Key }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  find(id: string): Key | null {
    const changed = statSync(this.#fileOf(id), { throwIfNoEntry: false })?.mtimeMs
    if (changed === undefined) return null
    const known = this.#read.get(id)
    if (known?.changed === changed) return known.key
    const key = keyFile.parse(JSON.parse(readFileSync(this.#fileOf(id), 'utf8')))
    this.#read.set(id, { changed, key })
    return key
  }

  all(): Key[] {
    return namesIn(this.#folder)
      .filter((name) => /^[0-9a-f]{12}\.json$/.test(name))
      .flatMap((name) => this.find(name.slice(0, 12)) ?? [])
  }

  write(key: Key): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const draft = `${this.#fileOf(key.id)}.${process.pid}`
    writeFileSync(draft, JSON.stringify(key), { mode: 0o600 })
    renameSync(draft, this.#fileOf(key.id))
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`)
  }
}

/**
 * The keys kept in a folder. Files, and not the database: a key is known while the database is away or not ours, a
 * command that makes one needs no database, and no copy of the graph holds any.
 */
export function keysIn(folder: string, now: () => number = Date.now): Keys {
  const files = new KeyFiles(folder)
  const list = (): readonly Key[] => files.all().sort((a, b) => b.created.localeCompare(a.created))
  return {
    list,
    create(name, role, days) {
      const secret = newSecret()
      const id = randomBytes(6).toString('hex')
      const [created, expires] = [now(), now() + days * DAY].map((time) => new Date(time).toISOString()) as [
        string,
        string,
      ]
      const key = { id, name, role, hash: hashed(secret), created, expires }
      files.write(key)
      return { text: `moothall_${id}_${secret}`, key }
    },
    revoke(nameOrId) {
      const ended = list().filter((key) => [key.name, key.id].includes(nameOrId) && isGood(key, now()))
      for (const key of ended) files.write({ ...key, revoked: new Date(now()).toISOString() })
      return ended
    },
    present(text) {
      const [, id, secret] = TEXT.exec(text) ?? []
      if (id === undefined || secret === undefined)
        return { wrong: 'That is no key of Moothall: one begins with moothall_ and is sent whole, as it was shown.' }
      const key = files.find(id)
      if (key === null || !isSecret(secret, key.hash))
        return { wrong: 'There is no such key here. Ask for one, or make one with: npm run key -- create NAME' }
      if (key.revoked !== undefined) return { wrong: `The key '${key.name}' was revoked on ${date(key.revoked)}.` }
      if (!isGood(key, now())) return { wrong: `The key '${key.name}' expired on ${date(key.expires)}.` }
      return { key }
    },
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
