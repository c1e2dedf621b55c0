import { entityLists } from '../../seed/records.ts'
import { takeTurn } from '../cypher/sets.ts'
import { anyStale, anythingThere, makeStale, staleIds, staleLists } from '../cypher/words.ts'
import type { Database, Run } from '../database/database.ts'
import { type List, lists } from './filling.ts'
import {
  followsFromAffiliations,
  followsFromEntities,
  followsFromJudgements,
  followsFromMemberships,
} from './neighbourhood.ts'
import { type SetNames, setsNow } from './set-names.ts'
import { Surroundings } from './surroundings.ts'
import { workOut } from './work-out.ts'

/**
 * Ids that are worked out in one go: small enough for a modest heap, large enough that the round trips do not count.
 */
const AT_ONCE = 2_000

/** Runs some work in a transaction, or in the one that is open already. */
export type InTransaction = <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>

/** Every piece of work in a transaction of its own, one after the other with whoever else writes sets. */
export const oneByOne =
  (database: Database): InTransaction =>
  (work) =>
    database.transact(async (run) => {
      await run(takeTurn, {})
      return work(run)
    })

/**
 * Goes through what is in the order of its ids, page by page, each in one piece of work: `page` works on what comes
 * after an id, `most` at a time, and gives the ids of these.
 */
export async function pageByPage(
  inTransaction: InTransaction,
  most: number,
  page: (run: Run, after: string) => Promise<readonly string[]>,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const ids = await inTransaction((run) => page(run, from))
    after = ids.length < most ? undefined : ids.at(-1)
  }
}

/** More follows than one transaction should hold. */
export class TooMuchFollows extends Error {
  override name = 'TooMuchFollows'
}

const isEntityList = (list: List): boolean => (entityLists as readonly List[]).includes(list)

/** What follows from statements, of the lists of which anything does. */
const FOLLOWS = new Map<List, typeof followsFromMemberships>([
  ['memberships', followsFromMemberships],
  ['affiliations', followsFromAffiliations],
  ['judgements', followsFromJudgements],
])

/** Takes the stale ids of a list in hand, some at a time, from the first to the last. */
async function forStale(
  inTransaction: InTransaction,
  { list, atOnce }: { readonly list: List; readonly atOnce: number },
  work: (run: Run, ids: readonly string[], sets: SetNames) => Promise<void>,
): Promise<void> {
  await pageByPage(inTransaction, atOnce, async (run, after) => {
    const ids = (await run<{ id: string }>(staleIds, { list, after, most: atOnce })).map(({ id }) => id)
    if (ids.length > 0) await work(run, ids, await setsNow(run))
    return ids
  })
}

/** Makes stale whatever follows from stale entities and memberships. */
async function spread(inTransaction: InTransaction, atOnce: number): Promise<void> {
  const [first] = await inTransaction((run) => run<{ there: boolean }>(anythingThere, {}))
  if (first?.there !== true) return
  for (const list of lists) {
    const follows = isEntityList(list) ? followsFromEntities : FOLLOWS.get(list)
    if (follows === undefined) continue
    await forStale(inTransaction, { list, atOnce }, async (run, ids, { known: all, on }) => {
      const known = new Surroundings(run, on)
      await known.add(ids)
      await run(makeStale, { ids: [...new Set(await follows(run, known, ids, list))], known: all })
    })
  }
}

/** What working out may be told. */
export interface Settling {
  /** More ids than this are not worked out. */
  readonly most?: number | undefined
  /** Ids that are worked out in one go. */
  readonly atOnce?: number | undefined
  /** Told how many have been. */
  readonly progress?: (done: number) => void
}

/**
 * Works out everything that follows from words that changed: first whose rows that touches, then those rows.
 * Once nothing is stale the graph holds what one filled anew with the sets that are on would hold.
 * Throws TooMuchFollows, with nothing worked out, where that is more than `most` ids.
 */
export async function settle(
  inTransaction: InTransaction,
  { most = Number.POSITIVE_INFINITY, atOnce = AT_ONCE, progress = () => {} }: Settling = {},
): Promise<void> {
  await spread(inTransaction, atOnce)
  const [{ stale } = { stale: 0 }] = await inTransaction((run) => run<{ stale: number }>(anyStale, {}))
  if (stale > most) throw new TooMuchFollows()
  let done = 0
  const touched = await inTransaction((run) => run<{ list: List }>(staleLists, {}))
  for (const list of lists.filter((one) => touched.some(({ list }) => list === one)))
    await forStale(inTransaction, { list, atOnce }, async (run, ids, sets) => {
      await workOut(run, sets, list, ids)
      done += ids.length
      progress(done)
    })
}
