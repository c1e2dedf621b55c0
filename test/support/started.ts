import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'

/** A program that a test started as a person would, with all that it has said so far. */
export interface Started {
  said(): string
  /**
   * Resolves with the match once the program has said it; throws when it ends before, or says nothing of the kind in
   * `withinMs`.
   */
  says(pattern: RegExp, withinMs: number): Promise<RegExpExecArray>
  /** Resolves with its exit code, null when a signal ended it. */
  ended: Promise<number | null>
  /** To the whole group, as Ctrl-C at a terminal. */
  signal(name: NodeJS.Signals): void
}

export function startProgram(
  program: string,
  args: string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Started {
  const child: ChildProcess = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let words = ''
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      words += chunk.toString()
      tell()
    })
  let over = false
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      over = true
      resolve(code)
      tell()
    })
  })

  const says = (pattern: RegExp, withinMs: number): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        listeners.delete(look)
        clearTimeout(timer)
        act()
      }
      const look = (): void => {
        const match = pattern.exec(words)
        if (match !== null) settle(() => resolve(match))
        else if (over) settle(() => reject(new Error(`It ended before it said ${pattern}. It said:\n${words}`)))
      }
      const timer = setTimeout(
        () => settle(() => reject(new Error(`It did not say ${pattern} within ${withinMs} ms. It said:\n${words}`))),
        withinMs,
      )
      listeners.add(look)
      look()
    })

  return {
    said: () => words,
    says,
    ended,
    signal(name) {
      if (child.pid === undefined || over) return
      process.kill(-child.pid, name)
    },
  }
}
