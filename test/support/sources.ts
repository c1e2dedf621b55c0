import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A file of ours: its path from the root, with '/', and its text. */
export interface Source {
  path: string
  text: string
}

const floors = ['schema', 'seed', 'server', 'client', 'test', 'docs']
const left = /(^|\/)(node_modules|dist|\.venv|__pycache__)\//

/** All files of the folders, and those that lie beside them, whose names end as asked. */
export function sources(ending: RegExp): Source[] {
  const beside = readdirSync(root, { withFileTypes: true })
  const below = floors.flatMap((floor) => readdirSync(join(root, floor), { recursive: true, withFileTypes: true }))
  return [...beside, ...below]
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => !left.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const STATIC = /(?:^|[\n;])\s*(?:import|export)\b[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?['"]([^'"]+)['"]/
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/
/** A worker, or what is read beside. */
const BESIDE = /new URL\(\s*['"](\.{1,2}\/[^'"]+\.[jt]sx?)['"]/

/** What a file imports, statically or not: our own files by their path from the root, packages by their name. */
export function importsOf({ path, text }: Source): string[] {
  const found = [...text.matchAll(new RegExp(`${STATIC.source}|${DYNAMIC.source}|${BESIDE.source}`, 'g'))]
  return found
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((specifier) =>
      specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier,
    )
}
