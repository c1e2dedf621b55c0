import { createHash } from 'node:crypto'
import { pack, type Packing, takenEncodings } from './encodings.ts'

/** A file as it is served: packed once for all. */
export interface File {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly packed: Readonly<Partial<Record<Packing, Uint8Array<ArrayBuffer>>>>
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/** Makes a file of its bytes. `packs` says whether packing makes it shorter, `packed` holds what is packed by brotli already. */
export async function makeFile(
  plain: Uint8Array<ArrayBuffer>,
  packs: boolean,
  headers: File['headers'],
  packed?: Uint8Array<ArrayBuffer>,
): Promise<File> {
  const [br, gzip] = packs ? await Promise.all([packed ?? pack(plain, 'br', 6), pack(plain, 'gzip')]) : []
  return {
    plain,
    packed: { ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) },
    tag: tagOf(plain),
    headers,
  }
}

/** The mark of a version. Weak, since packed bytes are others. */
export const tagOf = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

/** Whether a client says that it has this version. */
export const has = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((each) => ['*', tag, tag.slice(2)].includes(each.trim()))

/** The answer to who asks for a file: its bytes as the client takes them, or that it has them. */
export function answerFile(file: File, request: Request): Response {
  const headers = new Headers({ ...file.headers, etag: file.tag })
  if (has(request.headers.get('if-none-match'), file.tag)) return new Response(null, { status: 304, headers })
  const { best } = takenEncodings(request.headers.get('accept-encoding') ?? undefined)
  const packed = best === undefined || best === 'identity' ? undefined : file.packed[best]
  if (packed !== undefined) headers.set('content-encoding', best as Packing)
  return new Response(packed ?? file.plain, { headers })
}
