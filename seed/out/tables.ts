import { isoDay } from '../../schema/time.ts'
import { holdsAt } from '../../schema/bounds.ts'
import { entityKinds, entityProperties, type EntityType } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../../schema/kinds/statements.ts'
import { nameOf } from '../list-records.ts'
import { entityKindOf, type Listed } from '../listed.ts'
import { type Beside, entitiesWhole, statementsBeside } from './beside.ts'
import type { Taking } from './taking.ts'

/** A value in a cell. */
export type Cell = string | number | boolean | null

/** A column of a table, as Frictionless describes it (https://specs.frictionlessdata.io/table-schema/). */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly required?: true
  /** The table in whose ids its values are. */
  readonly of?: string
}

/** A table of a package, whose rows come one by one. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly keyed?: true
  rows(taking: Taking): AsyncIterable<readonly Cell[]>
}

type Fields = Readonly<Record<string, unknown>>

/** Forms of property that are tables of their own. */
const APART: ReadonlySet<Property['form']> = new Set(['citations', 'tellings', 'identifiers', 'passages'])
const TYPES: Partial<Record<Property['form'], Column['type']>> = { flag: 'boolean', count: 'integer' }
/** Between several values of one cell. */
const AND = '; '

const listOf = (types: readonly EntityType[] | undefined): string => {
  const [only, ...others] = types ?? []
  return entityKinds.find(({ type }) => type === only && others.length === 0)?.many ?? 'entities'
}

function columnsOf([name, property]: readonly [string, Property]): readonly Column[] {
  if (APART.has(property.form) || name === 'alternateNames') return []
  if (property.form === 'place')
    return [
      { name: `${name}Name`, type: 'string' },
      { name: `${name}Latitude`, type: 'number' },
      { name: `${name}Longitude`, type: 'number' },
    ]
  const of = property.form === 'entity' ? { of: listOf(property.of as readonly EntityType[]) } : {}
  const required = property.required === true ? { required: true as const } : {}
  return [{ name, type: TYPES[property.form] ?? 'string', ...required, ...of }]
}

const plain = (value: unknown): Cell =>
  value === undefined || value === null
    ? null
    : Array.isArray(value)
      ? value.join(AND) || null
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value)

const cellsOf = (fields: Fields, [name, property]: readonly [string, Property]): readonly Cell[] => {
  if (property.form !== 'place') return columnsOf([name, property]).map((column) => plain(fields[column.name]))
  const place = (fields[name] ?? {}) as Fields
  return ['name', 'latitude', 'longitude'].map((part) => plain(place[part]))
}

const id: Column = { name: 'id', type: 'string', required: true }

function entityTable({ many, properties }: (typeof entityKinds)[number]): Table {
  const all: [string, Property][] = Object.entries({ ...properties, ...entityProperties })
  return {
    name: many,
    columns: [{ ...id, of: 'entities' }, ...all.flatMap(columnsOf)],
    keyed: true,
    async *rows(taking) {
      for await (const { record } of entitiesWhole(taking, [many]))
        yield [record.id, ...all.flatMap((property) => cellsOf({ ...record }, property))]
    },
  }
}

const BOUNDS: readonly Column[] = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'holds'].map((name) => ({
  name,
  type: 'string',
}))

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
      ...all.flatMap(columnsOf),
      ...BOUNDS,
    ],
    keyed: true,
    async *rows(taking) {
      for await (const { one, time } of statementsBeside(taking, [kind.many])) {
        const fields: Fields = { ...one.record, start: time.start, end: time.end }
        const said = all.flatMap((property) => cellsOf(fields, property))
        yield [one.record.id, ...keys.map((key) => plain(fields[key])), ...said, ...whenHeld(time, taking.asOf)]
      }
    },
  }
}

/** A table with rows for parts of records: all of them, in the order of the records. */
function partsTable(name: string, columns: readonly Column[], rowsOf: (one: Listed) => readonly Fields[]): Table {
  return {
    name,
    columns,
    async *rows(taking) {
      for await (const batch of taking.batches())
        for (const one of batch) for (const part of rowsOf(one)) yield columns.map((column) => plain(part[column.name]))
    },
  }
}

const text = (name: string, of?: string): Column => ({ name, type: 'string', ...(of === undefined ? {} : { of }) })
const numbered = (one: Listed, parts: readonly Fields[]): readonly Fields[] =>
  parts.map((part, at) => ({ record: one.record.id, position: at + 1, ...part }))
const POSITION: Column = { name: 'position', type: 'integer', required: true }

const entities: Table = {
  name: 'entities',
  columns: [id, { ...text('type'), required: true }, { ...text('label'), required: true }],
  keyed: true,
  async *rows(taking) {
    for await (const { list, record } of entitiesWhole(taking))
      yield [record.id, entityKindOf(list).type, nameOf(record)]
  },
}

const PASSAGE = ['locator', 'paraphrase', 'titleAsFound', 'quote', 'start', 'end', 'attests', 'since']
const TOLD = ['alternateNames', 'summary', 'status', 'date', 'published', 'founded', 'dissolved']

/** Every table of a package, in the order in which a person reads them. */
export const tables: readonly Table[] = [
  entities,
  ...entityKinds.map(entityTable),
  partsTable('names', [text('record', 'entities'), POSITION, text('name')], (one) =>
    'alternateNames' in one.record
      ? numbered(
          one,
          one.record.alternateNames.map((name) => ({ name })),
        )
      : [],
  ),
  partsTable('identifiers', [text('record', 'entities'), POSITION, text('scheme'), text('value')], (one) =>
    'identifiers' in one.record ? numbered(one, one.record.identifiers) : [],
  ),
  partsTable('passages', [text('record', 'documents'), POSITION, text('locator'), text('nothing')], (one) =>
    one.list === 'documents' ? numbered(one, one.record.passages) : [],
  ),
  ...statementKinds.map(statementTable),
  partsTable(
    'citations',
    [
      text('record'),
      POSITION,
      { ...text('document', 'documents'), required: true },
      text('attributedTo', 'entities'),
      text('readWith', 'documents'),
      ...[...PASSAGE, ...TOLD].map((name) => text(name)),
    ],
    (one) => numbered(one, one.record.citations as readonly Fields[]),
  ),
]
