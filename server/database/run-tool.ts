import { type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Runs a program to its end, handing on each line it says. Throws with its last words when it fails. */
export function runTool(
  program: string,
  args: string[],
  options: SpawnOptions = {},
  online: (line: string) => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      shell: program.endsWith('.cmd'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const last: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null)
        createInterface({ input: stream }).on('line', (line) => {
          last.splice(0, Math.max(0, last.push(line) - 12))
          online(line)
        })
    }
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} failed (code ${code}). Its last words:\n${last.join('\n')}`)),
    )
  })
}
