import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { READERS } from '../gate/facts.ts'
import { answerFile, type File, makeFile, tagOf } from './file.ts'

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
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' " +
  "blob:; base-uri 'none'; form-action 'none'"

/**
 * What lies among the built files and is not for browsers: the build's own notes, source maps, what is packed already,
 * what the server runs, and what the notebook's package takes along.
 */
const isForBrowsers = (name: string): boolean =>
  !name.includes('/.') && !/\.(map|br)$/.test(name) && name !== '/ahead.js' && !name.startsWith('/notebook/')

function read(path: string, name: string): Promise<File> {
  const extension = extname(name)
  const headers = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    // Vite puts a hash of the content into the names below assets/, so such a file never changes.
    'cache-control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const packed = existsSync(`${path}.br`) ? new Uint8Array(readFileSync(`${path}.br`)) : undefined
  return makeFile(new Uint8Array(readFileSync(path)), PACKED.has(extension), headers, packed)
}

async function readAll(directory: string): Promise<Map<string, File>> {
  if (!existsSync(directory)) return new Map()
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, `/${path.slice(directory.length).split(sep).join('/').replace(/^\//, '')}`] as const)
    .filter(([, name]) => isForBrowsers(name))
  return new Map(await Promise.all(files.map(async ([path, name]) => [name, await read(path, name)] as const)))
}

/** Whether a path can be a view of the explorer: it names no file, and nothing that steps out of where it stands. */
const isView = (pathname: string): boolean =>
  extname(pathname) === '' && !pathname.includes('//') && !/\/\./.test(pathname)

/**
 * Serves a built client from memory: read and packed once. Paths that can be views of the explorer get its page, with
 * what `tell` puts in; null leaves it as it was built. Null for what is not there.
 */
export function staticFiles(directory: string) {
  const reading = readAll(directory)
  return async (
    request: Request,
    pathname: string,
    tell: (page: string) => Promise<string | null>,
  ): Promise<Response | null> => {
    const files = await reading
    const page = files.get('/index.html')
    const file = files.get(pathname) ?? (isView(pathname) ? page : undefined)
    if (file === undefined) return null
    if (file !== page) return answerFile(file, request)
    const told = await tell(new TextDecoder().decode(file.plain))
    const sent = told === null ? file : { ...file, plain: new TextEncoder().encode(told), packed: {}, tag: tagOf(told) }
    const answer = answerFile(sent, request)
    answer.headers.set('vary', READERS)
    return answer
  }
}
