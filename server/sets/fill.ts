import { entityLists, statementLists } from '../../seed/records.ts'
import { allSets, beginSet, countWords, type DataSetRow, endSet, noWayBack } from '../cypher/sets.ts'
import { anyWord, dropWords, wordIds } from '../cypher/words.ts'
import type { Database, Run } from '../database/database.ts'
import { beginClaim, endClaim, isBeingFilled, onceFree, StillFilled, whileMine } from './claim.ts'
import type { Entry, Filling, List } from './filling.ts'
import { type InTransaction, oneByOne, pageByPage, settle, TooMuchFollows } from './settle.ts'
import { write } from './words.ts'

/** What a filling may be told beside what it brings. */
export interface FillingOptions {
  /** Told how much has been worked out, and how much there is. */
  readonly progress?: (done: number, all: number) => void
  /**
   * Words a transaction, and ids that are worked out in one go; what brings no more, and of which no more follows than
   * ten times that, is one transaction.
   */
  readonly atOnce?: number
  /** Ends the wait for another who fills the same set. */
  readonly signal?: AbortSignal | undefined
}

interface Bringing extends FillingOptions {
  /** Follows more than this, nothing is brought. */
  readonly most?: number
  /** Whether the version that is in can be had back for as long as nothing of the new one is worked out. */
  readonly keeps: boolean
  readonly claim: string
}

/** Small enough for a modest heap, large enough that the round trips do not count. */
const AT_ONCE = 2_000

/** The sets there are, by their short names. */
export const setsIn = async (database: Pick<Database, 'read'>): Promise<DataSetRow[]> =>
  (await database.read<{ row: DataSetRow }>(allSets)).map(({ row }) => row)

/** Whether this very version of a data set is one of these, whole. */
export const isAmong = (sets: readonly DataSetRow[], set: string, fingerprint: string): boolean =>
  sets.some((row) => row.id === set && row.fingerprint === fingerprint)

/** Whether this very version of a data set is in, whole. */
export const isLoaded = async (database: Pick<Database, 'read'>, set: string, fingerprint: string): Promise<boolean> =>
  isAmong(await setsIn(database), set, fingerprint)

async function* batchesOf(entries: Filling['entries'], size: number): AsyncGenerator<readonly Entry[]> {
  let batch: Entry[] = []
  for await (const entry of entries) {
    batch.push(entry)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Takes away the words of a set that its new version does not have. */
async function dropOthers(inTransaction: InTransaction, set: string, kept: ReadonlySet<string>, most: number) {
  await pageByPage(inTransaction, most, async (run, after) => {
    const ids = (await run<{ id: string }>(wordIds, { set, after, most })).map(({ id }) => id)
    const dropped = ids.filter((id) => !kept.has(id))
    if (dropped.length > 0) await run(dropWords, { set, ids: dropped })
    return ids
  })
}

/** Says that a set is whole, and how much is in it. */
async function end(run: Run, { set, fingerprint }: Filling): Promise<void> {
  const counts = await run<{ list: List; count: number }>(countWords, { id: set })
  const sum = (of: readonly List[]): number =>
    counts.filter(({ list }) => of.includes(list)).reduce((total, { count }) => total + count, 0)
  await run(endSet, { id: set, fingerprint, entities: sum(entityLists), statements: sum(statementLists) })
}

/**
 * Says that a version is coming, and by whom; gives what the set was before, where that is to be kept, and whether it
 * says anything yet.
 */
async function begin(run: Run, { set, about, fingerprint }: Filling, { keeps, claim }: Bringing) {
  const row = (await run<{ row: DataSetRow }>(allSets, {})).map((one) => one.row).find(({ id }) => id === set)
  if (row !== undefined && row.by !== claim && isBeingFilled(row)) throw new StillFilled()
  const whole = row?.fingerprint === undefined ? row?.before : JSON.stringify(row)
  const before = keeps ? whole : undefined
  const words = await run(anyWord, { set })
  await run(beginSet, { id: set, fingerprint, about, before: before ?? null, by: claim })
  return { before, isNew: words.length === 0 }
}

/** Brings the words of a set, takes away those it has no more, and works out what follows. */
async function bring(
  begun: InTransaction,
  filling: Filling,
  batches: Iterable<readonly Entry[]> | AsyncIterable<readonly Entry[]>,
  options: Bringing,
): Promise<void> {
  const { progress = () => {}, atOnce = AT_ONCE, most, claim } = options
  const { set } = filling
  const kept = new Set<string>()
  const { before, isNew } = await begun((run) => begin(run, filling, options))
  const inTransaction = whileMine(begun, set, claim)
  for await (const batch of batches) {
    for (const { record } of batch) kept.add(record.id)
    await inTransaction((run) => write(run, set, batch, before !== undefined))
  }
  if (before !== undefined) await inTransaction((run) => run(noWayBack, { id: set }))
  if (!isNew) await dropOthers(inTransaction, set, kept, atOnce)
  await settle(inTransaction, { most, atOnce, progress: (done) => progress(done, kept.size) })
  await inTransaction((run) => end(run, filling))
}

/**
 * Brings a version of a data set into the database beside all others, or does nothing where this very version is in.
 * Says which it was. What is small is one transaction; of what is larger, the words of a set are written and what
 * follows is worked out some at a time, in memory that does not grow with it but for the ids. A filling that was broken
 * off is simply run again, with the same version or another; until something of it is worked out the version before can
 * be had back.
 */
export async function fill(
  database: Database,
  filling: Filling,
  options: FillingOptions = {},
): Promise<'filled' | 'unchanged'> {
  if (await isLoaded(database, filling.set, filling.fingerprint)) return 'unchanged'
  const claim = beginClaim()
  try {
    await fillClaimed(database, filling, { ...options, claim, keeps: true })
    return 'filled'
  } finally {
    endClaim(claim)
  }
}

async function fillClaimed(database: Database, filling: Filling, options: Bringing): Promise<void> {
  const { atOnce = AT_ONCE, signal } = options
  const batches = batchesOf(filling.entries, atOnce)
  const first = (await batches.next()).value ?? []
  const inOne = { ...options, keeps: false, most: 10 * atOnce }
  await onceFree(async () => {
    if (first.length < atOnce) {
      try {
        return await oneByOne(database)((run) => bring((work) => work(run), filling, [first], inOne))
      } catch (error) {
        if (!(error instanceof TooMuchFollows)) throw error
      }
    }
    return bring(oneByOne(database), filling, readAhead(chain(first, batches)), options)
  }, signal)
}

/** The same batches, each made while the one before is being written. */
async function* readAhead<Item>(batches: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
  let next = batches.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done === true) return
      next = batches.next()
      // Told when it is its turn; until then nobody waits for it.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await batches.return()
  }
}

async function* chain<Item>(first: Item, others: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first
  yield* others
}
