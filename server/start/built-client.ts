import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../refusal.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Folder of the built client. */
export const clientFolder = join(root, 'client', 'dist')
const stamp = join(clientFolder, '.built-from')

/** The explorer could not be built. The message holds the build tool's words. */
export class ClientNotBuilt extends Refusal {
  override name = 'ClientNotBuilt'
}

/** Changes when a file does that the built client is made from. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of ['client', 'schema']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(clientFolder))
      .sort()
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the client where its sources changed since it was last built, beside the old one until it is whole. Throws ClientNotBuilt. */
export async function buildClient(
  say: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<'built' | 'unchanged'> {
  const from = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return 'unchanged'
  say('Building the explorer …')
  const unfinished = join(root, 'node_modules', '.cache', 'moothall', `client-${process.pid}`)
  await mkdir(unfinished, { recursive: true })
  try {
    await vite(['build', join(root, 'client'), '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'warn'], signal)
    // The page's state without the page, which the server runs to ask ahead what the page will ask.
    await vite(
      [
        'build',
        join(root, 'client'),
        '--ssr',
        'first-view.ts',
        '--outDir',
        unfinished,
        '--emptyOutDir',
        'false',
        '--logLevel',
        'warn',
      ],
      signal,
    )
    await writeFile(join(unfinished, '.built-from'), from)
    await rm(clientFolder, { recursive: true, force: true })
    await rename(unfinished, clientFolder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return 'built'
}

const vite = (args: string[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ...args], {
      cwd: root,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new ClientNotBuilt(`The explorer could not be built:\n${words.trim()}`)),
    )
  })
