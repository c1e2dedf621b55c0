import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { canMount, disks, withDisks } from '../support/disks.ts'
import { fakeProgram } from '../support/fake-program.ts'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
withDisks()
let made = 0

const LOCK = JSON.stringify({
  packages: { '': {}, 'node_modules/one': {}, 'node_modules/elsewhere': { optional: true } },
})

/** A checkout of one dependency whose program says that it runs; nothing is installed in it. */
function checkout(): string {
  const path = join(folder.path, `checkout ${++made}`)
  const bootstrap = join('server', 'start', 'bootstrap')
  mkdirSync(join(path, bootstrap), { recursive: true })
  for (const name of ['run.mjs', 'browser.mjs', 'enter.mjs'])
    cpSync(join(root, bootstrap, name), join(path, bootstrap, name))
  writeFileSync(join(path, 'package.json'), '{"type": "module"}')
  writeFileSync(join(path, 'package-lock.json'), LOCK)
  writeFileSync(join(path, 'server', 'main.ts'), "import { said } from 'one'\nprocess.stdout.write(said + '\\n')\n")
  return path
}

/** Puts the dependency there, as npm would. */
function installOne(path: string, code = "export const said = 'it runs'"): void {
  const one = join(path, 'node_modules', 'one')
  mkdirSync(one, { recursive: true })
  writeFileSync(join(one, 'package.json'), '{"name": "one", "type": "module", "exports": "./one.js"}')
  writeFileSync(join(one, 'one.js'), code)
}

/** Says that all of the lock file is installed. */
const stamp = (path: string): void =>
  writeFileSync(join(path, 'node_modules', '.installed-from'), createHash('sha256').update(LOCK).digest('hex'))

/** Runs 'npm start' with another npm; its exit code and words. */
async function start(path: string, npm: string): Promise<{ code: number | null; words: string }> {
  const bin = join(folder.path, `bin ${made}`)
  fakeProgram(join(bin, 'npm'), npm)
  const program = startProgram(process.execPath, ['server/start/bootstrap/run.mjs', 'start'], {
    cwd: path,
    env: { ...process.env, PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin` },
  })
  const code = await program.ended
  expect(program.said()).not.toMatch(/^\s+at /m)
  return { code, words: program.said() }
}

/** What npm does when it can. */
const INSTALLS =
  `mkdir -p node_modules/one && echo '{"name":"one","type":"module","exports":"./one.js"}' > ` +
  `node_modules/one/package.json && echo "export const said = 'it runs'" > node_modules/one/one.js`

test('npm that reaches nothing is told, and the next start installs', async () => {
  const path = checkout()
  const failed = await start(path, 'echo "npm error network" >&2; exit 1')
  expect(failed.code).toBe(1)
  expect(failed.words).toContain('npm error network\nThe dependencies could not be installed; npm says above why.')
  expect(existsSync(join(path, 'node_modules', '.installed-from'))).toBe(false)
  expect(await start(path, INSTALLS)).toEqual({ code: 0, words: 'Installing dependencies …\nit runs\n' })
  expect(await start(path, 'exit 1')).toEqual({ code: 0, words: 'it runs\n' })
})

test('npm gives up on a registry that nobody answers at well within a minute', { timeout: 60_000 }, async () => {
  const path = checkout()
  writeFileSync(join(path, 'package.json'), '{"type": "module", "dependencies": {"negotiator": "1.1.0"}}')
  const before = performance.now()
  const failed = await start(
    path,
    `PATH='${process.env.PATH}' npm_config_registry=http://127.0.0.1:1 ` +
      `npm_config_cache='${join(folder.path, 'npm')}' exec npm "$@"`,
  )
  expect(failed.code).toBe(1)
  expect(failed.words).toContain('The dependencies could not be installed')
  expect(performance.now() - before).toBeLessThan(20_000)
})

test('what was installed by half is installed anew, though it was whole once', async () => {
  const path = checkout()
  mkdirSync(join(path, 'node_modules'))
  stamp(path)
  expect(await start(path, INSTALLS)).toEqual({ code: 0, words: 'Installing dependencies …\nit runs\n' })
})

test.each([
  ['cut short', 'export const said = '],
  ['of another version', 'export const other = 1'],
  ['missing a part', "export { said } from './gone.js'"],
])('a dependency that is %s is told, with what to do', async (_, code) => {
  const path = checkout()
  installOne(path, code)
  stamp(path)
  const failed = await start(path, 'exit 1')
  expect(failed.code).toBe(1)
  expect(failed.words).toContain('A dependency is not there or not whole: ')
  expect(failed.words).toContain('Delete node_modules and start again')
})

test('a file where node_modules should be is told', async () => {
  const path = checkout()
  writeFileSync(join(path, 'node_modules'), '')
  const failed = await start(path, INSTALLS)
  expect(failed.code).toBe(1)
  expect(failed.words).toContain(
    `Nothing can be written in ${join(path, 'node_modules')}: a file is where a folder should be.`,
  )
})

describe.skipIf(!canMount)('node_modules on a disk', () => {
  test('that can only be read is told, and that it may be deleted', async () => {
    const path = checkout()
    disks.readOnly(join(path, 'node_modules'))
    const failed = await start(path, INSTALLS)
    expect(failed.code).toBe(1)
    expect(failed.words).toContain(
      `${join(path, 'node_modules')}: the disk can only be read. Make room or let it be written`,
    )
    expect(failed.words).toContain('so it may be deleted')
  })

  test('that is full is told', async () => {
    const path = checkout()
    const modules = disks.small(join(path, 'node_modules'), '64k')
    expect(() => writeFileSync(join(modules, 'big'), Buffer.alloc(1_000_000))).toThrow(/ENOSPC/)
    const failed = await start(path, INSTALLS)
    expect(failed.code).toBe(1)
    expect(failed.words).toContain(`${modules}: the disk is full.`)
  })
})
