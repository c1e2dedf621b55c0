import { partColumn, parts, type Property } from '../schema/kinds/property.ts'

type Value = string | number | boolean | readonly string[] | readonly number[]
/** Values a node of the database can carry. */
export type Properties = Record<string, Value>
/** The same, before what is not known is left out. */
export type Columns = Record<string, Value | undefined>

/** Leaves out what is undefined: a database knows no undefined. */
export function compact(columns: Columns): Properties {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Properties
}

type Part = Readonly<Record<string, Value | undefined>>

/** A list of objects as parallel lists, where an empty text is a part that is not there; an object as a column a part. */
function partColumns(name: string, form: keyof typeof parts, value: unknown): Columns {
  const columnOf = (part: string): Value | undefined =>
    parts[form].many ? (value as readonly Part[]).map((each) => String(each[part] ?? '')) : (value as Part)[part]
  return Object.fromEntries(parts[form].parts.map((part) => [partColumn(name, part), columnOf(part)]))
}

function columnsOfOne(name: string, property: Property, value: unknown): Columns {
  if (value === undefined) return {}
  switch (property.form) {
    // Citations become relationships of a statement; what only the rules read is in no database.
    case 'citations':
    case 'entities':
    case 'statements':
      return {}
    case 'place':
    case 'identifiers':
    case 'passages':
      return partColumns(name, property.form, value)
    default:
      return { [name]: value as Value }
  }
}

/** What the properties of a record are in the database: one value is a column of the same name. */
export const columnsOf = (
  properties: Readonly<Record<string, Property>>,
  record: Readonly<Record<string, unknown>>,
): Columns =>
  Object.assign({}, ...Object.entries(properties).map(([name, property]) => columnsOfOne(name, property, record[name])))
