import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../support/temporary.ts'
import { firstPython, type Installed } from './pythons.ts'
import { run, type Ended } from '../support/run-program.ts'

export const packageFolder = fileURLToPath(new URL('../../client/notebook/', import.meta.url))
const pins = fileURLToPath(new URL('./requirements.txt', import.meta.url))
const windows = process.platform === 'win32'

/** The Python with the pinned packages, and the folder into which our own package is installed anew for this run. */
export interface Python {
  readonly program: string
  run(
    args: readonly string[],
    options?: { environment?: NodeJS.ProcessEnv; input?: string; ours?: boolean },
  ): Promise<Ended>
  /** Begins a program that goes on until its input ends, with ours. */
  begin(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcessWithoutNullStreams
}

async function must(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const { code, words } = await run(program, args, environment)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${words}`)
}

const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps']
const programIn = (folder: string): string => join(folder, windows ? 'Scripts/python.exe' : 'bin/python')

/** The virtual environment of these pins, kept in the cache and made if it is not there. */
async function environmentFolder({ program, version }: Installed, pins: string): Promise<string> {
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

/**
 * A Python with the pinned packages, and with ours as `pip install` puts it into `ours`; the first that is found, with
 * all that the tests need, unless others are named.
 */
export async function preparePython(ours: string): Promise<Python> {
  const python = await pythonOf(await firstPython(), pins, ours)
  await must(python.program, [...pip, '--no-build-isolation', '--target', ours, packageFolder])
  return python
}

/** One of the Pythons that are installed, with packages of some pins, and with ours where it was put already. */
export async function pythonOf(installed: Installed, pins: string, ours: string): Promise<Python> {
  const folder = await environmentFolder(installed, pins)
  const program = programIn(folder)
  const own = {
    MPLCONFIGDIR: join(folder, 'matplotlib'),
    IPYTHONDIR: join(ours, '.ipython'),
    JUPYTER_RUNTIME_DIR: join(ours, '.jupyter'),
    PYTHONDONTWRITEBYTECODE: '1',
  }
  return {
    program,
    run: (args, { environment = {}, input = '', ours: withOurs = true } = {}) =>
      run(program, args, { ...own, ...(withOurs ? { PYTHONPATH: ours } : {}), ...environment }, input),
    begin: (args, environment) =>
      spawn(program, args, { env: { ...process.env, ...own, PYTHONPATH: ours, ...environment } }),
  }
}
