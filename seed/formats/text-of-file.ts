import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Unreadable } from './unreadable.ts'

/** How the letters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What one pass over a file tells before any of it is read. */
export interface Look {
  readonly encoding: Encoding
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly bytes: number
  /** Its first letters; none of an archive. */
  readonly head: string
  /** Whether it is a ZIP archive, which workbooks are too. */
  readonly isArchive: boolean
}

/** Bytes that the head of a file is guessed from. */
const HEAD = 65_536
const CHUNK = 262_144

function byMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Without a mark: in UTF-16 every other byte of Latin letters is nought. */
function byNoughts(head: Buffer): Encoding | undefined {
  const noughts = [0, 0]
  for (const [place, byte] of head.entries()) if (byte === 0) noughts[place % 2] = (noughts[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (odd > head.length / 4 && even < odd / 8) return 'utf-16le'
  return even > head.length / 4 && odd < even / 8 ? 'utf-16be' : undefined
}

/**
 * Goes through a file once: what it is written in, and its hash. Throws Unreadable for what is neither text nor an
 * archive.
 */
export async function lookAt(path: string, shown: string): Promise<Look> {
  const hash = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let isUtf8 = true
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (bytes === 0) head = chunk.subarray(0, HEAD)
    bytes += chunk.length
    isUtf8 &&= isText(utf8, chunk)
  }
  isUtf8 &&= isText(utf8)
  const all = { hash: hash.digest('hex'), bytes }
  if (head.subarray(0, 4).toString('latin1') === ARCHIVE)
    return { ...all, encoding: 'utf-8', head: '', isArchive: true }
  const utf16 = byMark(head) ?? byNoughts(head)
  if (isOld(head)) throw new Unreadable(shown, await whatOldIs(path, head))
  const other = otherThanText(head)
  if (utf16 === undefined && other !== undefined) throw new Unreadable(shown, `${other}.`)
  const encoding = utf16 ?? (isUtf8 ? 'utf-8' : 'windows-1252')
  return { ...all, encoding, head: new TextDecoder(encoding).decode(head), isArchive: false }
}

const ARCHIVE = 'PK\x03\x04'
const isOld = (head: Buffer): boolean => head.subarray(0, 4).toString('hex') === 'd0cf11e0'

/**
 * Of a compound file, which is how Excel wrote until 2007 and wraps what it locks: the first sector of its directory
 * tells which it is (MS-CFB, 2.2).
 */
async function whatOldIs(path: string, head: Buffer): Promise<string> {
  const [shift, sector, size] = head.length < 52 ? [0, 0, 0] : [head.readUInt16LE(30), head.readUInt32LE(48), 4_096]
  const start = (sector + 1) * 2 ** shift
  const directory: Buffer[] = []
  const bytes = createReadStream(path, { start, end: start + size }) as AsyncIterable<Buffer>
  for await (const chunk of bytes) directory.push(chunk)
  return Buffer.concat(directory).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'is locked with a password. Open it, take the password off, and save it anew.'
    : 'is a workbook of an old kind (.xls). Open it, and save it as XLSX, ODS or CSV.'
}

function isText(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** One nought among so many bytes is a slip in a text, which its reader tells of; more are no text. */
const STRAY = 1_000

function otherThanText(head: Buffer): string | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'is packed with gzip: unpack it first'
  if (head.subarray(0, 4).toString('latin1') === '%PDF') return 'is a PDF, and a table in one is only drawn'
  const noughts = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  return noughts > Math.max(1, head.length / STRAY) ? 'holds no text' : undefined
}

/** The text of a file, piece by piece, without its byte order mark. Throws where the file cannot be read. */
export const textOf = (path: string, encoding: Encoding): AsyncGenerator<string> =>
  decoded(createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>, encoding)

/** Bytes as text, piece by piece; without an encoding by their byte order mark, or else UTF-8. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding?: Encoding): AsyncGenerator<string> {
  let decoder = encoding === undefined ? undefined : new TextDecoder(encoding)
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(byMark(chunk) ?? 'utf-8')
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder?.decode() ?? ''
}
