import { partColumn, parts, type Property } from '../schema/kinds/property.ts'

type Value = string | number | boolean | readonly string[] | readonly number[]
/** Values a node of the database can carry. */
export type Properties = Record<string, Value>
/** The same, before what is not known is left out. */
export type Columns = Record<string, Value | undefined>

/** Leaves out what is undefined: a database knows no undefined. */
export function compact(columns: Columns): Properties {
  const properties: Properties = {}
  for (const name in columns) {
    const value = columns[name]
    if (value !== undefined) properties[name] = value
  }
  return properties
}

type Part = Readonly<Record<string, Value | undefined>>

/**
 * A list of objects as parallel lists, where an empty text is a part that is not there; an object as a column a part.
 */
function partColumns(name: string, form: keyof typeof parts, value: unknown): Columns {
  const columnOf = (part: string): Value | undefined =>
    parts[form].many ? (value as readonly Part[]).map((each) => String(each[part] ?? '')) : (value as Part)[part]
  return Object.fromEntries(parts[form].parts.map((part) => [partColumn(name, part), columnOf(part)]))
}

function addColumnsOf(columns: Columns, name: string, property: Property, value: unknown): void {
  if (value === undefined) return
  switch (property.form) {
    // Citations become relationships of a statement; what only the rules read is in no database.
    case 'citations':
    case 'tellings':
    case 'entities':
    case 'statements':
      return
    case 'place':
    case 'identifiers':
    case 'passages':
      Object.assign(columns, partColumns(name, property.form, value))
      return
    default:
      columns[name] = value as Value
  }
}

/** Adds what the properties of a record are in the database: one value is a column of the same name. */
export function addColumns(
  columns: Columns,
  properties: readonly (readonly [string, Property])[],
  record: Readonly<Record<string, unknown>>,
): void {
  for (const [name, property] of properties) addColumnsOf(columns, name, property, record[name])
}
