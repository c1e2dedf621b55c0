import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Paths that build tools take as they are: to them a # or ? ends a file's name, and a % begins a letter. */
const PLAIN = /^[\w .,:~+@()/\\-]*$/

/** What the explorer is built from. */
const SOURCES = ['client', 'schema', 'package.json', 'tsconfig.json']

/**
 * Does something in the checkout, or where the name of its folder would lead a build tool astray, in a copy of what the
 * explorer is built from.
 */
export async function inPlainFolder<Result>(root: string, work: (root: string) => Promise<Result>): Promise<Result> {
  if (PLAIN.test(root)) return work(root)
  const above = [tmpdir(), '/tmp'].find((folder) => PLAIN.test(folder)) ?? tmpdir()
  const copy = await mkdtemp(join(above, 'moothall-build-'))
  try {
    for (const name of SOURCES)
      await cp(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => path !== join(root, 'client', 'dist'),
      })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
