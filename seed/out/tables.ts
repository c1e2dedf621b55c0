import { isoDay } from '../../schema/time.ts'
import { holdsAt } from '../../schema/bounds.ts'
import { entityKinds, entityProperties } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../../schema/kinds/statements.ts'
import { nameOf } from '../list-records.ts'
import { entityKindOf } from '../listed.ts'
import { entityLists, type RecordList, statementLists, toldProperties } from '../records.ts'
import { type Beside, entitiesSaid, entitiesWhole, recordsWithEnds, statementsBeside } from './beside.ts'
import { type Cell, cellsOf, type Column, columnsOf, type Fields, listOf } from './table-cells.ts'
import { ownColumn, partsOf, plain, toldIn } from './table-cells.ts'
import type { Taking } from './taking.ts'

/** A table of a package, whose rows come one by one. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly keyed?: true
  /** Of which list its rows are records. */
  readonly list?: RecordList
  /** Of which field of records its rows are parts. */
  readonly field?: string
  rows(taking: Taking): AsyncIterable<readonly Cell[]>
}

const id: Column = { name: 'id', type: 'string', required: true }

/** The columns of what a record holds, of which what others tell as well is told from what is its own. */
function columnsFor(list: RecordList, properties: readonly [string, Property][]): readonly Column[] {
  const told = new Set(toldIn(list))
  return properties
    .flatMap(columnsOf)
    .map((column) => (told.has(column.name) ? { ...column, derived: true as const } : column))
}

const ownColumns = (list: RecordList): readonly Column[] =>
  toldIn(list).map((name) => ({ name: ownColumn(name), type: 'string' }))
const ownCells = (list: RecordList, record: Fields): readonly Cell[] => toldIn(list).map((name) => plain(record[name]))

function entityTable({ many, properties }: (typeof entityKinds)[number]): Table {
  const all: [string, Property][] = Object.entries({ ...properties, ...entityProperties })
  return {
    name: many,
    columns: [{ ...id, of: 'entities' }, ...columnsFor(many, all), ...ownColumns(many)],
    keyed: true,
    list: many,
    async *rows(taking) {
      for await (const { whole, said } of entitiesSaid(taking, [many]))
        yield [
          said.record.id,
          ...all.flatMap((property) => cellsOf({ ...whole.record }, property)),
          ...ownCells(many, { ...said.record }),
        ]
    },
  }
}

const derived = (name: string): Column => ({ name, type: 'string', derived: true })
const BOUNDS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'holds'].map(derived)

function whenHeld({ bounds }: Beside['time'], asOf: number | undefined): readonly Cell[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds
  const days = [earliestStart, latestStart, earliestEnd, latestEnd].map(isoDay)
  return [...days, asOf === undefined ? null : holdsAt(bounds, asOf)]
}

function statementTable(kind: StatementKind): Table {
  const all: [string, Property][] = Object.entries({ ...kind.properties, ...statementProperties })
  const { from, to, through } = kind.ends
  const ends = [from, to].filter((end) => end !== undefined)
  const keys = [...ends.map(({ key }) => key), ...(through === undefined ? [] : [through.key])]
  return {
    name: kind.many,
    columns: [
      id,
      ...ends.map(({ key, types }): Column => ({ name: key, type: 'string', required: true, of: listOf(types) })),
      ...(through === undefined ? [] : [{ name: through.key, type: 'string' as const, of: listOf(through.types) }]),
      ...columnsFor(kind.many, all),
      ...BOUNDS,
      ...ownColumns(kind.many),
    ],
    keyed: true,
    list: kind.many,
    async *rows(taking) {
      for await (const { one, time } of statementsBeside(taking, [kind.many])) {
        const own: Fields = { ...one.record }
        const fields: Fields = { ...own, start: time.start, end: time.end }
        const said = all.flatMap((property) => cellsOf(fields, property))
        const when = whenHeld(time, taking.asOf)
        yield [one.record.id, ...keys.map((key) => plain(own[key])), ...said, ...when, ...ownCells(kind.many, own)]
      }
    },
  }
}

const POSITION: Column = { name: 'position', type: 'integer', required: true }

/** A table with rows for parts of records: all of them, in the order of the records. */
function partsTable(name: string, field: string, lists: readonly RecordList[], columns: readonly Column[]): Table {
  return {
    name,
    columns,
    field,
    async *rows(taking) {
      for await (const { record } of recordsWithEnds(taking, lists))
        for (const [at, part] of partsOf({ ...record }, field).entries()) {
          const fields: Fields = { record: record.id, position: at + 1, ...part }
          yield columns.map((column) => plain(fields[column.name]))
        }
    },
  }
}

const text = (name: string, of?: string): Column => ({ name, type: 'string', ...(of === undefined ? {} : { of }) })

const entities: Table = {
  name: 'entities',
  columns: [id, { ...derived('type'), required: true }, { ...derived('label'), required: true }],
  keyed: true,
  async *rows(taking) {
    for await (const { list, record } of entitiesWhole(taking))
      yield [record.id, entityKindOf(list).type, nameOf(record)]
  },
}

const PASSAGE = ['locator', 'paraphrase', 'titleAsFound', 'quote', 'start', 'end', 'attests', 'since']
const told = new Set(entityKinds.flatMap((kind) => toldProperties(kind).map(([name]) => name)))

/** Every table of a package, in the order in which a person reads them. */
export const tables: readonly Table[] = [
  entities,
  ...entityKinds.map(entityTable),
  partsTable('names', 'alternateNames', entityLists, [text('record', 'entities'), POSITION, text('name')]),
  partsTable('identifiers', 'identifiers', entityLists, [
    text('record', 'entities'),
    POSITION,
    text('scheme'),
    text('value'),
  ]),
  partsTable(
    'passages',
    'passages',
    ['documents'],
    [text('record', 'documents'), POSITION, text('locator'), text('nothing')],
  ),
  ...statementKinds.map(statementTable),
  partsTable(
    'citations',
    'citations',
    [...entityLists, ...statementLists],
    [
      text('record'),
      POSITION,
      { ...text('document', 'documents'), required: true },
      text('attributedTo', 'entities'),
      text('readWith', 'documents'),
      ...[...new Set([...PASSAGE, ...told])].map((name) => text(name)),
    ],
  ),
]
