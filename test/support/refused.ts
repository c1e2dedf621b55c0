import process from 'node:process'
import { expect } from 'vitest'
import { root } from './sources.ts'
import { startProgram } from './started.ts'

/** Milliseconds in which a fault has to be told. */
const WITHIN = 20_000

/**
 * Starts the server where something is wrong; the words that it says on its way out, with exit code 1, in time and
 * without a stack.
 */
export async function refused(environment: NodeJS.ProcessEnv, ...program: string[]): Promise<string> {
  const started = startProgram(process.execPath, program.length > 0 ? program : ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...environment },
  })
  const late = setTimeout(() => started.signal('SIGKILL'), WITHIN)
  const code = await started.ended
  clearTimeout(late)
  expect(code, `it ended with ${code}, having said:\n${started.said()}`).toBe(1)
  expect(started.said()).not.toMatch(/^\s+at /m)
  return started.said()
}
