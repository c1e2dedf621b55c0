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
  /** Its first letters. */
  readonly head: string
}

/** Bytes that the head of a file is guessed from. */
const HEAD = 65_536
const CHUNK = 262_144

function byMark(head: Buffer): Encoding | undefined {
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

/** Goes through a file once: what it is written in, and its hash. Throws Unreadable for what is no text. */
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
  const utf16 = byMark(head) ?? byNoughts(head)
  if (utf16 === undefined && head.includes(0)) throw new Unreadable(shown, `${whatIs(head)}.`)
  const encoding = utf16 ?? (isUtf8 ? 'utf-8' : 'windows-1252')
  return { encoding, hash: hash.digest('hex'), bytes, head: new TextDecoder(encoding).decode(head) }
}

function isText(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

function whatIs(head: Buffer): string {
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    return 'is an archive or a workbook (XLSX, ODS): open it and save its sheet as CSV'
  if (head[0] === 0xd0 && head[1] === 0xcf) return 'is an old Excel workbook: open it and save its sheet as CSV'
  if (head[0] === 0x1f && head[1] === 0x8b) return 'is packed with gzip: unpack it first'
  if (head.subarray(0, 4).toString('latin1') === '%PDF') return 'is a PDF, and a table in one is only drawn'
  return 'holds no text'
}

/** The text of a file, piece by piece, without its byte order mark. Throws where the file cannot be read. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
