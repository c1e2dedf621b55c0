import { join } from 'node:path'
import process from 'node:process'
import type { App } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { type Database, DatabaseUnavailable } from './database/database.ts'
import { given, pingGiven } from './database/given.ts'
import type { FirstAnswers } from './start/first-answers.ts'
import { lastWords } from './start/last-words.ts'
import { createLifecycle, type Lifecycle } from './start/lifecycle.ts'
import { startingApp } from './start/starting.ts'
import { createLog, type Log } from './log.ts'
import { createGate } from './gate/gate.ts'
import { isLoopbackHost } from './gate/host-names.ts'
import { maskError } from './http/mask-error.ts'
import { serve } from './http/serve.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

interface Starting {
  readonly config: Config
  readonly log: Log
  readonly lifecycle: Lifecycle
  /** Says why the server ends, and ends it. */
  readonly fail: (reason: unknown) => void
}

/** Neo4j takes seconds to start, so what else a start needs is loaded and made meanwhile. */
async function start({ config, log, lifecycle, fail }: Starting): Promise<void> {
  const app = Promise.withResolvers<App>()
  const gate = createGate(config)
  const starting = startingApp(app.promise, { gate, log, mask: (error) => maskError(error, log) })
  const serving = await serve(Promise.resolve(starting), config)
  lifecycle.onStop('the server', serving.close)
  const building = import('./start/built-client.ts').then(({ buildClient, clientFolder }) =>
    buildClient(say, lifecycle.signal).then(() => clientFolder),
  )
  lifecycle.onStop('the build of the explorer', () => building.catch(() => {}))
  const [database, { createApp }, clientDir] = await Promise.all([
    connect({ config, log, lifecycle, fail }, serving.address, building),
    import('./app.ts'),
    building,
  ])
  await loaded(database, config, lifecycle)
  const { answeringFirst, bringFirstAnswers, forgettingFirst } = await import('./start/first-answers.ts')
  const first: FirstAnswers = new Map()
  const made = createApp({ database: forgettingFirst(database, first), config, log, clientDir, gate })
  const { askAhead } = await import('./start/ask-ahead.ts')
  const ahead = async (asking: Promise<unknown>): Promise<void> => {
    await asking.catch((error: unknown) => log.debug({ err: error }, 'The first questions could not be asked ahead'))
  }
  // Who else writes to a Neo4j that is not ours, we would not learn; so nothing is kept of it.
  if (config.neo4jUri === '')
    await ahead(
      bringFirstAnswers(first, made, { database, clientDir, file: join(config.dataDir, 'first-answers.json') }),
    )
  app.resolve(answeringFirst(made, first))
  lifecycle.beforeStop('the answers under way', serving.drain)
  await greet(database, serving.address, isLoopbackHost(config.host) ? gate.sessions.oneTimeKey() : null)
  await ahead(askAhead('askReaders', made, clientDir))
}

async function connect(
  { config, log, lifecycle, fail }: Starting,
  address: string,
  clientDir: Promise<string>,
): Promise<Database> {
  if (config.neo4jUri === '') {
    const { ownDatabase } = await import('./start/own-database.ts')
    return ownDatabase({ config, log, lifecycle, address, clientDir, say, fail })
  }
  const { openDatabase } = await import('./database/database.ts')
  const database = openDatabase(given(config))
  lifecycle.onStop('the connections to Neo4j', () => database.close())
  await pingGiven(database)
  return database
}

/** Milliseconds between two tries to load what ships while our own Neo4j is started again. */
const TRY_EVERY = 500

/** Loads what ships; where our own Neo4j ends meanwhile, once more when it is back. */
async function loaded(database: Database, config: Config, lifecycle: Lifecycle): Promise<void> {
  const { load, nameOfDatabase } = await import('./start/load.ts')
  for (;;)
    try {
      return await load(database, nameOfDatabase(config), say, config.seed)
    } catch (error) {
      if (config.neo4jUri !== '' || !(error instanceof DatabaseUnavailable) || lifecycle.signal.aborted) throw error
      await new Promise((later) => {
        setTimeout(later, TRY_EVERY)
      })
    }
}

async function greet(database: Database, address: string, key: string | null): Promise<void> {
  const { counts } = await import('./cypher/counts.ts')
  const [found] = await database.read<{ documents: number; entities: number; statements: number }>(counts.text)
  say(`Moothall is ready: ${address}`)
  say(`In it: ${found?.documents} documents, ${found?.entities} entities, ${found?.statements} statements.`)
  say('Stop it with Ctrl-C.')
  if (key !== null) say(`To be known there as its admin, open once: ${address}/#key=${key}`)
}

function main(): void {
  let log = createLog('info')
  let dataDir = ''
  const lifecycle = createLifecycle(log)
  const fail = (error: unknown): void => {
    if (lifecycle.signal.aborted) return
    process.stderr.write(`${lastWords(error, dataDir)}\n`)
    log.debug({ err: error }, 'Where it happened')
    lifecycle.stop(1)
  }
  process.on('uncaughtException', fail)
  try {
    const config = readConfig(process.env)
    log = createLog(config.logLevel)
    dataDir = config.dataDir
    start({ config, log, lifecycle, fail }).catch(fail)
  } catch (error) {
    fail(error)
  }
}

main()
