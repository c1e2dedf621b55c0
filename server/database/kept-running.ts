import { Refusal } from '../refusal.ts'
import { type Database, DatabaseBroken, DatabaseUnavailable } from './database.ts'

/** A Neo4j that runs. */
export interface Running {
  readonly database: Database
  /** Resolves when it is gone, with how: 'signal SIGKILL', 'code 3'. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

/** What stays the same while Neo4j ends and comes back. */
export interface KeptRunning {
  /** While Neo4j is away every question to it fails with DatabaseUnavailable, at once. */
  readonly database: Database
  stop(): Promise<void>
}

interface World {
  /** Says that it ended and is started again, and that it is back. */
  say(line: string): void
  /** Called once, with the reason, when it is not started again. */
  giveUp(reason: Refusal): void
  now?(): number
  wait?(ms: number): Promise<void>
}

/** Starts in this time, in milliseconds, that are not the fault of chance. */
const WITHIN = 600_000
/** Milliseconds before the first, second and third start. */
const PAUSES = [200, 2_000, 8_000] as const

const sleep = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms)
  })

/**
 * Keeps a Neo4j running: when it ends by itself it is started again, three times in ten minutes; then it is given up
 * with its reason. Throws what the first start throws.
 */
export async function keepRunning(
  start: () => Promise<Running>,
  { say, giveUp, now = () => performance.now(), wait = sleep }: World,
): Promise<KeptRunning> {
  const starts: number[] = []
  let stopped = false
  let current: Running | null = await start()
  watch(current)

  function watch(running: Running): void {
    void running.ended.then((how) => {
      if (stopped) return
      current = null
      void running.database.close().catch(() => {})
      void comeBack(`Neo4j ended by itself (${how}).`)
    })
  }

  async function comeBack(reason: string): Promise<void> {
    const recent = starts.filter((at) => now() - at < WITHIN)
    const pause = PAUSES[recent.length]
    if (pause === undefined)
      return giveUp(
        new Refusal(`${reason}\nIt was started again ${PAUSES.length} times in ten minutes, and ended again.`),
      )
    starts.push(now())
    say(`${reason} It is started again; until then questions are answered with 503.`)
    await wait(pause)
    if (stopped) return
    try {
      const running = await start()
      if (stopped) return void running.stop()
      current = running
      watch(running)
      say('Neo4j is back.')
    } catch (error) {
      if (!stopped) await comeBack(error instanceof Error ? error.message : String(error))
    }
  }

  async function through<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const used = current
    if (used === null) throw new DatabaseUnavailable('Neo4j ended by itself and is being started again.')
    try {
      return await work(used.database)
    } catch (error) {
      // It runs and answers nothing: only an end brings it back.
      if (error instanceof DatabaseBroken) void used.stop()
      // A pool that was closed under a read says so in many ways.
      if (used !== current && !(error instanceof DatabaseUnavailable))
        throw new DatabaseUnavailable('Neo4j ended by itself while it was asked.', { cause: error })
      throw error
    }
  }

  return {
    database: {
      read: (text, parameters, options) => through((database) => database.read(text, parameters, options)),
      write: (text, parameters) => through((database) => database.write(text, parameters)),
      writeAll: (statements) => through((database) => database.writeAll(statements)),
      transact: (work) => through((database) => database.transact(work)),
      ping: () => through((database) => database.ping()),
      version: () => through((database) => database.version()),
      close: async () => current?.database.close(),
    },
    async stop() {
      stopped = true
      await current?.stop()
    },
  }
}
