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

/** A Neo4j that is started again when it ends by itself. */
class Keeper {
  readonly #start: () => Promise<Running>
  readonly #world: Required<World>
  readonly #starts: number[] = []
  #stopped = false
  #current: Running | null = null

  constructor(start: () => Promise<Running>, world: Required<World>) {
    this.#start = start
    this.#world = world
  }

  async begin(): Promise<void> {
    this.#watch(await this.#start())
  }

  #watch(running: Running): void {
    this.#current = running
    void running.ended.then((how) => {
      if (this.#stopped) return
      this.#current = null
      void running.database.close().catch(() => {})
      void this.#comeBack(`Neo4j ended by itself (${how}).`)
    })
  }

  async #comeBack(reason: string): Promise<void> {
    const { say, giveUp, now, wait } = this.#world
    const recent = this.#starts.filter((at) => now() - at < WITHIN)
    const pause = PAUSES[recent.length]
    if (pause === undefined)
      return giveUp(
        new Refusal(`${reason}\nIt was started again ${PAUSES.length} times in ten minutes, and ended again.`),
      )
    this.#starts.push(now())
    say(`${reason} It is started again; until then questions are answered with 503.`)
    await wait(pause)
    if (this.#stopped) return
    try {
      const running = await this.#start()
      if (this.#stopped) return void running.stop()
      this.#watch(running)
      say('Neo4j is back.')
    } catch (error) {
      if (!this.#stopped) await this.#comeBack(error instanceof Error ? error.message : String(error))
    }
  }

  /** Does something with the database of the Neo4j that runs just now. */
  async through<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const used = this.#current
    if (used === null) throw new DatabaseUnavailable('Neo4j ended by itself and is being started again.')
    try {
      return await work(used.database)
    } catch (error) {
      // It runs and answers nothing: only an end brings it back.
      if (error instanceof DatabaseBroken) void used.stop()
      // A pool that was closed under a read says so in many ways.
      if (used !== this.#current && !(error instanceof DatabaseUnavailable))
        throw new DatabaseUnavailable('Neo4j ended by itself while it was asked.', { cause: error })
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#current?.database.close()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#current?.stop()
  }
}

/**
 * Keeps a Neo4j running: when it ends by itself it is started again, three times in ten minutes; then it is given up
 * with its reason. Throws what the first start throws.
 */
export async function keepRunning(
  start: () => Promise<Running>,
  { say, giveUp, now = () => performance.now(), wait = sleep }: World,
): Promise<KeptRunning> {
  const keeper = new Keeper(start, { say, giveUp, now, wait })
  await keeper.begin()
  return {
    database: {
      read: (text, parameters, options) => keeper.through((database) => database.read(text, parameters, options)),
      write: (text, parameters) => keeper.through((database) => database.write(text, parameters)),
      writeAll: (statements) => keeper.through((database) => database.writeAll(statements)),
      transact: (work) => keeper.through((database) => database.transact(work)),
      ping: () => keeper.through((database) => database.ping()),
      version: () => keeper.through((database) => database.version()),
      close: () => keeper.close(),
    },
    stop: () => keeper.stop(),
  }
}
