import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildPlace, inPlace, isFull, PlaceUnusable, prepare } from '../place.ts'
import { Refusal } from '../refusal.ts'
import { inPlainFolder } from './plain-folder.ts'

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

/** Bytes that a build takes: the new explorer beside the old one. */
const NEEDED = 20_000_000

/**
 * Builds the client where its sources changed since it was last built, beside the old one until it is whole. Throws
 * ClientNotBuilt, PlaceUnusable.
 */
export async function buildClient(
  say: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<'built' | 'unchanged'> {
  const from = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return 'unchanged'
  const beside = buildPlace(join(root, 'node_modules', '.cache', 'moothall'))
  const there = buildPlace(clientFolder)
  prepare(beside, NEEDED)
  if (existsSync(clientFolder) && !statSync(clientFolder).isDirectory()) throw new PlaceUnusable(there, 'ENOTDIR')
  prepare(there, NEEDED)
  say('Building the explorer …')
  const unfinished = join(beside.path, `client-${process.pid}`)
  try {
    await inPlace(beside, async () => {
      await mkdir(unfinished, { recursive: true })
      await inPlainFolder(root, (here) => build(here, unfinished, signal))
      await writeFile(join(unfinished, '.built-from'), from)
    })
    await inPlace(there, () => put(unfinished, clientFolder))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return 'built'
}

async function build(here: string, outDir: string, signal: AbortSignal): Promise<void> {
  // Node itself reads the settings: Vite's own way bundles them first, and looks for its package in the checkout's
  // path.
  const quiet = ['--configLoader', 'native', '--outDir', outDir, '--logLevel', 'warn', '--emptyOutDir']
  await vite(here, ['build', join(here, 'client'), ...quiet], signal)
  // The page's state without the page, which the server runs to ask ahead what the page will ask.
  await vite(here, ['build', join(here, 'client'), '--ssr', 'ahead.ts', ...quiet, 'false'], signal)
  // The picture alone, which the notebook's package takes along when it is installed.
  const [widget, aside] = [join(here, 'client', 'widget', 'vite.config.ts'), join(outDir, 'notebook')]
  await vite(here, ['build', join(here, 'client'), '--config', widget, ...quiet, '--outDir', aside], signal)
}

/** Another process put its own there between two steps of ours. */
const OVERTAKEN = new Set(['ENOTEMPTY', 'EEXIST'])
/** The place is a disk of its own. */
const OTHER_DISK = new Set(['EXDEV', 'EBUSY'])

/**
 * Puts a folder in another's place; where that one is a disk of its own, its content. The stamp comes last, so that
 * half an explorer is built again.
 */
async function put(folder: string, place: string, tries = 3): Promise<void> {
  try {
    await rm(place, { recursive: true, force: true })
    await rename(folder, place)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (OVERTAKEN.has(code) && tries > 1) return put(folder, place, tries - 1)
    if (!OTHER_DISK.has(code)) throw error
    await mkdir(place, { recursive: true })
    for (const name of await readdir(place)) await rm(join(place, name), { recursive: true })
    await cp(folder, place, { recursive: true, filter: (path) => path !== join(folder, '.built-from') })
    await cp(join(folder, '.built-from'), join(place, '.built-from'))
  }
}

const vite = (here: string, args: string[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, 'node_modules', 'vite', 'bin', 'vite.js'), ...args], {
      cwd: here,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(notBuilt(words))))
  })

function notBuilt(words: string): Refusal {
  const beside = buildPlace(join(root, 'node_modules'))
  if (/ENOSPC|No space left/.test(words) || isFull(beside)) return new PlaceUnusable(beside, 'ENOSPC')
  const said = words
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 20)
  const todo = /ERR_MODULE_NOT_FOUND|Cannot find (?:module|package)/.test(words)
    ? '\nA dependency is missing: delete node_modules, and start again; it is installed anew.'
    : ''
  return new ClientNotBuilt(`The explorer could not be built:\n${said.join('\n')}${todo}`)
}
