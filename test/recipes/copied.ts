import { execFile, execFileSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { root } from '../support/sources.ts'

/** A copy of the checkout to be changed: all that is not ignored, over the same dependencies. */
export interface Copied {
  readonly path: string
  /** Puts text behind the first place where `mark` stands in a file; throws where it does not stand there. */
  insert(file: string, mark: string, text: string): void
  add(file: string, text: string): void
  /** Runs a Node program of the copy. Gives all that it said; throws with that where it fails. */
  node(...args: readonly string[]): Promise<string>
}

export function copyCheckout(path: string): Copied {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\0')
  for (const file of files.filter((name) => name !== '')) cpSync(join(root, file), join(path, file))
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction')
  return {
    path,
    insert(file, mark, text) {
      const before = readFileSync(join(path, file), 'utf8')
      if (!before.includes(mark)) throw new Error(`'${mark}' does not stand in ${file}.`)
      writeFileSync(
        join(path, file),
        before.replace(mark, () => `${mark}${text}`),
      )
    },
    add: (file, text) => writeFileSync(join(path, file), text),
    async node(...args) {
      const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: path, env }).catch(
        (error: { stdout: string; stderr: string }) => {
          throw new Error(`node ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`)
        },
      )
      return `${stdout}${stderr}`
    },
  }
}
