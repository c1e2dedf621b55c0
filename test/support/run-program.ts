import { spawn } from 'node:child_process'
import process from 'node:process'

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly words: string
}

/** Runs a program to its end; what it says is gathered. */
export function run(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  input = '',
  folder = process.cwd(),
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
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
