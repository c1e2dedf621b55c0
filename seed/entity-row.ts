import { type EntityKind, entityProperties } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { words } from '../schema/words.ts'
import { type Columns, columnsOf, compact, type Properties } from './columns.ts'
import type { EntityRecord } from './records.ts'
import type { Roles } from './roles.ts'
import { sortName } from './sort-name.ts'

/** An entity as a node of the database. */
export interface EntityRow {
  readonly id: string
  readonly properties: Properties
}

type Fields = Readonly<Record<string, unknown>>

/** Every word it may be found by, once. */
const searchedWords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => words(text).map((word) => word.folded))),
]

/** The texts of a record that a search looks in, beside its names. */
export const searchedTexts = (properties: Readonly<Record<string, Property>>, fields: Fields): string[] =>
  Object.entries(properties).flatMap(([name, { searched }]) =>
    searched === true && fields[name] !== undefined ? [String(fields[name])] : [],
  )

/** The days it may have happened on, and the day from which it counts as published, of kinds that have them; open where nothing is said. */
function dayColumns({ happened, published }: EntityKind, fields: Fields): Columns {
  const span =
    happened === undefined || fields[happened] === undefined ? undefined : eventSpan(String(fields[happened]))
  const days = { es: span?.earliest ?? NO_LOWER, le: span?.latest ?? NO_UPPER }
  const known = published === undefined ? undefined : fields[published]
  return {
    ...(happened === undefined ? {} : days),
    ...(published === undefined
      ? {}
      : { knownFrom: known === undefined ? NO_UPPER : partialDate(String(known)).latest }),
  }
}

/** A record as a node: its properties, and what it is found, sorted and filtered by. The word '@person' stands for its type. */
export function entityRow(kind: EntityKind, record: EntityRecord, roles: Roles | undefined): EntityRow {
  const fields: Fields = record
  const name = String(fields[kind.calledBy])
  const names = [name, ...record.alternateNames]
  return {
    id: record.id,
    properties: compact({
      ...columnsOf({ ...entityProperties, ...kind.properties }, record),
      id: record.id,
      type: kind.type,
      name,
      sortName: sortName(name),
      names,
      foldedNames: sortName(names.join(' · ')),
      roles: roles?.roles ?? [],
      roleOf: roles?.roleOf ?? [],
      roleStanding: roles?.roleStanding ?? [],
      searched: [
        `@${kind.prefix}`,
        ...searchedWords([...names, ...(roles?.roles ?? []), ...searchedTexts(kind.properties, fields)]),
      ],
      ...dayColumns(kind, fields),
    }),
  }
}
