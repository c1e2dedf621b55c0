import { entityLists, statementLists } from '../../seed/records.ts'
import { allSets, beginSet, countWords, type DataSetRow, endSet, noWayBack } from '../cypher/sets.ts'
import { dropWords, wordIds } from '../cypher/words.ts'
import type { Database, Run } from '../database/database.ts'
import type { Entry, Filling, List } from './filling.ts'
import { type InTransaction, oneByOne, settle, TooMuchFollows } from './settle.ts'
import { write } from './words.ts'

/** What a filling may be told beside what it brings. */
export interface FillingOptions {
  /** Told how much has been worked out, and how much there is. */
  readonly progress?: (done: number, all: number) => void
  /** Words a transaction; what brings no more, and of which no more follows than ten times that, is one transaction. */
  readonly atOnce?: number
}

interface Bringing extends FillingOptions {
  /** Follows more than this, nothing is brought. */
  readonly most?: number
  /** The version that is in, as JSON, to be had back for as long as nothing of the new one is worked out. */
  readonly before?: string
}

/** Small enough for a modest heap, large enough that the round trips do not count. */
const AT_ONCE = 2_000

/** The sets there are, by their short names. */
export const setsIn = async (database: Pick<Database, 'read'>): Promise<DataSetRow[]> =>
  (await database.read<{ row: DataSetRow }>(allSets)).map(({ row }) => row)

/** Whether this very version of a data set is in, whole. */
export const isLoaded = async (database: Pick<Database, 'read'>, set: string, fingerprint: string): Promise<boolean> =>
  (await setsIn(database)).some((row) => row.id === set && row.fingerprint === fingerprint)

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
  for (let after: string | undefined = ''; after !== undefined; )
    after = await inTransaction(async (run) => {
      const ids = (await run<{ id: string }>(wordIds, { set, after, most })).map(({ id }) => id)
      const dropped = ids.filter((id) => !kept.has(id))
      if (dropped.length > 0) await run(dropWords, { set, ids: dropped })
      return ids.length < most ? undefined : ids.at(-1)
    })
}

/** Says that a set is whole, and how much is in it. */
async function end(run: Run, { set, fingerprint }: Filling): Promise<void> {
  const counts = await run<{ list: List; count: number }>(countWords, { id: set })
  const sum = (of: readonly List[]): number =>
    counts.filter(({ list }) => of.includes(list)).reduce((total, { count }) => total + count, 0)
  await run(endSet, { id: set, fingerprint, entities: sum(entityLists), statements: sum(statementLists) })
}

/** Brings the words of a set, takes away those it has no more, and works out what follows. */
async function bring(
  inTransaction: InTransaction,
  filling: Filling,
  batches: Iterable<readonly Entry[]> | AsyncIterable<readonly Entry[]>,
  { progress = () => {}, atOnce = AT_ONCE, most, before }: Bringing,
): Promise<void> {
  const { set, fingerprint, about } = filling
  const kept = new Set<string>()
  await inTransaction((run) => run(beginSet, { id: set, fingerprint, about, before: before ?? null }))
  for await (const batch of batches) {
    for (const { record } of batch) kept.add(record.id)
    await inTransaction((run) => write(run, set, batch, before !== undefined))
  }
  if (before !== undefined) await inTransaction((run) => run(noWayBack, { id: set }))
  await dropOthers(inTransaction, set, kept, atOnce)
  const told = { progress: (done: number) => progress(done, kept.size) }
  await settle(inTransaction, most === undefined ? told : { ...told, most })
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
  const known = (await setsIn(database)).find(({ id }) => id === filling.set)
  if (known?.fingerprint === filling.fingerprint) return 'unchanged'
  const before = known?.fingerprint === undefined ? known?.before : JSON.stringify(known)
  const { atOnce = AT_ONCE } = options
  const batches = batchesOf(filling.entries, atOnce)
  const first = (await batches.next()).value ?? []
  if (first.length < atOnce) {
    try {
      await oneByOne(database)((run) => bring((work) => work(run), filling, [first], { ...options, most: 10 * atOnce }))
      return 'filled'
    } catch (error) {
      if (!(error instanceof TooMuchFollows)) throw error
    }
  }
  const kept = before === undefined ? {} : { before }
  await bring(oneByOne(database), filling, chain(first, batches), { ...options, ...kept })
  return 'filled'
}

async function* chain<Item>(first: Item, others: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first
  yield* others
}
