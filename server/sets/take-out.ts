import type { Credit } from '../../seed/out/credits.ts'
import { inChunks } from '../../seed/out/in-chunks.ts'
import type { Taking, TakenSet, Writer } from '../../seed/out/taking.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { entityLists, type RecordList, statementLists } from '../../seed/records.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import { countTaken } from '../cypher/taken.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { type Choice, chosenIds } from './chosen.ts'
import { setsIn } from './fill.ts'
import { type Begun, momentOf, ofOneMoment } from './one-moment.ts'
import { alongWithNamed, allOf, entitiesIn, some, timesIn } from './taken.ts'
import { toldOf } from './told-in-order.ts'

type Reads = Pick<Database, 'read'>

/** What is asked for. */
export interface Wish extends Choice {
  readonly format: OutFormat
  /** One data set alone. */
  readonly set?: string
}

/** What is taken away, piece by piece, and what the format cannot carry. */
export interface TakenOut {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly left: ReadonlyMap<string, number>
}

function asked(sets: readonly DataSetRow[], { set, ids, asOf }: Wish): readonly DataSetRow[] {
  if (set === undefined) return sets.filter(({ on }) => on)
  const found = sets.filter(({ id, name }) => [id, `set:${id}`, name].includes(set))
  const [one] = found
  if (one === undefined)
    throw new Refusal(`There is no data set '${set}'. There are: ${sets.map(({ id }) => id).join(', ') || 'none'}.`)
  if (!one.on && (ids !== undefined || asOf !== undefined))
    throw new Refusal(`${one.name} is switched off, so nothing of it is in a picture or on a day. Switch it on first.`)
  return found
}

const creditOf = ({ licence, publisher, url }: DataSetRow): Credit => ({
  ...(licence === undefined ? {} : { licence }),
  ...(publisher === undefined ? {} : { publisher }),
  ...(url === undefined ? {} : { url }),
})

/** The records that are asked for, in batches. */
async function batchesOf(
  database: Reads,
  wish: Wish,
  writer: Writer,
  { sets, on }: { sets: readonly string[]; on: readonly string[] },
): Promise<Taking['batches']> {
  const { ids, asOf } = wish
  if (ids !== undefined || asOf !== undefined) {
    const along = writer.own === true ? sets : on
    const chosen = await chosenIds(
      database,
      { ids, asOf },
      { own: (some) => toldOf(database, sets, some), along: (some) => toldOf(database, along, some) },
    )
    return some(database, along, chosen)
  }
  return writer.own === true ? allOf(database, sets) : alongWithNamed(database, sets, on)
}

/** How many records of each list a writer cannot carry. */
async function leftBy(
  database: Reads,
  { carries }: Writer,
  { sets, batches, isWhole }: { sets: readonly string[]; batches: Taking['batches']; isWhole: boolean },
): Promise<ReadonlyMap<string, number>> {
  const lists: readonly RecordList[] = [...entityLists, ...statementLists].filter((list) => !carries.includes(list))
  if (lists.length === 0) return new Map()
  if (isWhole) {
    const rows = await database.read<{ list: string; count: number }>(countTaken, { sets, lists })
    return new Map(rows.map(({ list, count }) => [list, count]))
  }
  const left = new Map<string, number>()
  for await (const batch of batches(lists)) for (const { list } of batch) left.set(list, (left.get(list) ?? 0) + 1)
  return left
}

const isWhole = ({ ids, asOf }: Wish): boolean => ids === undefined && asOf === undefined

/** The sets that are asked for, and all that are read: a picture or a day, and formats of others, look into all. */
async function setsFor(database: Reads, wish: Wish, { own }: Writer) {
  const all = await setsIn(database)
  const wanted = asked(all, wish)
  const isOwn = own === true && isWhole(wish)
  const read = all.filter((set) => wanted.includes(set) || (!isOwn && set.on))
  const idsOf = (sets: readonly DataSetRow[]) => sets.map(({ id }) => id).sort()
  const on = idsOf(all.filter((set) => set.on || wanted.includes(set)))
  return { wanted, sets: idsOf(wanted), on, moment: momentOf(read) }
}

async function begin(database: Reads, wish: Wish, writer: Writer): Promise<TakenOut & Begun> {
  const { wanted, sets, on, moment } = await setsFor(database, wish, writer)
  const batches = await batchesOf(database, wish, writer, { sets, on })
  const left = await leftBy(database, writer, { sets, batches, isWhole: isWhole(wish) })
  const taking: Taking = {
    sets: wanted.map((set): TakenSet => ({ id: set.id, name: set.name, ...creditOf(set) })),
    ...(wish.asOf === undefined ? {} : { asOf: wish.asOf }),
    left,
    batches,
    entities: entitiesIn(database, on),
    times: timesIn(database),
  }
  return { pieces: inChunks(writer.write(taking)), left, moment }
}

/**
 * Takes something away in a format, as it was at one moment: all that is on, one set, a picture or a day. Throws
 * Refusal for a set or an entity that is not there, and Changing, also while it is read, where it changes meanwhile.
 */
export function takeOut(database: Reads, wish: Wish): Promise<TakenOut> {
  const writer = WRITERS[wish.format]
  return ofOneMoment(
    () => begin(database, wish, writer),
    async () => (await setsFor(database, wish, writer)).moment,
  )
}
