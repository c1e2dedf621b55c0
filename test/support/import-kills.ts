import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { type EmbeddedNeo4j, startEmbedded } from '../../server/database/embedded.ts'
import { askedOf } from '../../server/sets/asked-of.ts'
import { type BroughtIn, bringIn } from '../../server/sets/bring-in.ts'
import { ready } from '../../server/start/load.ts'
import { everythingIn } from './everything-in.ts'
import { root } from './sources.ts'
import { type Started, startProgram } from './started.ts'
import { cacheFolder } from './temporary.ts'

/** Whom to kill: who brings files in, or the database that they go into. */
export type Victim = 'importer' | 'database'

/** A kill: whom, and when, as a share of the time that an undisturbed import takes. */
interface Kill {
  readonly whom: Victim
  readonly share: number
}

const sleep = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms)
  })

/** A Neo4j that can be killed and started again over the same data. */
class Killable {
  readonly #folder: string
  #neo4j: EmbeddedNeo4j
  database: Database

  private constructor(folder: string, neo4j: EmbeddedNeo4j) {
    this.#folder = folder
    this.#neo4j = neo4j
    this.database = openDatabase(neo4j.connection)
  }

  static async over(folder: string): Promise<Killable> {
    return new Killable(folder, await start(folder))
  }

  get connection() {
    return this.#neo4j.connection
  }

  async kill(): Promise<void> {
    process.kill(this.#neo4j.pid, 'SIGKILL')
    await this.#neo4j.ended
    await this.database.close()
  }

  async startAgain(): Promise<void> {
    this.#neo4j = await start(this.#folder)
    this.database = openDatabase(this.#neo4j.connection)
  }

  async stop(): Promise<void> {
    await this.database.close()
    await this.#neo4j.stop()
  }
}

const start = (dataDir: string) => startEmbedded({ dataDir, cache: cacheFolder(), address: 'a test' })

/** Of more words than one transaction takes: a half of it may be there. */
const ROWS = 1_050
const sheetOf = (rows: number, role: string): string =>
  Array.from({ length: rows }, (_, at) => `Person ${at},Body ${at % 40},${role},${2000 + (at % 20)}`).join('\n')

const kills = (whom: readonly Victim[], count: number, seed: number): Kill[] =>
  whom.flatMap((one) =>
    fc
      .sample(fc.noBias(fc.integer({ min: 0, max: 110 })), {
        numRuns: count,
        seed: one === 'importer' ? seed : seed + 1,
      })
      .map((percent) => ({ whom: one, share: percent / 100 })),
  )

/** An import as a person would begin it, into a database that is given. */
function begin(file: string, { uri, username, password }: EmbeddedNeo4j['connection']): Started {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  return startProgram(process.execPath, ['server/commands/import.ts', file, '--name', 'killed'], {
    cwd: root,
    env: { ...env, DATA_DIR: join(file, '..'), NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  })
}

const bring = (file: string, { database }: Killable): Promise<BroughtIn> =>
  bringIn(database, askedOf({ name: 'killed' }, [{ path: file, shown: file }]))

/** Milliseconds that the command takes where nobody kills it. */
async function usualFor(file: string, neo4j: Killable): Promise<number> {
  const before = performance.now()
  const importing = begin(file, neo4j.connection)
  const code = await importing.ended
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${importing.said()}`)
  return performance.now() - before
}

/** All that is held, but for when a file was fetched. */
const held = async (database: Database): Promise<string[]> =>
  (await everythingIn(database)).map((line) => line.replace(/\["fetchedAt","[^"]*"\],?/, ''))

async function kill(file: string, neo4j: Killable, whom: Victim, after: number): Promise<void> {
  const importing = begin(file, neo4j.connection)
  await sleep(after)
  if (whom === 'importer') importing.signal('SIGKILL')
  else await neo4j.kill()
  await importing.ended
  if (whom === 'database') await neo4j.startAgain()
}

/**
 * Kills who brings a file in, or the database, at random moments, brings it in again, and compares with what an
 * undisturbed import leaves. Throws with the kill and the seed where anything differs.
 */
export async function killImports(
  folder: string,
  options: { whom: readonly Victim[]; count: number; seed: number; say?: (line: string) => unknown },
): Promise<void> {
  const { whom, count, seed, say = () => {} } = options
  const [sheet, earlier] = [join(folder, 'killed.csv'), join(folder, 'earlier.csv')]
  writeFileSync(sheet, `Name,Organisation,Role,Start\n${sheetOf(ROWS, 'Member')}\n`)
  writeFileSync(earlier, `Name,Organisation,Role,Start\n${sheetOf(ROWS + 100, 'Chair')}\n`)
  const neo4j = await Killable.over(join(folder, 'data'))
  const clear = (): Promise<unknown> => neo4j.database.write('MATCH (n) DETACH DELETE n')
  try {
    await usualFor(sheet, neo4j)
    const wanted = await held(neo4j.database)
    await clear()
    // The first takes far longer: the database has seen none of its questions yet.
    const usual = await usualFor(sheet, neo4j)
    for (const [round, planned] of kills(whom, count, seed).entries()) {
      const words = `import ${round + 1} of seed ${seed}: ${planned.whom} killed after ${Math.round(planned.share * usual)} ms`
      await clear()
      // Every third one is a newer version of what is there.
      if (round % 3 === 1) await bring(earlier, neo4j)
      await kill(sheet, neo4j, planned.whom, planned.share * usual)
      await ready(neo4j.database, 'a test')
      await bring(sheet, neo4j)
      if (!isDeepStrictEqual(await held(neo4j.database), wanted)) throw new Error(`${words}: it holds something else`)
      say(`${words}: as undisturbed`)
    }
  } finally {
    await neo4j.stop()
  }
}
