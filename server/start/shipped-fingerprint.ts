import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The name of the data set that ships. */
export const SHIPPED = 'shipped'

/** Changes when code or data in these folders of the project does. */
export const fingerprintOf = (...folders: readonly string[]): string => hashOf(/\.(ts|yaml|graphql)$/, folders)

/** Changes when the code does that works out what is in the graph of what the sets say. */
export const derivingFingerprint = (): string => hashOf(/\.ts$/, ['seed', 'schema', 'server/sets'])

function hashOf(files: RegExp, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const here = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
    const names = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((name) => files.test(name))
      .sort()
    for (const name of names) hash.update(`${folder}/${name}\n`).update(readFileSync(`${here}${name}`))
  }
  return hash.digest('hex')
}

/**
 * Changes when the data that ships does, or the code that makes rows of it. Reading the data itself takes a hundred
 * times as long, so a start that finds this in the database leaves it unread.
 */
export const shippedFingerprint = (): string => fingerprintOf('seed', 'schema')
