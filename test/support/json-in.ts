import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { takeIn } from './take-in.ts'
import { temporaryFolder } from './temporary.ts'

/** Files of JSON in a folder that goes when the tests have ended: written, and taken in. */
export function jsonFiles() {
  const folder = temporaryFolder()
  afterAll(folder.remove)
  const fileOf = (name: string, content: unknown) => {
    const path = join(folder.path, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return { path, shown: name }
  }
  return { fileOf, take: (name: string, content: unknown) => takeIn([fileOf(name, content)]) }
}
