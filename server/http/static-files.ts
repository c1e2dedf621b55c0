import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ipynb': 'application/x-ipynb+json',
  '.webmanifest': 'application/manifest+json',
}
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.ipynb'])

/** No script, style or picture from elsewhere; styles that the canvas and the parts set on elements are allowed. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'"

/** Of brotli's 11: the highest ones cost a second at every start and save a few per cent. */
const QUALITY = 6

interface File {
  readonly plain: Buffer
  readonly packed: Readonly<Partial<Record<'br' | 'gzip', Buffer>>>
  readonly type: string
  readonly tag: string
  readonly hashed: boolean
}

function read(path: string, name: string): File {
  const plain = readFileSync(path)
  const extension = extname(name)
  return {
    plain,
    packed: PACKED.has(extension)
      ? {
          br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
          gzip: gzipSync(plain),
        }
      : {},
    type: TYPES[extension] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    // Vite puts a hash of the content into the names below assets/, so such a file never changes.
    hashed: name.startsWith('/assets/'),
  }
}

function readAll(directory: string): Map<string, File> {
  if (!existsSync(directory)) return new Map()
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(directory.length).split(sep).join('/')
      return [name.startsWith('/') ? name : `/${name}`, read(path, name)]
    }),
  )
}

/** Serves a built client from memory: read and packed once. Paths without an extension are views of the explorer, and get its page. Null for what is not there. */
export function staticFiles(directory: string): (request: Request, pathname: string) => Response | null {
  const files = readAll(directory)
  return (request, pathname) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const file = files.get(pathname) ?? (extname(pathname) === '' ? files.get('/index.html') : undefined)
    if (file === undefined) return null
    const headers = new Headers({
      'content-type': file.type,
      etag: file.tag,
      vary: 'accept-encoding',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers })
    const accepted = request.headers.get('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find(
      (name) => accepted.includes(name) && file.packed[name] !== undefined,
    )
    if (encoding !== undefined) headers.set('content-encoding', encoding)
    const body = (encoding === undefined ? undefined : file.packed[encoding]) ?? file.plain
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
  }
}
