import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { canMount, disks, withDisks } from '../support/disks.ts'
import { refused } from '../support/refused.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
withDisks()
let made = 0
const fresh = (): string => join(folder.path, `place ${++made}`)

function aFile(): string {
  const path = fresh()
  writeFileSync(path, '')
  return path
}
function aFolder(): string {
  const path = fresh()
  mkdirSync(path)
  return path
}

const data = /the folder of the data/
const cache = /the folder of the embedded Neo4j's program/
/** Nothing that cannot be made again is to be thrown away at our word; all else may be. */
const keepIt = /was imported or edited is in this folder only: do not delete it/
const makeAgain = /fetched again when it is missing: it may be deleted/

describe('a place that is no folder is named, with what to do', () => {
  test('a file for the data', async () => {
    const path = aFile()
    const words = await refused({ DATA_DIR: path })
    expect(words).toContain(`A file is where a folder should be: ${path}`)
    expect(words).toMatch(data)
    expect(words).toMatch(keepIt)
    expect(words).toContain('DATA_DIR=… npm start')
  })

  test('a file above the data', async () => {
    const path = join(aFile(), 'data')
    expect(await refused({ DATA_DIR: path })).toContain(`A file is where a folder should be: ${path}`)
  })

  test('a file for the cache', async () => {
    const path = aFile()
    const words = await refused({ DATA_DIR: aFolder(), MOOTHALL_CACHE: path })
    expect(words).toContain(`A file is where a folder should be: ${path}`)
    expect(words).toMatch(cache)
    expect(words).toMatch(makeAgain)
  })
})

describe.skipIf(!canMount)('a disk that is full or can only be read is named, with what to do', () => {
  test('for the data, full', async () => {
    const path = disks.small(fresh(), '1m')
    const words = await refused({ DATA_DIR: path })
    expect(words).toContain('The disk is full: 1 MB are free, and 64 MB are needed, at ')
    expect(words).toContain(path)
    expect(words).toMatch(data)
    expect(words).toMatch(keepIt)
  })

  test('for the data, read-only', async () => {
    const path = disks.readOnly(fresh())
    const words = await refused({ DATA_DIR: path })
    expect(words).toContain(`The disk can only be read: ${path}`)
    expect(words).toMatch(data)
  })

  test('for the cache, full', async () => {
    const path = disks.small(fresh(), '1m')
    const words = await refused({ DATA_DIR: aFolder(), MOOTHALL_CACHE: path })
    expect(words).toContain('The disk is full: 1 MB are free, and 250 MB are needed, at ')
    expect(words).toMatch(cache)
    expect(words).toMatch(makeAgain)
  })

  test('for the cache, read-only, by its own setting or as the home folder', async () => {
    const path = disks.readOnly(fresh())
    for (const environment of [{ MOOTHALL_CACHE: path }, { HOME: path }]) {
      const words = await refused({ DATA_DIR: aFolder(), ...environment })
      expect(words).toContain(`The disk can only be read: ${path}`)
      expect(words).toMatch(cache)
    }
  })
})
