import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = join(root, 'node_modules')

/** What looks at all of the code at once: what it is for, the program and its arguments. */
const tools = [
  ['the types fit', 'typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', root],
  [
    'the linter has nothing to say, and every file is formatted',
    '@biomejs/biome/bin/biome',
    'ci',
    `--config-path=${join(root, '.biome.json')}`,
    '--error-on-warnings',
    '--colors=off',
  ],
  [
    'nothing is exported, kept or depended on that nobody uses',
    'knip/bin/knip.js',
    '--no-progress',
    '--no-config-hints',
  ],
  ['the data that ships keeps its rules', join(root, 'seed/check.ts')],
] satisfies [string, string, ...string[]][]

test.concurrent.each(tools)('%s', async (_, program, ...args) => {
  const { code, words } = await run(join(program.startsWith(root) ? '' : bin, program), args)
  expect(code, words).toBe(0)
})

const run = (program: string, args: string[]): Promise<{ code: number | null; words: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, words }))
  })

test('the benchmarks start, and say which there are', async () => {
  const { code, words } = await run(join(root, 'test/bench/run.ts'), ['nothing'])
  expect(code, words).toBe(2)
  expect(words).toContain("There is no benchmark 'nothing'; there is ratios, load,")
})
