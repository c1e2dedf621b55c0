import { type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Refusal } from '../refusal.ts'

/** A program failed. The message names it and has its last words. */
export class ToolFailed extends Refusal {
  override name = 'ToolFailed'
  /** What it said last. */
  readonly lines: readonly string[]
  constructor(program: string, how: string, lines: readonly string[]) {
    super(`${program} failed (${how}). Its last words:\n${lines.slice(-12).join('\n')}`)
    this.lines = lines
  }
}

/** Runs a program to its end, handing on each line it says. Throws ToolFailed. */
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
          last.splice(0, Math.max(0, last.push(line) - 40))
          online(line)
        })
    }
    child.on('error', (error) => reject(new ToolFailed(program, error.message, last)))
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new ToolFailed(program, signal ?? `code ${code}`, last)),
    )
  })
}
