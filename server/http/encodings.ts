import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** How a body is packed. */
export type Packing = 'br' | 'gzip'

/** What a client takes: the packing it likes best of ours, and whether it takes a body as it is. */
interface Taken {
  readonly best: Packing | 'identity' | undefined
  readonly plain: boolean
}

const OURS: Packing[] = ['br', 'gzip']
const isBrotli = (part: string): boolean => /^\s*br\b/i.test(part)
const kept = new Map<string, Taken>()
/** Browsers and programs send a handful of headers, each the same one always. */
const KEPT = 100

/** Reads an `Accept-Encoding` header, by its weights; one that is not there takes a body as it is. */
export function takenEncodings(header: string | undefined): Taken {
  const known = kept.get(header ?? '')
  if (known !== undefined) return known
  // What a client likes equally is taken in the order in which it says it.
  const parts = (header ?? '').split(',').sort((a, b) => Number(isBrotli(b)) - Number(isBrotli(a)))
  const taken = new Negotiator({ headers: { 'accept-encoding': parts.join(',') } })
  const best = taken.encodings([...OURS, 'identity'])[0] as Taken['best']
  const answer = { best, plain: taken.encodings(['identity']).length > 0 }
  if (kept.size < KEPT) kept.set(header ?? '', answer)
  return answer
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Packs a body. Of brotli's 11 qualities, 4 is for an answer made for one reader, 6 for what is packed once for all.
 */
export async function pack(
  body: string | Uint8Array,
  packing: Packing,
  quality: 4 | 6 = 4,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed =
    packing === 'gzip' ? await zip(body) : await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  return new Uint8Array(packed.buffer as ArrayBuffer, packed.byteOffset, packed.byteLength)
}
