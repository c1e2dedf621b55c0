import { entityLists } from '../../seed/records.ts'
import { putTogether, type Together } from '../../seed/put-together.ts'
import type { Word } from '../../seed/word.ts'
import { readWords, writeWords } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'
import type { Entry, List } from './filling.ts'

/** What one set says of an id, as it is kept. */
export interface WordRow {
  readonly id: string
  readonly owner: string
  readonly list: List
  readonly json: string
}

/** What all sets that are on say of an id, and the list it stands in. */
export interface Told extends Together {
  readonly list: List
}

/**
 * By what a word is found: of a membership who holds it and the post, of a grade the body that was judged, of an order
 * the earlier event and the later.
 */
function memberOf({ list, record }: Entry): { member?: string; post?: string } {
  if ('category' in record) return { member: record.organization }
  if ('kind' in record && record.kind === 'BEFORE' && 'from' in record) return { member: record.from, post: record.to }
  if (list !== 'memberships' || !('member' in record)) return {}
  return { member: record.member, ...(record.post === undefined ? {} : { post: record.post }) }
}

/** Writes what a set says of some ids; with `keeps` what it said before can be had back. */
export async function write(run: Run, set: string, entries: readonly Entry[], keeps = false): Promise<void> {
  const rows = entries.map((entry) => ({
    id: entry.record.id,
    list: entry.list,
    json: JSON.stringify(entry.record),
    ...memberOf(entry),
  }))
  await run(writeWords, { set, rows, keeps })
}

/** What a word of a list says where it was written before entities had citations, and people identifiers. */
const silent = (list: List): object => ({
  ...((entityLists as readonly List[]).includes(list) ? { citations: [] } : {}),
  ...(list === 'people' ? { identifiers: [] } : {}),
})

/**
 * One record of what sets say of an id; those that take it for something of another list than the first are not heard.
 */
export function tell(rows: readonly [WordRow, ...WordRow[]]): Told {
  const [{ list }] = rows
  const words = rows
    .filter((row) => row.list === list)
    .map((row): Word => ({ set: row.owner, record: { ...silent(list), ...JSON.parse(row.json) } as Word['record'] }))
  return { list, ...putTogether(words as [Word, ...Word[]]) }
}

/** What the sets that are on say of some ids together. */
export async function read(run: Run, on: readonly string[], ids: readonly string[]): Promise<Map<string, Told>> {
  const rows = await run<WordRow>(readWords, { on, ids })
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, said]) => [id, tell(said as [WordRow, ...WordRow[]])]),
  )
}
