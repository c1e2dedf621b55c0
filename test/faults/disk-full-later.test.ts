import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { type Database, DatabaseUnavailable } from '../../server/database/database.ts'
import { createLog } from '../../server/log.ts'
import { ownDatabase } from '../../server/start/own-database.ts'
import { canMount, disks, withDisks } from '../support/disks.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
withDisks()

/** Writes until the disk takes no more; how often it was told that all is well. */
async function writeOn(database: Database): Promise<number> {
  for (let written = 0; ; written++)
    try {
      await database.write('UNWIND range(1, 5000) AS n CREATE (:Kept {round: $round, n: n})', { round: written })
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseUnavailable)
      return written
    }
}

test.skipIf(!canMount)(
  'a disk that fills up while it runs is named, with what to do; with room again, all that was written is there',
  {
    timeout: 180_000,
  },
  async () => {
    const dataDir = join(disks.small(join(folder.path, 'disk'), '120m'), 'data')
    const ends: (() => unknown)[] = []
    const open = (fail: (reason: Error) => void): Promise<Database> =>
      ownDatabase({
        config: readConfig({ ...process.env, DATA_DIR: dataDir }),
        log: createLog('silent'),
        lifecycle: {
          onStop: (_, end) => {
            ends.push(end)
          },
          signal: new AbortController().signal,
        },
        clientDir: Promise.resolve(''),
        address: 'a test',
        say: () => {},
        fail,
      })
    const failed = Promise.withResolvers<Error>()
    const database = await open(failed.resolve)
    const ballast = join(folder.path, 'disk', 'ballast')
    expect(() => writeFileSync(ballast, Buffer.alloc(130_000_000))).toThrow(/ENOSPC/)
    rmSync(ballast)
    writeFileSync(ballast, Buffer.alloc(80_000_000))
    const written = await writeOn(database)
    const before = performance.now()
    expect((await failed.promise).message).toMatch(
      /^The disk is full: .+was imported or edited is in this folder only: do not delete it\./s,
    )
    expect(performance.now() - before).toBeLessThan(20_000)
    rmSync(ballast)
    const again = await open((reason) => {
      throw reason
    })
    const [found] = await again.read<{ rounds: number }>('MATCH (k:Kept) RETURN count(DISTINCT k.round) AS rounds')
    expect(found?.rounds).toBeGreaterThanOrEqual(written)
    for (const end of ends.reverse()) await end()
  },
)
