import { asCsv } from '../../seed/out/csv.ts'
import { type Credit, creditsTogether } from '../../seed/out/credits.ts'
import { asGraphml } from '../../seed/out/graphml.ts'
import { asJsonLines, asYaml } from '../../seed/out/own.ts'
import { asPopolo } from '../../seed/out/popolo.ts'
import type { Listed } from '../../seed/listed.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import { wordsInOrder } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { setsIn } from './fill.ts'
import { lists } from './filling.ts'
import { tell, type WordRow } from './words.ts'

/** The formats in which data is taken away. */
export const OUT = {
  yaml: { type: 'application/yaml; charset=utf-8', what: 'our own records as YAML, everything' },
  jsonl: { type: 'application/jsonl; charset=utf-8', what: 'our own records as JSON lines, everything' },
  popolo: { type: 'application/json; charset=utf-8', what: 'Popolo JSON: people, bodies, posts, events, memberships' },
  csv: { type: 'text/csv; charset=utf-8', what: 'a table of who held which role where' },
  graphml: { type: 'application/graphml+xml; charset=utf-8', what: 'a picture for Gephi, networkx and others' },
} as const
export type OutFormat = keyof typeof OUT

/** What is taken away, piece by piece, and what the format could not carry. */
export interface TakenOut {
  readonly pieces: AsyncIterable<string>
  readonly left: ReadonlyMap<string, number>
}

/** Words that are read at once. */
const AT_ONCE = 2_000
/** What stands beside the records. */
const BESIDE = new Set(['stories', 'corrections'])

type Row = Omit<WordRow, 'owner'>

/** The words of one set, in the order of ids. */
class Words {
  readonly owner: string
  readonly #rows: AsyncGenerator<Row>
  next: Row | undefined

  private constructor(owner: string, rows: AsyncGenerator<Row>) {
    this.owner = owner
    this.#rows = rows
  }

  static async of(database: Pick<Database, 'read'>, owner: string): Promise<Words> {
    const words = new Words(owner, inOrder(database, owner))
    await words.step()
    return words
  }

  async step(): Promise<void> {
    const { value, done } = await this.#rows.next()
    this.next = done === true ? undefined : value
  }
}

async function* inOrder(database: Pick<Database, 'read'>, owner: string): AsyncGenerator<Row> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: Row[] = await database.read<Row>(wordsInOrder, { owner, after, lists, most: AT_ONCE })
    yield* rows
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id
  }
}

/** What some sets say together, one record of an id, in the order of ids; so of one list after the other. */
async function* together(database: Pick<Database, 'read'>, sets: readonly string[]): AsyncGenerator<Listed> {
  const words = await Promise.all([...sets].sort().map((set) => Words.of(database, set)))
  for (;;) {
    const waiting = words.flatMap(({ next }) => next?.id ?? []).sort()
    const id = waiting[0]
    if (id === undefined) return
    const said: WordRow[] = []
    for (const word of words)
      if (word.next?.id === id) {
        said.push({ ...word.next, owner: word.owner })
        await word.step()
      }
    const { list, record } = tell(said as [WordRow, ...WordRow[]])
    if (!BESIDE.has(list)) yield { list, record } as Listed
  }
}

async function find(database: Pick<Database, 'read'>, asked: string | undefined): Promise<DataSetRow[]> {
  const sets = await setsIn(database)
  if (asked === undefined) return sets.filter(({ on }) => on)
  const found = sets.filter(({ id, name }) => [id, `set:${id}`, name].includes(asked))
  if (found.length > 0) return found
  throw new Refusal(`There is no data set '${asked}'. There are: ${sets.map(({ id }) => id).join(', ') || 'none'}.`)
}

const creditOf = ({ licence, publisher, url }: DataSetRow): Credit => ({
  ...(licence === undefined ? {} : { licence }),
  ...(publisher === undefined ? {} : { publisher }),
  ...(url === undefined ? {} : { url }),
})

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

/** Takes a set away, or all that are on together, in a format. Throws Refusal for a set that is not there. */
export async function takeOut(
  database: Pick<Database, 'read'>,
  { format, set }: { readonly format: OutFormat; readonly set?: string | undefined },
): Promise<TakenOut> {
  const sets = await find(database, set)
  const records = together(
    database,
    sets.map(({ id }) => id),
  )
  const credit = creditsTogether(sets.map(creditOf))
  if (format === 'yaml') return { pieces: asYaml(records, credit), left: new Map() }
  if (format === 'jsonl') return { pieces: asJsonLines(records), left: new Map() }
  if (format === 'graphml') return { pieces: asGraphml(records), left: new Map() }
  const { text, left } = format === 'popolo' ? await asPopolo(records, credit) : await asCsv(records)
  return { pieces: one(text), left }
}
