import type { Day } from '../../schema/time.ts'
import { lifeOf } from '../../seed/lives.ts'
import type { Listed } from '../../seed/listed.ts'
import { namesOf } from '../../seed/out/names-of.ts'
import { seatId } from '../../seed/row-maker.ts'
import { entitiesThere, livesInOrder, statementsAmong, statementsThen } from '../cypher/taken.ts'
import { ANY_TIME, type Times, timeParameters } from '../cypher/times.ts'
import type { Database } from '../database/database.ts'
import { listed } from '../quoted.ts'
import { Refusal } from '../refusal.ts'

/** What of all there is is taken away. */
export interface Choice {
  /** Entities, with what is stated among them. */
  readonly ids?: readonly string[] | undefined
  /** A day: what may have held on it. */
  readonly asOf?: Day | undefined
}

type Reads = Pick<Database, 'read'>
/** What some sets say of some ids. */
export type ReadRecords = (ids: readonly string[]) => Promise<readonly Listed[]>

/** Ids that are asked for at once. */
export const AT_ONCE = 2_000

interface Row {
  readonly id: string
  readonly from: string
}

export function* chunked<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let at = 0; at < values.length; at += AT_ONCE) yield values.slice(at, at + AT_ONCE)
}

/** A plan holds on no day; of a picture it is a part. */
const timesOf = ({ asOf }: Choice): Times =>
  asOf === undefined
    ? { ...ANY_TIME, standing: ['IN_FORCE', 'PROPOSED'] }
    : { ...ANY_TIME, asOf: { earliest: asOf, latest: asOf } }

/** Rows that come in the order of their ids, page by page. */
async function* paged<Some extends { readonly id: string }>(
  database: Reads,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): AsyncGenerator<Some> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: Some[] = await database.read<Some>(text, { ...parameters, after, most: AT_ONCE })
    yield* rows
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id
  }
}

async function* statementsOf(database: Reads, choice: Choice): AsyncGenerator<Row> {
  const times = timesOf(choice)
  const parameters = timeParameters(times)
  if (choice.ids === undefined) yield* paged<Row>(database, statementsThen(times), parameters)
  else yield* await database.read<Row>(statementsAmong(times), { ...parameters, ids: choice.ids })
}

/** The bodies that may have been there on a day. */
async function* aliveOn(database: Reads, day: Day): AsyncGenerator<string> {
  type Lived = { readonly id: string; readonly founded: string | null; readonly dissolved: string | null }
  for await (const { id, founded, dissolved } of paged<Lived>(database, livesInOrder, {})) {
    const life = lifeOf({ founded: founded ?? undefined, dissolved: dissolved ?? undefined })
    if (life === undefined || (life.founded.earliest <= day && day <= life.dissolved.latest)) yield id
  }
}

async function named(database: Reads, ids: readonly string[]): Promise<void> {
  const there = new Set((await database.read<{ id: string }>(entitiesThere, { ids })).map(({ id }) => id))
  const unknown = ids.filter((id) => !there.has(id))
  if (unknown.length > 0)
    throw new Refusal(`There is no entity with the id ${listed(unknown)}. search(text:) finds ids by name.`)
}

/** Adds what is named by what is chosen, what that names, and so on. */
export async function closed(chosen: Set<string>, read: ReadRecords): Promise<void> {
  for (let open = [...chosen]; open.length > 0; ) {
    const found = new Set<string>()
    for (const ids of chunked(open))
      for (const one of await read(ids)) for (const id of namesOf(one)) if (!chosen.has(id)) found.add(id)
    for (const id of found) chosen.add(id)
    open = [...found]
  }
}

/** What is told apart from what it brings along. */
interface Reading {
  /** What the sets asked for say. */
  readonly own: ReadRecords
  /** What may come along with it. */
  readonly along: ReadRecords
}

/** The ids of what counts; the tie of a post to its body is told by the post. */
async function* counting(database: Reads, { ids, asOf }: Choice): AsyncGenerator<string> {
  if (ids !== undefined) yield* ids
  else if (asOf !== undefined) yield* aliveOn(database, asOf)
  for await (const { id, from } of statementsOf(database, { ids, asOf })) yield id === seatId(from) ? from : id
}

/**
 * The ids of what is chosen, in order: the statements; of a picture the entities named; of a day what stands at the
 * ends of its statements, and the bodies that may have been there; and whatever any of them names, such as documents.
 * Throws Refusal for an entity that is not there.
 */
export async function chosenIds(database: Reads, choice: Choice, { own, along }: Reading): Promise<readonly string[]> {
  if (choice.ids !== undefined) await named(database, choice.ids)
  const chosen = new Set<string>()
  let batch: string[] = []
  const told = async (): Promise<void> => {
    for (const { record } of await own(batch)) chosen.add(record.id)
    batch = []
  }
  for await (const id of counting(database, choice)) {
    batch.push(id)
    if (batch.length === AT_ONCE) await told()
  }
  await told()
  await closed(chosen, along)
  return [...chosen].sort()
}
