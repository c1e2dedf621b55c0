import { existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { Refusal } from './refusal.ts'

/** A folder that Moothall writes into, with what a person must know to mend it. */
export interface Place {
  readonly path: string
  /** What it is for, 'the folder of the data'. */
  readonly is: string
  /** How to have it elsewhere. */
  readonly elsewhere: string
  /** Whether what is in it can be made again. */
  readonly keeps: string
  /** Rights of the folder where it is made; the system's usual ones without. */
  readonly mode?: number
}

/** The folder of the data: all that cannot be made again is in it. */
export const dataPlace = (path: string): Place => ({
  path,
  is: 'the folder of the data',
  elsewhere: 'or choose another: DATA_DIR=… npm start',
  keeps:
    'What ships with Moothall can be loaded again; what was imported or edited is in this folder only: do ' +
    'not delete it.',
  mode: 0o700,
})

/** The folder of Neo4j's program. */
export const cachePlace = (path: string): Place => ({
  path,
  is: "the folder of the embedded Neo4j's program",
  elsewhere: 'or choose another: MOOTHALL_CACHE=… npm start',
  keeps: 'All in it is fetched again when it is missing: it may be deleted.',
})

/** A folder of the checkout that a build writes into. */
export const buildPlace = (path: string): Place => ({
  path,
  is: 'a folder of the build of the explorer',
  elsewhere: 'or copy the checkout to where it can be written',
  keeps: 'All in it is made again when it is missing: it may be deleted.',
})

const free = (path: string): number => {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}
const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`

/** What stands in the way, and what to do about it, by the system's own code. */
const words: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: ['The disk is full', 'Make room on that disk'],
  EDQUOT: ['The disk quota of this user is used up', 'Make room, or ask for more'],
  EROFS: ['The disk can only be read', 'Make it writable'],
  EACCES: ['This user is not allowed to write there', 'Give this user the right to'],
  EPERM: ['This user is not allowed to write there', 'Give this user the right to'],
  ENOTDIR: ['A file is where a folder should be', 'Move that file away'],
  EEXIST: ['A file is where a folder should be', 'Move that file away'],
  EISDIR: ['A folder is where a file should be', 'Move that folder away'],
  ENOENT: ['The folder cannot be made', 'Make the folder above it, or mend the link that leads nowhere'],
  EIO: ['The disk fails', 'Check the disk'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n)'],
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error

/** A folder cannot be written to. The message says what is wrong, where, what to do, and what may be deleted. */
export class PlaceUnusable extends Refusal {
  override name = 'PlaceUnusable'
  constructor({ path, is, elsewhere, keeps }: Place, code: string, options?: ErrorOptions & { detail?: string }) {
    const [what, todo] = words[code] ?? [`The system says ${code}`, 'Mend that']
    super(`${what}: ${options?.detail ?? path}, ${is}.\n${todo}, ${elsewhere}\n${keeps}`, options)
  }
}

/** The same failure in words for a person where it is one of this place; else as it was. */
export function explainPlace(place: Place, error: unknown): unknown {
  if (!isSystemError(error) || error.syscall?.startsWith('spawn')) return error
  const detail = error.path?.startsWith(place.path) === true ? error.path : place.path
  return new PlaceUnusable(place, error.code ?? '', { cause: error, detail })
}

/** Does something in a place. Throws PlaceUnusable where the system would not. */
export async function inPlace<Result>(place: Place, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw explainPlace(place, error)
  }
}

/** Makes a folder and those above it, one by one: made at once, the system's own reason is lost. */
function make(path: string, mode: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (dirname(path) !== path && !existsSync(path)) make(dirname(path), mode)
  mkdirSync(path, { mode })
}

/**
 * Makes the folder where it is missing, and tries to write into it. Throws PlaceUnusable, also where less than `bytes`
 * are free.
 */
export function prepare(place: Place, bytes: number): void {
  try {
    make(place.path, place.mode ?? 0o777)
    const probe = join(place.path, `.can-be-written-${process.pid}`)
    writeFileSync(probe, 'yes')
    rmSync(probe)
    if (free(place.path) < bytes)
      throw new PlaceUnusable(place, 'ENOSPC', {
        detail: `${megabytes(free(place.path))} are free, and ${megabytes(bytes)} are needed, at ${place.path}`,
      })
  } catch (error) {
    throw explainPlace(place, error)
  }
}

/** Whether the disk of a place has no room left for anything. */
export function isFull({ path }: Place): boolean {
  try {
    return free(path) < 2_000_000
  } catch {
    return false
  }
}
