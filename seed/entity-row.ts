import { type EntityKind, entityKinds, entityProperties } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { words } from '../schema/words.ts'
import { addColumns, type Columns, compact, type Properties } from './columns.ts'
import type { EntityRecord } from './records.ts'
import type { Roles } from './roles.ts'
import { fold } from '../schema/fold.ts'

/** An entity as a node of the database. */
export interface EntityRow {
  readonly id: string
  readonly properties: Properties
}

type Fields = Readonly<Record<string, unknown>>

const propertiesOf = new Map(
  entityKinds.map(({ type, properties }): [string, [string, Property][]] => [
    type,
    Object.entries<Property>({ ...entityProperties, ...properties }),
  ]),
)

/** Every word it may be found by, once. */
const searchedWords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => words(text).map((word) => word.folded))),
]

/** The texts of a record that a search looks in, beside its names. */
export const searchedTexts = (properties: Readonly<Record<string, Property>>, fields: Fields): string[] =>
  Object.entries(properties).flatMap(([name, { searched }]) =>
    searched === true && fields[name] !== undefined ? [String(fields[name])] : [],
  )

/**
 * The days it may have happened on, and the day from which it counts as published, of kinds that have them; open where
 * nothing is said.
 */
/** The days on which it was, or was published, and from when it was on the record. */
function dayColumns({ happened, published }: EntityKind, fields: Fields): Columns {
  const dated = happened ?? published
  if (dated === undefined) return {}
  const said = fields[dated] === undefined ? undefined : String(fields[dated])
  const span = said === undefined ? undefined : happened === undefined ? partialDate(said) : eventSpan(said)
  return {
    es: span?.earliest ?? NO_LOWER,
    le: span?.latest ?? NO_UPPER,
    ...(published === undefined ? {} : { knownFrom: span?.latest ?? NO_UPPER }),
  }
}

/**
 * A record as a node: its properties, and what it is found, sorted and filtered by. The word '@person' stands for its
 * type.
 */
export function entityRow(kind: EntityKind, record: EntityRecord, { roles, roleOf, roleStanding }: Roles): EntityRow {
  const fields: Fields = record
  const name = String(fields[kind.calledBy])
  const names = [name, ...record.alternateNames]
  const columns: Columns = {}
  addColumns(columns, propertiesOf.get(kind.type) ?? [], fields)
  return {
    id: record.id,
    properties: compact({
      ...columns,
      id: record.id,
      type: kind.type,
      name,
      sortName: fold(name),
      names,
      foldedNames: fold(names.join(' · ')),
      roles,
      roleOf,
      roleStanding,
      searched: [`@${kind.prefix}`, ...searchedWords([...names, ...roles, ...searchedTexts(kind.properties, fields)])],
      ...dayColumns(kind, fields),
    }),
  }
}
