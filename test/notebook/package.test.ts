import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../support/sources.ts'
import { servedApp } from '../support/serve.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { packageFolder, preparePython, type Python, pythonOf } from './python.ts'
import { installedPythons } from './pythons.ts'
import { run } from '../support/run-program.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const ours = join(folder.path, 'ours')
let address: string
let python: Python
beforeAll(async () => {
  // The package takes along what is built for the server.
  address = await servedApp()
  python = await preparePython(ours)
}, 600_000)

const suite = join(import.meta.dirname, 'package')
const pins = (name: string): string => join(suite, `${name}.txt`)
const config = join(packageFolder, 'pyproject.toml')

/** The package's own suite, against the server. */
async function expectToPass(there: Python): Promise<void> {
  const { code, words } = await there.run(['-m', 'pytest', '-q', '-p', 'no:cacheprovider', suite], {
    environment: { MOOTHALL_URL: address },
  })
  expect(code, words).toBe(0)
}

test('the suite of the package passes on the oldest Python with the lowest versions that it claims', {
  timeout: 600_000,
}, async () => {
  const [oldest] = await installedPythons()
  if (oldest === undefined) throw new Error('No Python is found.')
  await expectToPass(await pythonOf(oldest, pins('lowest'), ours))
})

test('and on every Python that is installed, with the newest', { timeout: 900_000 }, async () => {
  const installed = await installedPythons()
  expect(installed).not.toEqual([])
  for (const one of installed) await expectToPass(await pythonOf(one, pins('newest'), ours))
})

test('the lowest versions that are tried are those that it claims', () => {
  const tried = readFileSync(pins('lowest'), 'utf8')
  const claimed = [...readFileSync(config, 'utf8').matchAll(/^(?: {2}|(?:polars|widget) = \[)"([\w-]+)>=([\d.]+)/gm)]
  expect(claimed.length).toBeGreaterThan(6)
  for (const [, name, version] of claimed) expect(tried.split('\n')).toContain(`${name}==${version}`)
})

test('the wheel and the sdist hold what belongs to the package, with licence and authors, and no TypeScript', {
  timeout: 120_000,
}, async () => {
  const built = join(folder.path, 'built')
  const { code, words } = await run(python.program, ['-m', 'hatchling', 'build', '-d', built], {}, '', packageFolder)
  expect(code, words).toBe(0)
  const script = `import glob, json, sys, tarfile, zipfile
wheel, sdist = (glob.glob(f"{sys.argv[1]}/*{end}")[0] for end in (".whl", ".tar.gz"))
with zipfile.ZipFile(wheel) as archive:
    names = archive.namelist()
    said = archive.read(next(name for name in names if name.endswith("METADATA"))).decode()
print(json.dumps({"wheel": names, "sdist": tarfile.open(sdist).getnames(), "said": said}))`
  const listed = await python.run(['-c', script, built], { ours: false })
  expect(listed.code, listed.words).toBe(0)
  const { wheel, sdist, said } = JSON.parse(listed.out) as { wheel: string[]; sdist: string[]; said: string }
  for (const names of [wheel, sdist]) {
    expect(names.filter((name) => /\.tsx?$|__pycache__|node_modules/.test(name))).toEqual([])
    for (const part of [/moothall\/py\.typed$/, /widget\/door\.js$/, /widget\/picture\.js$/, /widget\/picture\.css$/])
      expect(names).toEqual(expect.arrayContaining([expect.stringMatching(part)]))
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/LICENSE$/)]))
  }
  expect(said).toMatch(/^License-Expression: Apache-2\.0$/m)
  expect(said).toMatch(/^Author: The Moothall contributors$/m)
  expect(said).toMatch(/^Classifier: Typing :: Typed$/m)
  expect(said).toMatch(/^Requires-Python: >=3\.11$/m)
  expect(readFileSync(join(packageFolder, 'LICENSE'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
})

test('ruff, mypy and pyright, both strict, have nothing to say', { timeout: 240_000 }, async () => {
  const moothall = join(packageFolder, 'moothall')
  const checks = [
    ['ruff', 'check', '--no-cache', '--config', config, packageFolder, import.meta.dirname],
    ['ruff', 'format', '--no-cache', '--check', '--config', config, packageFolder, import.meta.dirname],
    ['mypy', '--cache-dir', join(folder.path, 'mypy'), '--config-file', config, moothall],
  ]
  for (const check of checks) {
    const { code, words } = await python.run(['-m', ...check], { ours: false })
    expect(code, words).toBe(0)
  }
  const where = 'import importlib.util as u; print(u.find_spec("basedpyright").submodule_search_locations[0])'
  const { out } = await python.run(['-c', where], { ours: false })
  const pyright = [join(out.trim(), 'index.js'), '--project', config, '--pythonpath', python.program]
  const { code, words } = await run(process.execPath, pyright, {}, '', packageFolder)
  expect(code, words).toBe(0)
})
