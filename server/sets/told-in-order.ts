import type { Listed } from '../../seed/listed.ts'
import { entityLists, statementLists } from '../../seed/records.ts'
import { wordsBetween } from '../cypher/taken.ts'
import { readWords } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import { AT_ONCE } from './chosen.ts'
import { tell, type WordRow } from './words.ts'

type Reads = Pick<Database, 'read'>
type Row = Omit<WordRow, 'owner'>

/** Ids from one on, up to another. */
export interface Range {
  readonly after: string
  readonly until: string
}

const RECORDS: ReadonlySet<string> = new Set([...entityLists, ...statementLists])

async function* inOrder(database: Reads, owner: string, { after: first, until }: Range): AsyncGenerator<Row> {
  for (let after: string | undefined = first; after !== undefined; ) {
    const rows: Row[] = await database.read<Row>(wordsBetween, { owner, after, until, most: AT_ONCE })
    yield* rows
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id
  }
}

/** The words of one set, with the next of them in sight. */
class Words {
  readonly owner: string
  readonly #rows: AsyncGenerator<Row>
  next: Row | undefined

  private constructor(owner: string, rows: AsyncGenerator<Row>) {
    this.owner = owner
    this.#rows = rows
  }

  static async of(database: Reads, owner: string, range: Range): Promise<Words> {
    const words = new Words(owner, inOrder(database, owner, range))
    await words.step()
    return words
  }

  async step(): Promise<void> {
    const { value, done } = await this.#rows.next()
    this.next = done === true ? undefined : value
  }
}

/** One record of what sets say of an id; none of what stands beside the records, such as stories. */
function recordsOf(said: readonly WordRow[]): Listed[] {
  if (said.length === 0) return []
  const { list, record } = tell(said as [WordRow, ...WordRow[]])
  return RECORDS.has(list) ? [{ list, record } as Listed] : []
}

/** What some sets say together of the ids in a range, one record of an id, in order. */
export async function* toldInOrder(database: Reads, sets: readonly string[], range: Range): AsyncGenerator<Listed> {
  const words = await Promise.all([...sets].sort().map((set) => Words.of(database, set, range)))
  for (;;) {
    const id = words.flatMap(({ next }) => next?.id ?? []).sort()[0]
    if (id === undefined) return
    const said: WordRow[] = []
    for (const word of words)
      if (word.next?.id === id) {
        said.push({ ...word.next, owner: word.owner })
        await word.step()
      }
    yield* recordsOf(said)
  }
}

/** What some sets say together of some ids, in the order of these. */
export async function toldOf(database: Reads, sets: readonly string[], ids: readonly string[]): Promise<Listed[]> {
  if (ids.length === 0) return []
  const rows = await database.read<WordRow>(readWords, { on: sets, ids })
  const byId = Map.groupBy(rows, ({ id }) => id)
  return ids.flatMap((id) => recordsOf(byId.get(id) ?? []))
}
