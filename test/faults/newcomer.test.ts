import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { canMount, disks, withDisks } from '../support/disks.ts'
import { root } from '../support/sources.ts'
import { type Started, startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
// Names that a URL, a shell, a pattern or a build tool would each read as something else.
const checkout = join(folder.path, "check out #1 %41 'ü?")
const dataDir = join(folder.path, 'data #2 %20 "é')
const running: Started[] = []
afterAll(async () => {
  for (const program of running) program.signal('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  await folder.remove()
})
withDisks()

/** What a clone would hold: everything that is not ignored. */
function copyCheckout(): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\0')
  for (const file of files.filter((name) => name !== '')) cpSync(join(root, file), join(checkout, file))
}

function npmStart(environment: NodeJS.ProcessEnv = {}): Started {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  const program = startProgram('npm', ['start'], {
    cwd: checkout,
    env: { ...env, PORT: '0', DATA_DIR: dataDir, ...environment },
  })
  running.push(program)
  return program
}

const ready =
  /Moothall is ready: (http:\/\/127\.0\.0\.1:(\d+))\nIn it: (\d+ documents, \d+ entities, \d+ statements)\.\nStop it with Ctrl-C\./
const left = (): string[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder.path))
let held = ''

test('npm start on a fresh clone ends in an address that answers', { timeout: 240_000 }, async () => {
  copyCheckout()
  const program = npmStart()
  const [, address, , counts] = await program.says(ready, 230_000)
  expect(program.said()).toContain('Installing dependencies')
  expect(program.said()).toContain('Building the explorer')
  expect(program.said()).toContain('Loaded the papers that ship')
  expect(counts).toMatch(/^5 documents, [1-9]\d+ entities, [1-9]\d+ statements$/)
  held = counts ?? ''
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${address}/`)).text()).toMatch(/<script type="module"[^>]*src="\/assets\//)
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  })
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
})

test('a second server is told who has the folder, and who has the port', { timeout: 120_000 }, async () => {
  const [, address, port] = (await running[0]?.says(ready, 0)) ?? []
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { pid: number }
  const sameFolder = npmStart()
  expect(await sameFolder.ended).toBe(1)
  expect(sameFolder.said()).toContain(`${dataDir} is in use by the server at ${address} (process ${pid}).`)
  const samePort = npmStart({ PORT: port, DATA_DIR: join(folder.path, 'other') })
  expect(await samePort.ended).toBe(1)
  expect(samePort.said()).toContain(`Port ${port} on 127.0.0.1 is in use.`)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

test('after kill -9 the next start is quick, does nothing twice, and has lost nothing', {
  timeout: 120_000,
}, async () => {
  running[0]?.signal('SIGKILL')
  await running[0]?.ended
  // The server notices that npm's side is gone, and Neo4j that the server is.
  await expect.poll(left, { timeout: 5_000 }).toEqual([])
  const again = npmStart()
  const [, , , counts] = await again.says(ready, 110_000)
  expect(counts).toBe(held)
  expect(again.said()).not.toMatch(/Installing|Building|Loaded/)
})

test('Ctrl-C is over soon and leaves no process', { timeout: 30_000 }, async () => {
  const program = running.at(-1)
  const before = performance.now()
  program?.signal('SIGINT')
  await program?.ended
  expect(performance.now() - before).toBeLessThan(3_000)
  await expect.poll(left, { timeout: 2_000 }).toEqual([])
})

test.skipIf(!canMount)(
  'an explorer that cannot be written is named, with what to do',
  { timeout: 60_000 },
  async () => {
    const dist = join(checkout, 'client', 'dist')
    // What it was built from is another now.
    appendFileSync(join(checkout, 'client', 'main.tsx'), '\n')
    for (const [disk, words] of [
      [() => disks.small(dist, '1m'), 'The disk is full'],
      [() => disks.readOnly(dist), 'The disk can only be read'],
    ] as const) {
      disk()
      const program = npmStart({ DATA_DIR: join(folder.path, 'other') })
      expect(await program.ended).toBe(1)
      expect(program.said()).toContain(words)
      expect(program.said()).toContain('All in it is made again when it is missing: it may be deleted.')
      expect(program.said()).not.toMatch(/^\s+at /m)
    }
  },
)
