import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { isEntity, isStatement, type Listed, listedOf, statementKindOf } from '../../seed/listed.ts'
import type { TakenSet, Taking } from '../../seed/out/taking.ts'
import type { Records } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'
import { seatOf } from '../../seed/row-maker.ts'
import { statementEnds } from '../../seed/statement-ends.ts'

const UNKNOWN = { earliestStart: NO_LOWER, latestStart: NO_LOWER, earliestEnd: NO_UPPER, latestEnd: NO_UPPER }

/** Records in the order of their ids, as a database gives them. */
export const inOrderOfIds = (records: Records): Listed[] =>
  [...listedOf(records)].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))

/** What would be taken of a graph of these records, without a database; batches are small, so that there are several. */
export function takingOf(records: Records, sets: readonly TakenSet[] = [], more: Partial<Taking> = {}): Taking {
  const listed = inOrderOfIds(records)
  const known = new Map(listed.filter(isEntity).map((one) => [one.record.id as string, one]))
  const versions = timeline({ ...records, affiliations: [...records.affiliations, ...seats(records)] })
  return {
    sets,
    left: new Map(),
    async *batches(lists) {
      const some = lists === undefined ? listed : listed.filter(({ list }) => lists.includes(list))
      for (let at = 0; at < some.length; at += 7) yield some.slice(at, at + 7)
    },
    entities: async (ids) => new Map(ids.flatMap((id) => known.get(id) ?? []).map((one) => [one.record.id, one])),
    times: async (statements) =>
      new Map(
        statements.map(({ record }) => {
          const last = versions.get(record.id)?.at(-1)
          return [record.id, { start: last?.start, end: last?.end, bounds: last?.bounds ?? UNKNOWN }]
        }),
      ),
    ...more,
  }
}

const seats = ({ posts }: Records) => posts.map((post) => seatOf(post).record as Records['affiliations'][number])

/** All pieces of a file. */
export async function whole(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

/** The documents that a picture draws: those that a tie leads to or starts at. */
export function documentsDrawn(records: Records): ReadonlySet<string> {
  const ties = [...listedOf(records)].filter(isStatement).filter(({ list }) => statementKindOf(list).tie)
  return new Set(ties.flatMap(({ record }) => statementEnds(record).map(({ id }) => id)))
}
