import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { isEntity, type Listed, type ListedStatement } from '../../seed/listed.ts'
import { namesOf, within } from '../../seed/out/names-of.ts'
import type { Taking, Timed } from '../../seed/out/taking.ts'
import type { RecordList } from '../../seed/records.ts'
import { versionsOf } from '../../seed/versions.ts'
import { notTold, statementTimes } from '../cypher/taken.ts'
import type { Database } from '../database/database.ts'
import { type BoundsRow, boundsOfRow } from '../selection/bounds-row.ts'
import { AT_ONCE, chunked, closed } from './chosen.ts'
import { type Range, toldInOrder, toldOf } from './told-in-order.ts'

type Reads = Pick<Database, 'read'>
type Batches = Taking['batches']

const kinds = [...entityKinds, ...statementKinds].sort((a, b) => (a.prefix < b.prefix ? -1 : 1))
const EVERYTHING: Range = { after: '', until: '~' }

/** The ranges of ids that some lists have; all of them in one. */
const rangesOf = (lists: readonly RecordList[] | undefined): readonly Range[] =>
  lists === undefined
    ? [EVERYTHING]
    : kinds.flatMap(({ many, prefix }) => (lists.includes(many) ? [{ after: `${prefix}:`, until: `${prefix};` }] : []))

async function* batched(records: AsyncIterable<Listed>): AsyncGenerator<readonly Listed[]> {
  let batch: Listed[] = []
  for await (const one of records) {
    batch.push(one)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** All that some sets say. */
export const allOf = (database: Reads, sets: readonly string[]): Batches =>
  async function* (lists) {
    for (const range of rangesOf(lists)) yield* batched(toldInOrder(database, sets, range))
  }

/** What some sets say of some ids, which are in order. */
export function some(database: Reads, sets: readonly string[], ids: readonly string[]): Batches {
  const taken = new Set(ids)
  return async function* (lists) {
    for (const { after, until } of rangesOf(lists))
      for (const chunk of chunked(ids.filter((id) => id > after && id < until))) {
        const records = await toldOf(database, sets, chunk)
        if (records.length > 0) yield records.map((one) => within(one, (id) => taken.has(id)))
      }
  }
}

/** All that some sets say, and what other sets say of whatever that names. */
export async function alongWithNamed(
  database: Reads,
  sets: readonly string[],
  on: readonly string[],
): Promise<Batches> {
  const own = allOf(database, sets)
  const [owner] = sets
  if (sets.length !== 1 || on.every((set) => set === owner)) return own
  const missing = new Set<string>()
  for await (const batch of own()) {
    const ids = [...new Set(batch.flatMap(namesOf))].filter((id) => !missing.has(id))
    for (const { id } of await database.read<{ id: string }>(notTold, { owner, ids })) missing.add(id)
  }
  await closed(missing, (ids) => toldOf(database, on, ids))
  const others = some(database, on, await untold(database, owner ?? '', [...missing].sort()))
  return async function* (lists) {
    for (const list of lists ?? kinds.map(({ many }) => many)) {
      yield* own([list])
      yield* others([list])
    }
  }
}

async function untold(database: Reads, owner: string, ids: readonly string[]): Promise<readonly string[]> {
  const left: string[] = []
  for (const chunk of chunked(ids))
    for (const { id } of await database.read<{ id: string }>(notTold, { owner, ids: chunk })) left.push(id)
  return left
}

interface TimesRow extends BoundsRow {
  readonly id: string
  readonly start: string | null
  readonly end: string | null
}

/** When a statement held by its own passages: what is known of one that is in no picture. */
function ownTimes({ record }: ListedStatement): Timed {
  const { start, end, citations } = record
  const last = versionsOf([{ start, end, knownFrom: NO_LOWER }], citations, () => NO_UPPER).at(-1)
  return last as Timed
}

/** When statements held: as the graph has it, which knows what bounds them. */
export const timesIn =
  (database: Reads): Taking['times'] =>
  async (statements) => {
    const rows = await database.read<TimesRow>(statementTimes, { ids: statements.map(({ record }) => record.id) })
    const inGraph = new Map(
      rows.map((row): [string, Timed] => [
        row.id,
        { start: row.start ?? undefined, end: row.end ?? undefined, bounds: boundsOfRow(row) },
      ]),
    )
    return new Map(statements.map((one) => [one.record.id, inGraph.get(one.record.id) ?? ownTimes(one)]))
  }

/** Entities by id, as some sets have them together. */
export const entitiesIn =
  (database: Reads, sets: readonly string[]): Taking['entities'] =>
  async (ids) =>
    new Map((await toldOf(database, sets, ids)).filter(isEntity).map((one) => [one.record.id, one]))
