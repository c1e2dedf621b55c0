import { createWriteStream, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Input } from './open.ts'
import { openArchive } from './packed/archive.ts'
import { gunzip } from './packed/gzip.ts'
import { READ } from './readable.ts'
import { recogniseArchive } from './recognise.ts'
import { packagesTogether } from './table-package/together.ts'
import { Unreadable } from './unreadable.ts'

/** Files where they can be read one by one, and what to do away with afterwards. */
export interface Unpacked {
  readonly inputs: readonly Input[]
  remove(): void
}

/** How packed files begin. */
const MARKS = [
  ['zip', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
] as const
const LONGEST = 4

function packedWith(path: string): 'zip' | 'gzip' | undefined {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(LONGEST)
    readSync(file, head, 0, head.length, 0)
    return MARKS.find(([, mark]) => head.toString('latin1').startsWith(mark))?.[0]
  } finally {
    closeSync(file)
  }
}

/** What programs of a Mac and of Windows put beside the files. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i

/** The files of an archive that are read. Throws Unreadable for an archive in it, and where there are none. */
function chosen(names: readonly string[], shown: string): string[] {
  const files = names.filter((name) => !BESIDE.test(name)).sort()
  const nested = files.find((name) => /\.(zip|7z|rar|tar|tgz|gz|bz2|xz)$/i.test(name))
  if (nested !== undefined)
    throw new Unreadable(shown, `holds an archive itself, ${nested}. Unpack that one, and give its files.`)
  const read = files.filter((name) => READ.test(name))
  if (read.length > 0) return read
  throw new Unreadable(shown, `holds no file of a kind that is read. It holds: ${files.slice(0, 8).join(', ')}.`)
}

/** Files in the making, in a folder that is made when the first is. */
class Unpacking {
  readonly inputs: Input[] = []
  #folder: string | undefined

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  /** By number: what a file is called in an archive never becomes a path here. */
  #next(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'moothall-unpacked-'))
    return join(this.#folder, String(this.inputs.length))
  }

  async add(input: Input): Promise<void> {
    const packed = packedWith(input.path)
    if (packed === 'zip') await this.#addArchive(input)
    else if (packed === 'gzip') await this.#addGzip(input)
    else this.inputs.push(input)
  }

  async #addGzip({ path: from, shown }: Input): Promise<void> {
    const path = this.#next()
    await gunzip(from, path, basename(shown))
    this.inputs.push({ path, shown: shown.replace(/\.gz$/i, '') })
  }

  async #addArchive(input: Input): Promise<void> {
    const { names, bytes } = await openArchive(input.path, basename(input.shown))
    if (recogniseArchive(names) !== undefined) {
      this.inputs.push(input)
      return
    }
    for (const name of chosen(names, input.shown)) {
      const path = this.#next()
      await pipeline(bytes(name), createWriteStream(path, { mode: 0o600 }))
      this.inputs.push({ path, shown: name, within: input.shown })
    }
  }
}

/**
 * Unpacks what is packed into a folder, each file an input of its own; other files, and workbooks, stay as they are. A
 * set of tables of ours becomes one input.
 */
export async function unpacked(given: readonly Input[]): Promise<Unpacked> {
  const unpacking = new Unpacking()
  try {
    for (const input of given) await unpacking.add(input)
    return { inputs: await packagesTogether(unpacking.inputs), remove: () => unpacking.remove() }
  } catch (error) {
    unpacking.remove()
    throw error
  }
}
