import type { Property } from '../../schema/kinds/property.ts'
import { type Listed, propertiesOf } from '../listed.ts'
import { recordSchemas } from '../records.ts'

/** Parts of passages and of objects, in the order in which a person reads them. */
const PARTS = [
  'document locator paraphrase titleAsFound attributedTo readWith quote start end attests since alternateNames summary',
  'status date published founded dissolved scheme value name latitude longitude nothing',
]
  .join(' ')
  .split(' ')

type Fields = Readonly<Record<string, unknown>>

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const place = (name: string): number => (PARTS.indexOf(name) + PARTS.length) % PARTS.length
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !Array.isArray(part) || part.length > 0)
      .sort(([a], [b]) => place(a) - place(b)),
  )
}

const isDefault = (property: Property | undefined, value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : property?.default !== undefined && value === property.default

/**
 * A record with its fields in one order, whatever order they came in, and without those that say no more than leaving
 * them out: so that the same records are the same bytes.
 */
export function inOrder(one: Listed): Fields {
  const fields: Fields = one.record
  const properties = propertiesOf(one.list)
  const names = Object.keys(recordSchemas[one.list].shape)
  return Object.fromEntries(
    names.flatMap((name) =>
      fields[name] === undefined || isDefault(properties[name], fields[name]) ? [] : [[name, sorted(fields[name])]],
    ),
  )
}
