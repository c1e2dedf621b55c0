import { kindOfId } from '../../schema/ids.ts'
import { statementKind } from '../../schema/kinds/find.ts'
import type { StatementTypename } from '../../schema/kinds/statements.ts'
import type { Properties } from '../../seed/columns.ts'
import { Dating } from '../../seed/dating.ts'
import type { EntityRow } from '../../seed/entity-row.ts'
import { isEntity } from '../../seed/listed.ts'
import { entityLists } from '../../seed/records.ts'
import { RowMaker, seatId, seatOf } from '../../seed/row-maker.ts'
import { wordsOfStory } from '../../seed/searched.ts'
import type { StatementRow } from '../../seed/statement-row.ts'
import type { Story } from '../../seed/story.ts'
import { whatItNames } from '../../seed/what-it-names.ts'
import { fillBeside, fillEntities, fillStatements, takeAway } from '../cypher/fill.ts'
import { anyoneWaits, beginWaiting, endWaiting, settleWords } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'
import type { List } from './filling.ts'
import type { SetNames } from './set-names.ts'
import { Surroundings } from './surroundings.ts'
import type { Told } from './words.ts'

interface Row {
  readonly id: string
  readonly properties: Properties
}

/** Those of the ids in hand that are in the graph. */
type Wanted = ReadonlyMap<string, Told>

/** Lists whose rows follow from when events were. */
const DATED_BY_EVENTS: readonly List[] = ['events', 'involvements', 'judgements', 'facts']
/** Lists of which some are found by the roles they hold or that go through them. */
const HAVE_ROLES: readonly List[] = ['people', 'organizations', 'posts']

/** The kind that an id is of, as the label of its node. */
const typenameOf = ({ id }: Row): string => kindOfId(id)?.typename ?? ''

/** A row with the sets that know it and where they differ. */
function ofSets<Some extends Row>(row: Some, { sets, differences }: Told): Some {
  const differing = differences.length === 0 ? {} : { differences: differences.map((one) => JSON.stringify(one)) }
  return { ...row, properties: { ...row.properties, sets, ...differing } }
}

const besides = (wanted: Wanted): object[] => [...wanted.values()].map(({ record, sets }) => ({ ...record, sets }))

/** Stories with the words by which they are found. */
const storyRows = (wanted: Wanted): object[] =>
  [...wanted.values()].map(({ record, sets }) => ({
    ...record,
    sets,
    ...('json' in record ? { said: wordsOfStory(JSON.parse(String(record.json)) as Story) } : {}),
  }))

/** Writes the rows of some entities or statements, which follow from everything read with them. */
async function writeRecords(run: Run, known: Surroundings, wanted: Wanted): Promise<void> {
  const dating = new Dating()
  const maker = new RowMaker(dating)
  const all = known.inGraph()
  for (const one of all) {
    dating.see(one)
    maker.gather(one)
  }
  const entities: EntityRow[] = []
  const statements: StatementRow[] = []
  for (const one of all) {
    const told = wanted.get(one.record.id)
    if (told === undefined) continue
    if (!isEntity(one)) statements.push(ofSets(maker.statement(one), told))
    else entities.push(ofSets(maker.entity(one), told))
    if (one.list === 'posts') statements.push(ofSets(maker.statement(seatOf(one.record)), told))
  }
  for (const [typename, rows] of Map.groupBy(entities, typenameOf)) await run(fillEntities(typename), { rows })
  for (const [typename, rows] of Map.groupBy(statements, typenameOf)) {
    const { tie } = statementKind(typename as StatementTypename)
    await run(fillStatements(typename as StatementTypename, tie), { rows })
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
  { known: all, on, kept }: SetNames,
  list: List,
  ids: readonly string[],
): Promise<void> {
  const known = new Surroundings(run, on)
  await known.add(ids)
  if (HAVE_ROLES.includes(list)) await known.addRoles(ids)
  if (list === 'memberships') await known.addRivals(ids)
  if (list === 'judgements') await known.addGrades(ids)
  if (DATED_BY_EVENTS.includes(list)) await known.addOrders()
  const told = ids.flatMap((id) => known.told(id) ?? [])
  const wanted: Wanted = new Map(told.filter((one) => !known.isWaiting(one)).map((one) => [one.record.id, one]))
  const waiting = told.filter(({ record }) => !wanted.has(record.id))
  const gone = ids.filter((id) => !wanted.has(id))
  if (gone.length > 0) await takeAwayFrom(run, list, gone)
  if (wanted.size > 0) {
    if (list === 'stories') await run(fillBeside('Story'), { rows: storyRows(wanted) })
    else if (list === 'corrections') await run(fillBeside('Correction'), { rows: besides(wanted) })
    else await writeRecords(run, known, wanted)
  }
  const [waits] = await run<{ there: boolean }>(anyoneWaits, {})
  if (waits?.there === true) await run(endWaiting, { known: all, ids })
  if (waiting.length > 0) {
    const rows = waiting.map(({ record }) => ({ id: record.id, names: whatItNames(record) }))
    await run(beginWaiting, { on, rows })
  }
  await run(settleWords, { known: all, kept, ids })
}
