import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { root, sources } from '../support/sources.ts'
import { testsThatReach } from '../support/what-it-needs.ts'

const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')))

/** The test files that put their questions to random graphs as often as they are asked to. */
const asked = (): string[] => testsThatReach(/^test\/support\/runs\.ts$/, sources(/\.tsx?$/))

/** Compares the API with brute force on so many random graphs, from a seed on where one is given. Gives the exit code of the tests. */
export function runOracle(count: number, seed: number | undefined): Promise<number> {
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', join(root, 'test', 'vitest.config.ts'), ...asked()],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ORACLE_RUNS: String(count),
        ...(seed === undefined ? {} : { ORACLE_SEED: String(seed) }),
      },
    },
  )
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
}
