import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import type { Properties } from '../../seed/columns.ts'
import { entityLists } from '../../seed/records.ts'
import { rowsOf, seatId } from '../../seed/rows.ts'
import type { StatementRow } from '../../seed/statement-row.ts'
import { fillBeside, fillEntities, fillStatements, takeAway } from '../cypher/fill.ts'
import { settleWords } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'
import type { List } from './filling.ts'
import { Surroundings } from './surroundings.ts'
import type { Told } from './words.ts'

interface Row {
  readonly id: string
  readonly properties: Properties
}

/** Those of the ids in hand that are in the graph. */
type Wanted = ReadonlyMap<string, Told>

/** Lists of which some are found by the roles they hold or that go through them. */
const HAVE_ROLES: readonly List[] = ['people', 'organizations', 'posts']

/** A row with the sets that know it and where they differ; none for what is not in hand. */
function ofSets<Some extends Row>(row: Some, told: Told | undefined): Some[] {
  if (told === undefined) return []
  const { sets, differences } = told
  const differing = differences.length === 0 ? {} : { differences: differences.map((one) => JSON.stringify(one)) }
  return [{ ...row, properties: { ...row.properties, sets, ...differing } }]
}

const besides = (wanted: Wanted): object[] => [...wanted.values()].map(({ record, sets }) => ({ ...record, sets }))

/** The post whose seat a statement is, where it is one. */
const seatOf = (row: StatementRow): string | undefined =>
  row.properties['relation'] === 'SEAT_OF' ? row.from : undefined

/** Rows of some entities or statements that are in the graph, with what else is read to make them. */
async function writeRecords(run: Run, known: Surroundings, list: List, wanted: Wanted): Promise<void> {
  const rows = rowsOf(known.records())
  for (const { typename, many } of entityKinds) {
    if (many !== list) continue
    const mine = (rows.entities.get(typename) ?? []).flatMap((row) => ofSets(row, wanted.get(row.id)))
    await run(fillEntities(typename), { rows: mine })
  }
  for (const { typename, tie } of statementKinds) {
    const mine = (rows.statements.get(typename) ?? []).flatMap((row) =>
      ofSets(row, wanted.get(row.id) ?? wanted.get(seatOf(row) ?? '')),
    )
    if (mine.length > 0) await run(fillStatements(typename, tie), { rows: mine })
  }
}

async function takeAwayFrom(run: Run, list: List, ids: readonly string[]): Promise<void> {
  if (list === 'stories') await run(takeAway('Story'), { ids })
  else if (list === 'corrections') await run(takeAway('Correction'), { ids })
  else if (!(entityLists as readonly List[]).includes(list)) await run(takeAway('Statement'), { ids })
  else {
    if (list === 'posts') await run(takeAway('Statement'), { ids: ids.map(seatId) })
    await run(takeAway('Entity'), { ids })
  }
}

/** Writes anew what is to be in the graph of some ids of one list, and takes away what is not. */
export async function workOut(
  run: Run,
  { known: all, on }: { known: readonly string[]; on: readonly string[] },
  list: List,
  ids: readonly string[],
): Promise<void> {
  const known = new Surroundings(run, on)
  await known.add(ids)
  if (HAVE_ROLES.includes(list)) await known.addRoles(ids)
  if (list === 'memberships') await known.addRivals(ids)
  const rows = ids.map((id) => {
    const told = known.told(id)
    return { id, told, waitsFor: told === undefined ? null : (known.waitsFor(told) ?? null) }
  })
  const wanted: Wanted = new Map(
    rows.flatMap(({ id, told, waitsFor }) => (told === undefined || waitsFor !== null ? [] : [[id, told]])),
  )
  const gone = ids.filter((id) => !wanted.has(id))
  if (gone.length > 0) await takeAwayFrom(run, list, gone)
  if (wanted.size > 0) {
    if (list === 'stories') await run(fillBeside('Story'), { rows: besides(wanted) })
    else if (list === 'corrections') await run(fillBeside('Correction'), { rows: besides(wanted) })
    else await writeRecords(run, known, list, wanted)
  }
  await run(settleWords, { known: all, rows: rows.map(({ id, waitsFor }) => ({ id, waitsFor })) })
}
