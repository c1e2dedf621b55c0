import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { importsOf, root, sources } from '../support/sources.ts'

// This file holds imports in a text of its own, as an example.
const code = sources(/\.(ts|tsx|mjs)$/).filter(({ path }) => path !== 'test/house/layers.test.ts')
const floorOf = (path: string): string => path.split('/')[0] ?? ''

/** The floors that each floor may import from. Tests may look everywhere. */
const below: Record<string, readonly string[]> = {
  schema: ['schema'],
  seed: ['seed', 'schema'],
  server: ['server', 'seed', 'schema'],
  client: ['client', 'schema'],
  test: ['test', 'schema', 'seed', 'server', 'client'],
}
const ours = (path: string): boolean => floorOf(path) in below

test('the reader of imports sees every way to import', () => {
  const text =
    "import a from './a.ts'\nimport type { B } from '../b.ts'\nimport {\n  c,\n} from 'c'\nexport { d } " +
    "from './d.ts'\nconst e = await import('./e.ts')\nimport './f.css'\nnew Worker(new URL('./g.ts', " +
    'import.meta.url))\n'
  expect(importsOf({ path: 'x/y/z.ts', text })).toEqual([
    'x/y/a.ts',
    'x/b.ts',
    'c',
    'x/y/d.ts',
    'x/y/e.ts',
    'x/y/f.css',
    'x/y/g.ts',
  ])
})

test('imports run down only, and client and server never meet', () => {
  const upward = code.flatMap((source) =>
    importsOf(source)
      .filter(
        (target) => ours(target) && target.includes('/') && !below[floorOf(source.path)]?.includes(floorOf(target)),
      )
      .map((target) => `${source.path} → ${target}`),
  )
  expect(upward).toEqual([])
})

test('every import of ours names a file that is there', () => {
  const missing = code.flatMap((source) =>
    importsOf(source)
      .filter((target) => ours(target) && target.includes('/') && !existsSync(join(root, target)))
      .map((target) => `${source.path} → ${target}`),
  )
  expect(missing).toEqual([])
})

/** Tables of data, one row a kind, may be longer. */
const TABLES = ['schema/kinds/entities.ts', 'schema/kinds/statements.ts', 'schema/kinds/relations.ts']

test('no file is longer than 300 lines', () => {
  expect(
    sources(/\.(ts|tsx|mjs|css|graphql|java|py)$/)
      .filter(({ path }) => !path.includes('.gen.') && !TABLES.includes(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300),
  ).toEqual([])
})

test('lines can be read: few go beyond 120 columns, and none beyond 160', () => {
  const lines = sources(/\.(ts|tsx|mjs|css)$/)
    .filter(({ path }) => !path.includes('.gen.'))
    .flatMap(({ path, text }) => text.split('\n').map((line, index) => ({ at: `${path}:${index + 1}`, line })))
  const longer = (columns: number): string[] => lines.filter(({ line }) => line.length > columns).map(({ at }) => at)
  expect(longer(160)).toEqual([])
  expect(longer(120).length / lines.length).toBeLessThan(0.005)
})

/** The name and lines of each function of a file, from its first sign to its last. */
function functionsIn({ path, text }: { readonly path: string; readonly text: string }): [string, number][] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1
  const found: [string, number][] = []
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = lineOf(node.getStart(file))
      found.push([`${path}:${first}`, lineOf(node.end) - first + 1])
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

test('a function has 40 lines at the most: a longer one is two things', () => {
  const functions = code
    .filter(({ path }) => ['schema', 'seed', 'server', 'client'].includes(floorOf(path)))
    .flatMap(functionsIn)
  expect(functions.length).toBeGreaterThan(1000)
  expect(functions.filter(([, lines]) => lines > 40)).toEqual([])
})

test('no file is a hub that everything hangs on', () => {
  expect(
    code
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(index|types|utils?|constants|helpers?|common|misc)\.[jt]sx?$/.test(path)),
  ).toEqual([])
})

/** Packages that one place alone may touch. */
const alone = [
  ['edtf', 'schema/partial-date.ts'],
  ['cytoscape', 'client/canvas/'],
  ['neo4j-driver', 'server/database/database.ts'],
] as const

test.each(alone)('%s is imported by %s only', (name, place) => {
  const importers = code
    .filter(({ path }) => !path.startsWith('test/'))
    .filter((source) => importsOf(source).includes(name))
    .map(({ path }) => path)
  expect(importers).not.toEqual([])
  expect(importers.filter((path) => !path.startsWith(place))).toEqual([])
})

test('the top level holds the folders and what a project must have there', () => {
  const allowed = [
    ...Object.keys(below),
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'SECURITY.md',
    'compose.yaml',
    'docs',
  ]
  const listed = existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
        cwd: root,
        encoding: 'utf8',
      }).split('\n')
    : readdirSync(root)
  const top = [...new Set(listed.filter((path) => path !== '').map((path) => floorOf(path)))]
  expect(top.filter((name) => !name.startsWith('.') && !allowed.includes(name) && name !== 'node_modules')).toEqual([])
})
