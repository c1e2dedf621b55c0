import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Input } from '../../seed/formats/open.ts'
import { READ } from '../../seed/formats/readable.ts'
import { Refusal } from '../refusal.ts'

/** Bytes that one file may have once it is fetched or piped in. */
const MOST_BYTES = 4_000_000_000
/** Milliseconds that an address may take to answer at all. */
const PATIENCE = 30_000

/** The files of a command line where they can be read, and what to do away with afterwards. */
export interface Gathered {
  readonly inputs: readonly Input[]
  remove(): void
}

/** Passes so many bytes on, and fails at the next. */
function atMost(most: number, shown: string): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > most ? new Refusal(`${shown} has more than ${most.toLocaleString('en-GB')} bytes.`) : null, chunk)
    },
  })
}

async function fetched(address: string): Promise<ReadableStream<Uint8Array>> {
  let answer: Response
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  } catch (error) {
    throw new Refusal(`${address} cannot be fetched: ${error instanceof Error ? error.message : error}.`)
  }
  if (!answer.ok || answer.body === null) throw new Refusal(`${address} answers ${answer.status}. Look at the address.`)
  return answer.body
}

/** Gathers files, those of folders, what is piped in and what is fetched. Throws Refusal for what is not there. */
export async function gatherFiles(named: readonly string[], stdin: Readable = process.stdin): Promise<Gathered> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-import-'))
  const inputs: Input[] = []
  let count = 0
  const spool = async (from: Readable | ReadableStream<Uint8Array>, shown: string): Promise<void> => {
    const path = join(folder, String(count++))
    await pipeline(from, atMost(MOST_BYTES, shown), createWriteStream(path, { mode: 0o600 }))
    inputs.push({ path, shown })
  }
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    for (const name of named)
      if (name === '-') await spool(stdin, 'standard input')
      else if (/^https?:\/\//i.test(name)) await spool(await fetched(name), basename(new URL(name).pathname) || name)
      else inputs.push(...filesAt(name).map((path) => ({ path, shown: path })))
    return { inputs, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function filesAt(name: string): string[] {
  const found = statSync(name, { throwIfNoEntry: false })
  if (found === undefined) throw new Refusal(`There is no file or folder ${name}.`)
  if (!found.isDirectory()) return [name]
  const files = readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((file) => READ.test(file.replace(/\.gz$/i, '')))
    .sort()
    .map((file) => join(name, file))
  if (files.length === 0) throw new Refusal(`${name} holds no file of a kind that is read (YAML, JSON, CSV …).`)
  return files
}
