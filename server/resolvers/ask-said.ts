import type { Day } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { saidById, type SaidRow, saidRow, type SaidValues } from '../cypher/said.ts'

/** What the statements of these ids say, by the record of a day; null is the whole record. */
export async function askSaid(
  asking: Asking,
  statements: readonly string[],
  knownBy: Day | null,
): Promise<ReadonlyMap<string, SaidRow>> {
  const ids = [...new Set(statements)]
  if (ids.length === 0) return new Map()
  const rows = await ask<{ id: string; said: SaidValues }>(asking, saidById(knownBy), { ids, knownBy })
  return new Map(rows.map(({ id, said }) => [id, saidRow(said)]))
}

/** The same statement as its line to the post says it. */
export const saidOfPost = (row: SaidRow, post: string, name: string): SaidRow => ({
  ...row,
  relation: 'HOLDS',
  to: post,
  toName: name,
})
