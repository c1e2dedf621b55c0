import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The password of an embedded Neo4j. */
export interface Password {
  readonly password: string
  /** Whether Neo4j has to be told it: the file was not there, or was not one of ours. */
  readonly isNew: boolean
  /**
   * Writes it down, readable by its owner only, once Neo4j has it; so a start that is broken off leaves none that it
   * has not.
   */
  keep(): void
}

/** Digits and a to f only: Neo4j's own command reads a password that begins with a hyphen as an option. */
const OURS = /^[0-9a-f]{48}$/

/**
 * The password kept in Neo4j's folder, or a new one where none is or it is to be forgotten: whoever owns the folder
 * owns what is in it. Throws the system's error where the file is there and cannot be read.
 */
export function passwordOf(home: string, forget: boolean): Password {
  const file = join(home, 'password')
  const kept = forget ? undefined : read(file)
  if (kept !== undefined && OURS.test(kept)) return { password: kept, isNew: false, keep: () => {} }
  const password = randomBytes(24).toString('hex')
  return {
    password,
    isNew: true,
    keep() {
      const draft = `${file}.${process.pid}`
      writeFileSync(draft, password, { mode: 0o600 })
      renameSync(draft, file)
    },
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
