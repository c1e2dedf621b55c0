import { join } from 'node:path'
import process from 'node:process'
import type { App } from './app.ts'
import { type Config, readConfig } from './config.ts'
import type { Connection, Database } from './database/database.ts'
import { startEmbedded } from './database/embedded.ts'
import type { FirstAnswers } from './start/first-answers.ts'
import { createLifecycle, type Lifecycle } from './start/lifecycle.ts'
import { createLog, type Log } from './log.ts'
import { Refusal } from './refusal.ts'
import { serve } from './http/serve.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Neo4j takes seconds to start, so what else a start needs is loaded and made meanwhile. */
async function start(config: Config, log: Log, lifecycle: Lifecycle): Promise<void> {
  const app = Promise.withResolvers<App>()
  const serving = await serve(app.promise, config)
  lifecycle.onStop('the server', serving.close)
  const building = import('./start/built-client.ts').then(({ buildClient, clientFolder }) =>
    buildClient(say, lifecycle.signal).then(() => clientFolder),
  )
  lifecycle.onStop('the build of the explorer', () => building.catch(() => {}))
  const [database, { createApp }, clientDir] = await Promise.all([
    connect(config, log, lifecycle, serving.address),
    import('./app.ts'),
    building,
  ])
  await load(database)
  const { answeringFirst, bringFirstAnswers, forgettingFirst } = await import('./start/first-answers.ts')
  const first: FirstAnswers = new Map()
  const made = createApp({ database: forgettingFirst(database, first), config, log, clientDir })
  const { warmUp } = await import('./start/warm-up.ts')
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
  await greet(database, serving.address)
  await ahead(warmUp(made))
}

async function connect(config: Config, log: Log, lifecycle: Lifecycle, address: string): Promise<Database> {
  const connection = config.neo4jUri === '' ? await embedded(config, log, lifecycle, address) : given(config)
  const { openDatabase } = await import('./database/database.ts')
  const database = openDatabase(connection)
  lifecycle.onStop('the connections to Neo4j', () => database.close())
  await database.ping().catch((error: unknown) => {
    throw config.neo4jUri === '' || !(error instanceof Error)
      ? error
      : new Refusal(
          `${error.message}\nCheck NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, and that it runs; without NEO4J_URI, Moothall brings its own.`,
        )
  })
  return database
}

const given = ({
  neo4jUri: uri,
  neo4jUsername: username,
  neo4jPassword: password,
  neo4jDatabase: database,
}: Config): Connection => ({ uri, username, password, ...(database === '' ? {} : { database }) })

async function embedded(config: Config, log: Log, lifecycle: Lifecycle, address: string): Promise<Connection> {
  const { dataDir, cache } = config
  const neo4j = await startEmbedded({ dataDir, cache, address, say })
  lifecycle.onStop('Neo4j', neo4j.stop)
  void neo4j.ended.then(({ code, signal }) => {
    if (lifecycle.signal.aborted) return
    log.fatal(
      `Neo4j ended by itself (${signal ?? `code ${code}`}). What was written is safe in ${dataDir}; start again with: npm start`,
    )
    lifecycle.stop(1)
  })
  const { makeArchive } = await import('./database/archive.ts')
  const archive = makeArchive(neo4j.files, lifecycle.signal, async (database) =>
    (await import('./start/exercise.ts')).exercise(database, config, log),
  ).catch((error: unknown) =>
    log.warn({ err: error }, 'Neo4j starts more slowly than it could: its archive of classes could not be made'),
  )
  lifecycle.onStop('the archive of classes', () => archive)
  return neo4j.connection
}

async function load(database: Database): Promise<void> {
  const [{ ensureConstraints }, { fill, isLoaded }, { SHIPPED, shippedFingerprint }] = await Promise.all([
    import('./database/constraints.ts'),
    import('./database/fill.ts'),
    import('./start/shipped-fingerprint.ts'),
  ])
  await ensureConstraints(database)
  if (await isLoaded(database, SHIPPED, shippedFingerprint())) return
  const { shipped } = await import('./start/shipped.ts')
  if ((await fill(database, shipped())) === 'filled') say('Loaded the graph that ships.')
}

async function greet(database: Database, address: string): Promise<void> {
  const { counts } = await import('./cypher/counts.ts')
  const [found] = await database.read<{ documents: number; entities: number; statements: number }>(counts.text)
  say(`Moothall is ready: ${address}`)
  say(`In it: ${found?.documents} documents, ${found?.entities} entities, ${found?.statements} statements.`)
  say('Stop it with Ctrl-C.')
}

function main(): void {
  let log = createLog('info')
  const lifecycle = createLifecycle(log)
  const fail = (error: unknown): void => {
    if (lifecycle.signal.aborted) return
    if (error instanceof Refusal) process.stderr.write(`${error.message}\n`)
    else log.fatal({ err: error }, 'Moothall could not go on')
    lifecycle.stop(1)
  }
  process.on('uncaughtException', fail)
  try {
    const config = readConfig(process.env)
    log = createLog(config.logLevel)
    start(config, log, lifecycle).catch(fail)
  } catch (error) {
    fail(error)
  }
}

main()
