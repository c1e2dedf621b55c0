import type { Issue } from '../../issue.ts'
import { type OpenTable, type OwnRow, type OwnRows, ownRows } from './own-rows.ts'

/** How many rows of a table of parts each record has. */
export type Counts = ReadonlyMap<string, number>

const recordOf = ({ cells }: OwnRow): string => cells.get('record') ?? ''
const positionOf = ({ cells }: OwnRow): number => Number(cells.get('position') || Number.POSITIVE_INFINITY)

/** Goes through a table of parts once for how many each record has. */
export async function countParts(table: OpenTable): Promise<Counts> {
  const counts = new Map<string, number>()
  for await (const { rows } of ownRows(table))
    for (const row of rows) counts.set(recordOf(row), (counts.get(recordOf(row)) ?? 0) + 1)
  return counts
}

const nobodys = (row: OwnRow): Issue => ({
  ...row.place,
  field: 'record',
  value: recordOf(row),
  severity: 'ERROR',
  what: 'is no record of these tables that has such rows',
  why: 'What belongs to no record can be told of nothing; the row is left out',
  todo: 'Correct the id, or take the row out',
})

/**
 * A table of parts that is read along with the records they are parts of. Where both are in one order, as we write
 * them, few rows wait for their record; in any other it is right all the same, and more of them wait.
 */
export class PartsAhead {
  readonly field: string
  readonly #rows: AsyncIterator<OwnRows>
  readonly #left: Map<string, number>
  readonly #waiting = new Map<string, OwnRow[]>()
  #read: OwnRows[] = []

  constructor(table: OpenTable, counts: Counts) {
    this.field = table.table.field ?? ''
    this.#rows = ownRows(table)[Symbol.asyncIterator]()
    this.#left = new Map(counts)
  }

  /** The rows of a record, in their order. A second time there are none. */
  async of(record: string): Promise<readonly OwnRow[]> {
    const count = this.#left.get(record) ?? 0
    this.#left.delete(record)
    while ((this.#waiting.get(record)?.length ?? 0) < count && (await this.#more()));
    const rows = this.#waiting.get(record) ?? []
    this.#waiting.delete(record)
    return rows.sort((a, b) => positionOf(a) - positionOf(b))
  }

  /** What is wrong with rows that were read since the last time, and what of them was left out. */
  taken(): readonly OwnRows[] {
    const read = this.#read
    this.#read = []
    return read
  }

  /** Complaints about the rows that no record has asked for. */
  async *rest(): AsyncGenerator<readonly Issue[]> {
    do {
      yield [...this.#waiting.values()].flat().map(nobodys)
      this.#waiting.clear()
    } while (await this.#more())
  }

  async #more(): Promise<boolean> {
    const next = await this.#rows.next()
    if (next.done === true) return false
    for (const row of next.value.rows) {
      const record = recordOf(row)
      const waiting = this.#waiting.get(record)
      if (waiting === undefined) this.#waiting.set(record, [row])
      else waiting.push(row)
    }
    this.#read.push({ ...next.value, rows: [] })
    return true
  }
}
