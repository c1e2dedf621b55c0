import type { Listed } from '../../seed/listed.ts'
import { Marks } from '../../seed/matches.ts'
import { wordsInOrder } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import { setsIn } from './fill.ts'

/** Words that are read at once. */
const AT_ONCE = 5_000
/** Lists by which something of another set is known again; of all others the ids are enough. */
const CODED = ['people', 'organizations']
const MATCHED = ['people', 'organizations', 'events', 'affiliations', 'involvements', 'judgements']

interface Row {
  readonly id: string
  readonly list: string
  readonly json: string | null
}

/** What all sets but one are known by. */
export async function elsewhere(database: Pick<Database, 'read'>, but: string): Promise<Marks> {
  const marks = new Marks()
  const sets = (await setsIn(database)).map(({ id }) => id)
  for (const owner of sets) {
    if (owner === but) continue
    for await (const { id, list, json } of wordsOf(database, owner, MATCHED))
      if (json === null) marks.ids.set(id, list)
      else marks.see(recordOf(list, json))
  }
  if (sets.includes(but))
    for await (const { list, json } of wordsOf(database, but, CODED))
      if (json !== null) marks.seeBefore(recordOf(list, json))
  return marks
}

const recordOf = (list: string, json: string): Listed =>
  ({ list, record: { alternateNames: [], citations: [], ...JSON.parse(json) } }) as Listed

async function* wordsOf(
  database: Pick<Database, 'read'>,
  owner: string,
  lists: readonly string[],
): AsyncGenerator<Row> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: Row[] = await database.read<Row>(wordsInOrder, { owner, after, lists, most: AT_ONCE })
    yield* rows
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id
  }
}
