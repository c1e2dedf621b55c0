import { type EntityKind, entityKinds, entityProperties } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { foundText } from '../schema/found-by.ts'
import { addColumns, type Columns, compact, type Properties } from './columns.ts'
import type { EntityRecord } from './records.ts'
import type { Roles } from './roles.ts'
import { wordsOfEntity } from './searched.ts'
import type { Dating } from './dating.ts'
import { columnsOf, toldColumns, wholly } from './told.ts'
import { countingDay, countsFrom } from './versions.ts'
import { fold } from '../schema/fold.ts'

/** An entity as a node of the database. */
export interface EntityRow {
  readonly id: string
  readonly properties: Properties
  /** The passages that its dates and texts rest on. */
  readonly citations: readonly { document: string; properties: Properties }[]
}

type Fields = Readonly<Record<string, unknown>>

const propertiesOf = new Map(
  entityKinds.map(({ type, properties }): [string, [string, Property][]] => [
    type,
    Object.entries<Property>({ ...entityProperties, ...properties }),
  ]),
)

/**
 * The days it may have happened on, and the day from which it counts as published, of kinds that have them; open where
 * nothing is said.
 */
function dayColumns({ happened, published }: EntityKind, fields: Fields): Columns {
  const dated = happened ?? published
  if (dated === undefined) return {}
  const said = fields[dated] === undefined ? undefined : String(fields[dated])
  const span = said === undefined ? undefined : happened === undefined ? partialDate(said) : eventSpan(said)
  return {
    es: span?.earliest ?? NO_LOWER,
    le: span?.latest ?? NO_UPPER,
    ...(published === undefined ? {} : { knownFrom: said === undefined ? NO_UPPER : countingDay(said) }),
  }
}

/**
 * A record as a node: its properties, and what it is found, sorted and filtered by. The word '@person' stands for its
 * type.
 */
export function entityRow(
  kind: EntityKind,
  said: EntityRecord,
  { roles, roleOf, roleStanding }: Roles,
  { publishedOn, eventTold }: Pick<Dating, 'publishedOn' | 'eventTold'>,
): EntityRow {
  const record = wholly(said, publishedOn)
  // When it happened is known by what came before and after it as well.
  const told = kind.happened === undefined ? undefined : eventTold(record.id)
  const fields: Fields = { ...record, ...(told === undefined ? {} : { [String(kind.happened)]: told.at(-1)?.value }) }
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
      foldedNames: foundText(names),
      roles,
      roleOf,
      roleStanding,
      searched: wordsOfEntity(kind, record, roles),
      ...dayColumns(kind, fields),
      ...toldColumns(kind, said, publishedOn),
      ...(told === undefined ? {} : columnsOf(String(kind.happened), told)),
      mayBe: 'mayBe' in record ? record.mayBe : undefined,
    }),
    citations: said.citations.map((citation, position) => ({
      document: citation.document,
      properties: compact({ ...citation, position, knownFrom: countsFrom(citation, publishedOn) }),
    })),
  }
}
