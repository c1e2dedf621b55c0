import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { run } from '../support/run-program.ts'

/** A Python that is installed; `version` such as 311. */
export interface Installed {
  readonly program: string
  readonly version: number
}

const VERSIONS = [11, 12, 13, 14]
const asked = 'import ensurepip, sys, venv; print(sys.version_info[0] * 100 + sys.version_info[1])'

async function look(program: string): Promise<Installed | null> {
  const { code, out } = await run(program, ['-c', asked]).catch(() => ({ code: null, out: '' }))
  return code === 0 && Number(out) >= 311 ? { program, version: Number(out) } : null
}

/** Where pyenv, which many use to have several, keeps them. */
function ofPyenv(): readonly string[] {
  const folder = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')
  try {
    return readdirSync(folder).map((version) => join(folder, version, 'bin', 'python'))
  } catch {
    return []
  }
}

/** The Python that the tests run with: `PYTHON`, or the one of the path. */
export async function firstPython(): Promise<Installed> {
  for (const program of [process.env['PYTHON'] ?? 'python3', 'python']) {
    const found = await look(program)
    if (found !== null) return found
  }
  throw new Error(
    'The tests of the notebook need Python 3.11 or newer with its venv module, and none is found. Install ' +
      'it (Debian and Ubuntu: apt-get install python3 python3-venv; macOS: brew install python; else ' +
      'python.org), or name one: PYTHON=/path/to/python3 npm test',
  )
}

/** One of each version that the package claims and this machine has, the oldest first. */
export async function installedPythons(): Promise<readonly Installed[]> {
  const programs = [...VERSIONS.map((minor) => `python3.${minor}`), ...ofPyenv()]
  const found = [await firstPython(), ...(await Promise.all(programs.map(look)))].filter((one) => one !== null)
  const each = new Map(found.toReversed().map((one) => [one.version, one]))
  return [...each.values()]
    .filter(({ version }) => VERSIONS.includes(version - 300))
    .toSorted((a, b) => a.version - b.version)
}
