import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { root, sources } from '../support/sources.ts'
import { testsThatReach } from '../support/what-it-needs.ts'

const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')))

/** The test files that put their questions to random graphs as often as they are asked to. */
const asking = (): string[] => testsThatReach(/^test\/support\/runs\.ts$/, sources(/\.tsx?$/))

/**
 * Compares neighbourhoods, paths, changes, lists and counts with brute force on so many random graphs. Gives whether
 * all were right.
 */
export async function compareOnRandomGraphs(graphs: number, seed: number): Promise<boolean> {
  const args = [vitest, 'run', '--config', join(root, 'test', 'vitest.config.ts'), ...asking()]
  const env = { ...process.env, ORACLE_RUNS: String(graphs), ORACLE_SEED: String(seed) }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return code === 0
}
