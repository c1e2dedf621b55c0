import { entityKinds, type EntityType } from '../../schema/kinds/entities.ts'
import { partColumn, parts, type Property } from '../../schema/kinds/property.ts'
import { propertiesOf } from '../listed.ts'
import { type RecordList, recordSchemas, toldProperties } from '../records.ts'

/** A value in a cell. */
export type Cell = string | number | boolean | null

/** A column of a table, as Frictionless describes it (https://specs.frictionlessdata.io/table-schema/). */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly required?: true
  /** The table in whose ids its values are. */
  readonly of?: string
  /** Whether it is worked out of what stands elsewhere; an import does not read it. */
  readonly derived?: true
}

export type Fields = Readonly<Record<string, unknown>>
/** The cells of a row by column: an empty one is an empty text, and of a column that is not there there is none. */
export type Cells = ReadonlyMap<string, string>

type Named = readonly [name: string, property: Property]

/** Forms of property that are tables of their own. */
const APART: ReadonlySet<Property['form']> = new Set(['citations', 'tellings', 'identifiers', 'passages'])
const isApart = ([name, { form }]: Named): boolean => APART.has(form) || name === 'alternateNames'

const TYPES: Partial<Record<Property['form'], Column['type']>> = { flag: 'boolean', count: 'integer' }

/** Of which table the ids of these types are. */
export const listOf = (types: readonly EntityType[] | undefined): string => {
  const [only, ...others] = types ?? []
  return entityKinds.find(({ type }) => type === only && others.length === 0)?.many ?? 'entities'
}

/** The columns of a property; none where it is a table of its own. */
export function columnsOf(named: Named): readonly Column[] {
  const [name, property] = named
  if (isApart(named)) return []
  if (property.form === 'place')
    return parts.place.parts.map((part) => ({
      name: partColumn(name, part),
      type: part === 'name' ? ('string' as const) : ('number' as const),
    }))
  const of = property.form === 'entity' ? { of: listOf(property.of as readonly EntityType[]) } : {}
  const required = property.required === true ? { required: true as const } : {}
  return [{ name, type: TYPES[property.form] ?? 'string', ...required, ...of }]
}

const TERM: readonly string[] = ['start', 'end']
const told = new Map(
  entityKinds.map((kind): [RecordList, readonly string[]] => [
    kind.many,
    toldProperties(kind).flatMap(([name, { form }]) => (form === 'texts' ? [] : [name])),
  ]),
)

/** What of a record passages and other records tell as well: a column has all of it, and another what is its own. */
export const toldIn = (list: RecordList): readonly string[] => told.get(list) ?? TERM

/** The column of what the record itself says: `ownStart`. */
export const ownColumn = (name: string): string => partColumn('own', name)

/** A text of several: between quotation marks, each of its own doubled, where it would not be told from the others. */
const oneOf = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The texts of a cell that holds several: 'Head; "Chair; acting"'. */
export const severalIn = (cell: string): string[] =>
  [...cell.matchAll(/"((?:[^"]|"")*)"|[^;\s][^;]*/g)].map(([all, quoted]) =>
    quoted === undefined ? all.trim() : quoted.replaceAll('""', '"'),
  )

/** A value as it stands in a cell. */
export const plain = (value: unknown): Cell =>
  value === undefined || value === null
    ? null
    : Array.isArray(value)
      ? value.map((one) => oneOf(String(one))).join('; ') || null
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value)

/** The cells of a property, one a column. */
export const cellsOf = (fields: Fields, named: Named): readonly Cell[] => {
  const [name, { form }] = named
  if (form !== 'place') return columnsOf(named).map((column) => plain(fields[column.name]))
  const place = (fields[name] ?? {}) as Fields
  return parts.place.parts.map((part) => plain(place[part]))
}

const held = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))

/** A number; what is none is left as it is, for whoever judges the record to say so. */
const numberIn = (cell: string): number | string =>
  /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell.trim()) ? Number(cell) : cell

/** What spreadsheets and Frictionless write for yes and no. */
const FLAGS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false }

function placeIn(cells: Cells, name: string): unknown {
  const place = parts.place.parts.map((part) => {
    const cell = cells.get(partColumn(name, part)) ?? ''
    return [part, part === 'name' || cell === '' ? cell : numberIn(cell)] as const
  })
  const found = held(Object.fromEntries(place))
  return Object.keys(found).length === 0 ? undefined : found
}

function valueIn(cells: Cells, column: string, { form }: Property): unknown {
  if (form === 'place') return placeIn(cells, column)
  const cell = cells.get(column) ?? ''
  if (cell === '') return undefined
  if (form === 'count') return numberIn(cell)
  if (form === 'flag') return FLAGS[cell.trim().toLowerCase()] ?? cell
  return form === 'texts' || form === 'entities' || form === 'statements' ? severalIn(cell) : cell
}

/** The fields of a record that stand in its own row; those that are tables of their own are not among them. */
export function fieldsIn(list: RecordList, cells: Cells): Fields {
  const properties = propertiesOf(list)
  const names = toldIn(list)
  // What is no property of it is its id, or one of its ends.
  const fields = Object.keys(recordSchemas[list].shape).flatMap((name): [string, unknown][] => {
    const property = properties[name]
    if (property === undefined) return [[name, cells.get(name)]]
    if (isApart([name, property])) return []
    return [[name, valueIn(cells, names.includes(name) ? ownColumn(name) : name, property)]]
  })
  return held(Object.fromEntries(fields))
}

/** The parts of a record that are rows of their own, by the field that holds them; a name is a text, all else a map. */
export const partsOf = (record: Fields, field: string): readonly Fields[] =>
  ((record[field] ?? []) as readonly unknown[]).map((part) =>
    typeof part === 'string' ? { name: part } : (part as Fields),
  )

/** One of these parts, as its row has it. */
export function partIn(field: string, cells: Cells): unknown {
  const { record: _, position: __, ...fields } = Object.fromEntries(cells)
  if (field === 'alternateNames') return fields['name']
  const names = fields['alternateNames'] ?? ''
  return held({ ...fields, alternateNames: names === '' ? undefined : severalIn(names) })
}
