import type { Config } from '../config.ts'
import { type Database, NotLetIn, openDatabase } from '../database/database.ts'
import { type EmbeddedNeo4j, type EmbeddedOptions, startEmbedded } from '../database/embedded.ts'
import { keepRunning, type Running } from '../database/kept-running.ts'
import type { Log } from '../log.ts'
import type { Lifecycle } from './lifecycle.ts'

interface Own {
  readonly config: Config
  readonly log: Log
  readonly lifecycle: Pick<Lifecycle, 'onStop' | 'signal'>
  /** Where our own server answers. */
  readonly address: string
  /** Where the explorer is, once it is built. */
  readonly clientDir: Promise<string>
  readonly say: (line: string) => void
  /** Ends the server, with the reason. */
  readonly fail: (reason: Error) => void
}

/** The Neo4j that Moothall brings, kept running for as long as the server runs. Throws what startEmbedded throws. */
export async function ownDatabase({ config, log, lifecycle, address, clientDir, say, fail }: Own): Promise<Database> {
  const { dataDir, cache } = config
  let first: EmbeddedNeo4j | undefined
  const start = async (): Promise<Running> => {
    const { neo4j, database } = await reached({ dataDir, cache, address, say })
    first ??= neo4j
    const ended = neo4j.ended.then(({ code, signal }) => signal ?? `code ${code}`)
    return { database, ended, stop: neo4j.stop }
  }
  const kept = await keepRunning(start, {
    say: (line) => log.warn(line),
    giveUp: fail,
  })
  lifecycle.onStop('Neo4j', kept.stop)
  lifecycle.onStop('the connections to Neo4j', () => kept.database.close())
  if (first !== undefined) makeFasterStarts(first, { config, log, lifecycle, clientDir })
  return kept.database
}

/**
 * Starts Neo4j and asks it something. One that does not take the kept password, as after another folder was copied over
 * this one, is given a new one: whoever owns its folder owns it.
 */
async function reached(options: EmbeddedOptions): Promise<{ neo4j: EmbeddedNeo4j; database: Database }> {
  const neo4j = await startEmbedded(options)
  const database = openDatabase(neo4j.connection)
  let signal: NodeJS.Signals | null | undefined
  void neo4j.ended.then((how) => {
    signal = how.signal
  })
  try {
    await database.ping()
    return { neo4j, database }
  } catch (error) {
    await database.close()
    if (signal !== undefined) throw neo4j.why(signal)
    await neo4j.stop()
    if (!(error instanceof NotLetIn) || options.forgetPassword === true) throw error
    return reached({ ...options, forgetPassword: true })
  }
}

/** Makes the archive of classes where it is missing, beside what else goes on. */
function makeFasterStarts(
  { files }: EmbeddedNeo4j,
  { config, log, lifecycle, clientDir }: Pick<Own, 'config' | 'log' | 'lifecycle' | 'clientDir'>,
): void {
  const made = import('../database/archive.ts')
    .then(({ makeArchive }) =>
      makeArchive(files, lifecycle.signal, async (database) =>
        (await import('./exercise.ts')).exercise(database, config, log, await clientDir),
      ),
    )
    .catch((error: unknown) =>
      log.warn(
        'Neo4j starts more slowly than it could: its archive of classes could not be made ' +
          `(${error instanceof Error ? error.message : error}). All else is well.`,
      ),
    )
  lifecycle.onStop('the archive of classes', () => made)
}
