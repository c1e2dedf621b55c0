import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../support/temporary.ts'

export const packageFolder = fileURLToPath(new URL('../../client/notebook/', import.meta.url))
const pins = fileURLToPath(new URL('./requirements.txt', import.meta.url))
const windows = process.platform === 'win32'

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly words: string
}

function run(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  input = '',
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] })
    let out = ''
    let words = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, words }))
    child.stdin.end(input)
  })
}

/** The Python with the pinned packages, and the folder into which our own package is installed anew for this run. */
export interface Python {
  run(
    args: readonly string[],
    options?: { environment?: NodeJS.ProcessEnv; input?: string; ours?: boolean },
  ): Promise<Ended>
}

const asked = 'import ensurepip, sys, venv; print(sys.version_info[0] * 100 + sys.version_info[1])'

async function findPython(): Promise<{ program: string; version: string }> {
  for (const program of [process.env['PYTHON'] ?? 'python3', 'python']) {
    const { code, out } = await run(program, ['-c', asked]).catch(() => ({ code: null, out: '' }))
    if (code === 0 && Number(out) >= 311) return { program, version: out.trim() }
  }
  throw new Error(
    'The tests of the notebook need Python 3.11 or newer with its venv module, and none is found. Install ' +
      'it (Debian and Ubuntu: apt-get install python3 python3-venv; macOS: brew install python; else ' +
      'python.org), or name one: PYTHON=/path/to/python3 npm test',
  )
}

async function must(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const { code, words } = await run(program, args, environment)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${words}`)
}

const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps']
const programIn = (folder: string): string => join(folder, windows ? 'Scripts/python.exe' : 'bin/python')

/** The virtual environment of these pins, kept in the cache and made if it is not there. */
async function environmentFolder(): Promise<string> {
  const { program, version } = await findPython()
  const key = createHash('sha256').update(readFileSync(pins)).digest('hex').slice(0, 16)
  const folder = join(cacheFolder(), `python-${version}-${key}`)
  if (existsSync(folder)) return folder
  // Made aside and moved when whole, so that a run that is broken off, or another one at the same time, spoils nothing.
  const aside = `${folder}.${randomUUID()}`
  mkdirSync(cacheFolder(), { recursive: true })
  try {
    await must(program, ['-m', 'venv', aside])
    await must(programIn(aside), [...pip, '--only-binary=:all:', '--requirement', pins])
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}

/** A Python with the pinned packages, and with ours as `pip install` puts it into `ours`. */
export async function preparePython(ours: string): Promise<Python> {
  const folder = await environmentFolder()
  const program = programIn(folder)
  await must(program, [...pip, '--no-build-isolation', '--target', ours, packageFolder])
  const own = {
    MPLCONFIGDIR: join(folder, 'matplotlib'),
    IPYTHONDIR: join(ours, '.ipython'),
    JUPYTER_RUNTIME_DIR: join(ours, '.jupyter'),
    PYTHONDONTWRITEBYTECODE: '1',
  }
  return {
    run: (args, { environment = {}, input = '', ours: withOurs = true } = {}) =>
      run(program, args, { ...own, ...(withOurs ? { PYTHONPATH: ours } : {}), ...environment }, input),
  }
}
