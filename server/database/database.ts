import neo4j, { type BookmarkManager, type Driver, Neo4jError, type Session } from 'neo4j-driver'
import { Refusal } from '../refusal.ts'
import { withoutUser } from '../without-user.ts'
import { withoutStack } from './without-stack.ts'

/** A Cypher text with its parameters. */
export interface Statement {
  text: string
  parameters: Record<string, unknown>
}

/** Runs a Cypher text within a transaction, and gives its rows. */
export type Run = <Row>(text: string, parameters: Record<string, unknown>) => Promise<Row[]>

/** How long a read may take, and what ends it sooner. */
export interface ReadOptions {
  signal?: AbortSignal
  timeoutMs?: number
}

/** What the rest of the server knows of Neo4j. Rows are plain objects by column; whole numbers arrive as JS numbers. */
export interface Database {
  /**
   * One read, repeated once after a passing failure. Throws DatabaseUnavailable, DatabaseBusy, TooMuchForDatabase,
   * QueryTimedOut, or the signal's reason.
   */
  read<Row>(text: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]>
  /** One write in a transaction of its own. */
  write<Row>(text: string, parameters?: Record<string, unknown>): Promise<Row[]>
  /** Several writes in one transaction: all of them or none. */
  writeAll(statements: Statement[]): Promise<void>
  /** Reads and writes in one transaction, each seeing those before it. `work` is run again after a passing failure. */
  transact<Result>(work: (run: Run) => Promise<Result>): Promise<Result>
  /** Resolves when the database answers; throws DatabaseUnavailable when not. */
  ping(): Promise<void>
  /** A text that stays the same until somebody writes, also from one start of the database to the next. */
  version(): Promise<string>
  close(): Promise<void>
}

/** Where a Neo4j answers, and as whom; `database` is the server's own default when left out. */
export interface Connection {
  uri: string
  username: string
  password: string
  database?: string
}

/** The database cannot be reached, or will not have us. The message is for the log; its user learns to try again. */
export class DatabaseUnavailable extends Refusal {
  override name = 'DatabaseUnavailable'
}

/** The database does not take this user and password. */
export class NotLetIn extends DatabaseUnavailable {
  override name = 'NotLetIn'
}

/** The database runs and will answer nothing any more: it has to be started again, as after a disk that was full. */
export class DatabaseBroken extends DatabaseUnavailable {
  override name = 'DatabaseBroken'
}

/** All connections of the pool were taken for longer than a read may wait for one. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy'
}

/** A read brought together more than the database has memory for, and was stopped there. */
export class TooMuchForDatabase extends Error {
  override name = 'TooMuchForDatabase'
}

/** A read took longer than its `timeoutMs` and was stopped in the database. */
export class QueryTimedOut extends Error {
  override name = 'QueryTimedOut'
  readonly limitMs: number
  constructor(limitMs: number) {
    super(`A read took longer than ${limitMs} ms.`)
    this.limitMs = limitMs
  }
}

/** Connections that are open at a time, and how long a read may wait for one. */
interface Pool {
  readonly connections: number
  readonly waitMs: number
}

/** What is let in at a time asks for fewer connections; those left over are for whatever else reads and writes. */
const POOL: Pool = { connections: 200, waitMs: 3_000 }

/** A request took longer than it may with all its reads. */
export class RequestTimedOut extends QueryTimedOut {
  override name = 'RequestTimedOut'
}

/** A pool that is open, and what all its sessions have in common. */
interface Opened {
  readonly uri: string
  readonly driver: Driver
  readonly bookmarkManager: BookmarkManager
  readonly named: { readonly database?: string }
}

/**
 * Opens a pool over Bolt; nothing is sent before the first statement. A database that goes away and comes back is found
 * again.
 */
export function openDatabase(connection: Connection, pool: Pool = POOL): Database {
  const opened = open(connection, pool)
  return {
    async read<Row>(text: string, parameters: Record<string, unknown> = {}, options: ReadOptions = {}) {
      try {
        return await readOnce<Row>(opened, text, parameters, options).catch((error: unknown) => {
          if (!isPassing(error)) throw error
          return readOnce<Row>(opened, text, parameters, options)
        })
      } catch (error) {
        throw explained(error, opened)
      }
    },
    write: <Row>(text: string, parameters: Record<string, unknown> = {}) =>
      inTransaction(opened, async (run) => (await run({ text, parameters })) as Row[]),
    writeAll: (statements) =>
      inTransaction(opened, async (run) => {
        for (const statement of statements) await run(statement)
      }),
    transact: (work) =>
      inTransaction(opened, (run) =>
        work(
          async <Row>(text: string, parameters: Record<string, unknown>) => (await run({ text, parameters })) as Row[],
        ),
      ),
    async ping() {
      await reach(opened)
    },
    version: () => reach(opened),
    close: () => opened.driver.close(),
  }
}

function open({ uri, username, password, database }: Connection, { connections, waitMs }: Pool): Opened {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    maxConnectionPoolSize: connections,
    connectionAcquisitionTimeout: waitMs,
    maxTransactionRetryTime: 5_000,
    userAgent: 'moothall',
  })
  return { uri, driver, bookmarkManager: neo4j.bookmarkManager(), named: database === undefined ? {} : { database } }
}

/**
 * Reads wait for our writes, and not for one another: a read's own bookmark says nothing new, and to keep it costs both
 * sides at every read.
 */
const openToRead = async ({ driver, bookmarkManager, named }: Opened): Promise<Session> =>
  driver.session({ defaultAccessMode: 'READ', bookmarks: [...(await bookmarkManager.getBookmarks())], ...named })

async function readOnce<Row>(
  opened: Opened,
  text: string,
  parameters: Record<string, unknown>,
  { signal, timeoutMs }: ReadOptions,
): Promise<Row[]> {
  signal?.throwIfAborted()
  const session = await openToRead(opened)
  // An auto-commit read is one round trip, where a transaction function takes three. Closing the session resets its
  // connection, and that ends the statement in the database too.
  const abandon = () => {
    void session.close()
  }
  signal?.addEventListener('abort', abandon, { once: true })
  const patience = patienceFor(timeoutMs)
  try {
    const running = withoutStack(() =>
      session.run(text, whole(parameters), timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    )
    const result = await Promise.race([running, patience.over])
    signal?.throwIfAborted()
    return result.records.map((record) => record.toObject() as Row)
  } catch (error) {
    signal?.throwIfAborted()
    if (timeoutMs !== undefined && isTimeout(error)) throw new QueryTimedOut(timeoutMs)
    throw error
  } finally {
    signal?.removeEventListener('abort', abandon)
    patience.stop()
    // Nobody waits for it: what it read is whole, and its connection is the pool's again.
    session.close().catch(() => undefined)
  }
}

async function inTransaction<Result>(
  opened: Opened,
  work: (run: (statement: Statement) => Promise<Record<string, unknown>[]>) => Promise<Result>,
): Promise<Result> {
  const { driver, bookmarkManager, named } = opened
  const session = driver.session({ defaultAccessMode: 'WRITE', bookmarkManager, ...named })
  try {
    return await session.executeWrite((transaction) =>
      work(async ({ text, parameters }) =>
        (await transaction.run(text, whole(parameters))).records.map((record) => record.toObject()),
      ),
    )
  } catch (error) {
    throw explained(error, opened)
  } finally {
    await session.close()
  }
}

/**
 * Asks the least there is, and gives a bookmark, which names the last transaction that was committed. The driver's own
 * look at the server says nothing over a connection that it has just reset: that would answer for a database that hangs.
 */
async function reach(opened: Opened): Promise<string> {
  try {
    const session = await openToRead(opened)
    try {
      await session.run('RETURN 1')
      return session.lastBookmarks().join()
    } finally {
      await session.close()
    }
  } catch (error) {
    throw explained(error, opened)
  }
}

/**
 * How long after its time a read is given up. Neo4j ends what runs too long by itself and has the first word; but it
 * looks only now and then, and may have fallen silent.
 */
const GRACE_MS = 500

/** Fails with QueryTimedOut once a read has gone on for longer than Neo4j would let it; never without a limit. */
function patienceFor(timeoutMs: number | undefined): { readonly over: Promise<never>; stop(): void } {
  const { promise: over, reject } = Promise.withResolvers<never>()
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => reject(new QueryTimedOut(timeoutMs)), timeoutMs + GRACE_MS)
  return { over, stop: () => clearTimeout(timer) }
}

/**
 * Parameters with whole numbers as Neo4j's integers: the driver sends every JS number as a float, which LIMIT refuses.
 */
function whole<Value>(value: Value): Value {
  if (typeof value === 'number') return (Number.isSafeInteger(value) ? neo4j.int(value) : value) as Value
  if (Array.isArray(value)) return value.map(whole) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)])) as Value
}

const isNeo4jError = (error: unknown): error is Neo4jError => error instanceof Neo4jError
const isPassing = (error: unknown): boolean => isNeo4jError(error) && error.retryable && !isOutOfMemory(error)
/** The driver gives this failure no code of its own. */
const isExhausted = (error: unknown): error is Neo4jError =>
  isNeo4jError(error) && error.message.startsWith('Connection acquisition timed out')
const isOutOfMemory = (error: unknown): error is Neo4jError =>
  isNeo4jError(error) && /OutOfMemoryError$|\.StackOverFlowError$/.test(error.code)
const isTimeout = (error: unknown): boolean =>
  isNeo4jError(error) && error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')

const away = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
])
const broken = new Set([
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
])
const isBroken = ({ code }: Neo4jError): boolean => broken.has(code)

const isRefused = ({ code }: Neo4jError): boolean => code.startsWith('Neo.ClientError.Security.')

const isUnavailable = (error: unknown): error is Neo4jError =>
  isNeo4jError(error) && (away.has(error.code) || isBroken(error) || isRefused(error))

/** What failed, as the rest of the server knows it; anything else as it is. */
function explained(error: unknown, { uri }: Opened): unknown {
  if (isExhausted(error)) return new DatabaseBusy(error.message, { cause: error })
  if (isOutOfMemory(error)) return new TooMuchForDatabase(error.message, { cause: error })
  if (!isUnavailable(error)) return error
  const Kind = isBroken(error) ? DatabaseBroken : isRefused(error) ? NotLetIn : DatabaseUnavailable
  const said = error.message.replace(/^.*Caused by: /s, '')
  return new Kind(`Neo4j at ${withoutUser(uri)} does not answer: ${withoutUser(said)}`, { cause: error })
}
