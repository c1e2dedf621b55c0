import { createWriteStream, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Input } from './open.ts'
import { openArchive } from './packed/archive.ts'
import { READ } from './readable.ts'
import { recogniseArchive } from './recognise.ts'
import { Unreadable } from './unreadable.ts'

/** Files where they can be read one by one, and what to do away with afterwards. */
export interface Unpacked {
  readonly inputs: readonly Input[]
  remove(): void
}

const MARK = 'PK\x03\x04'

function isArchive(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(MARK.length)
    readSync(file, head, 0, head.length, 0)
    return head.toString('latin1') === MARK
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

/** Unpacks archives into a folder, each file an input of its own; other files, and workbooks, stay as they are. */
export async function unpacked(given: readonly Input[]): Promise<Unpacked> {
  const inputs: Input[] = []
  let folder: string | undefined
  const remove = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (const input of given) {
      const archive = isArchive(input.path) ? await openArchive(input.path, basename(input.shown)) : undefined
      if (archive === undefined || recogniseArchive(archive.names) !== undefined) {
        inputs.push(input)
        continue
      }
      folder ??= mkdtempSync(join(tmpdir(), 'moothall-unpacked-'))
      for (const name of chosen(archive.names, input.shown)) {
        // By number: what a file is called in an archive never becomes a path here.
        const path = join(folder, String(inputs.length))
        await pipeline(archive.bytes(name), createWriteStream(path, { mode: 0o600 }))
        inputs.push({ path, shown: name, within: input.shown })
      }
    }
    return { inputs, remove }
  } catch (error) {
    remove()
    throw error
  }
}
