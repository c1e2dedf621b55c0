import { type Entry, openPromise } from 'yauzl'
import { Unreadable } from '../unreadable.ts'

/** Files that one archive may hold. */
const MOST_FILES = 10_000
/** Bytes that all of them may have once unpacked. */
const MOST_BYTES = 4_000_000_000
/** Less than this is unpacked however well it was packed: a sheet of empty rows packs a hundred times smaller. */
const HARMLESS = 100_000_000
/** How many times as large as the archive more than that may be. */
const MOST_TIMES = 200

/** A ZIP archive that was looked at: nothing of it is unpacked until a file is asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a file, unpacked on the way. Throws Unreadable. */
  bytes(name: string): AsyncGenerator<Buffer>
}

const LOCKED = 'is locked with a password. Open it, take the password off, and save it anew.'

/** Why the reader of archives gave up, in words. */
function told(shown: string, error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const { message } = error as Error
  if (/encrypt/i.test(message)) return new Unreadable(shown, LOCKED)
  if (/relative path|absolute path|invalid characters in fileName/i.test(message))
    return new Unreadable(shown, `names a file outside of its own folder (${message}). Nothing of it is read.`)
  return new Unreadable(shown, `is a broken or cut off archive (${message}). Get it anew.`)
}

/** Throws Unreadable where what is packed in so many bytes is more than is ever unpacked. */
export function checkSize(shown: string, unpacked: number, size: number): void {
  const said = `would unpack to ${unpacked.toLocaleString('en-GB')} bytes`
  if (unpacked > MOST_BYTES)
    throw new Unreadable(shown, `${said}; ${MOST_BYTES.toLocaleString('en-GB')} are read at most. Split it.`)
  if (unpacked > HARMLESS && unpacked > MOST_TIMES * size)
    throw new Unreadable(shown, `${said}, over ${MOST_TIMES} times its size, as only a trap does. It is not unpacked.`)
}

const sizeOf = (entries: ReadonlyMap<string, Entry>): number =>
  [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)

async function entriesOf(path: string, shown: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    if (zip.entryCount > MOST_FILES)
      throw new Unreadable(shown, `holds ${zip.entryCount} files; ${MOST_FILES} are read at most. Split it.`)
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Unreadable(shown, LOCKED)
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
    checkSize(shown, sizeOf(entries), zip.fileSize)
    return entries
  } finally {
    zip.close()
  }
}

async function* unpacked(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    // More bytes than the archive says end in an error of the reader's.
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
  } finally {
    zip.close()
  }
}

/**
 * Looks at a ZIP archive. Throws Unreadable where it is broken, locked or a trap: names that lead out of its folder,
 * too many files, far more bytes than it has itself.
 */
export async function openArchive(path: string, shown: string): Promise<Archive> {
  let entries: Map<string, Entry>
  try {
    entries = await entriesOf(path, shown)
  } catch (error) {
    throw told(shown, error)
  }
  return {
    names: [...entries.keys()],
    async *bytes(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new Unreadable(shown, `lacks its part ${name}. Get it anew.`)
      try {
        yield* unpacked(path, entry)
      } catch (error) {
        throw told(shown, error)
      }
    },
  }
}
