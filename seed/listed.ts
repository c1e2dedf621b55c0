import { type EntityKind, entityKinds, entityProperties } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../schema/kinds/statements.ts'
import type { EntityList, RecordList, RecordOf, Records, StatementList } from './records.ts'

/** A record with the list it is of. */
export type Listed = { [List in RecordList]: { readonly list: List; readonly record: RecordOf<List> } }[RecordList]

const entities = new Map<string, EntityKind>(entityKinds.map((kind) => [kind.many, kind]))
const statements = new Map<string, StatementKind>(statementKinds.map((kind) => [kind.many, kind]))

/** The kind of statement that a list holds. */
export const statementKindOf = (list: StatementList): StatementKind => statements.get(list) as StatementKind
/** The kind of entity that a list holds. */
export const entityKindOf = (list: EntityList): EntityKind => entities.get(list) as EntityKind

const properties = new Map<string, Readonly<Record<string, Property>>>([
  ...entityKinds.map((kind) => [kind.many, { ...entityProperties, ...kind.properties }] as const),
  ...statementKinds.map((kind) => [kind.many, { ...statementProperties, ...kind.properties }] as const),
])
/** What records of a list may hold beside their id and their ends. */
export const propertiesOf = (list: RecordList): Readonly<Record<string, Property>> => properties.get(list) ?? {}

/** An entity with the list it is of. */
export type ListedEntity = Extract<Listed, { readonly list: EntityList }>
/** A statement with the list it is of. */
export type ListedStatement = Extract<Listed, { readonly list: StatementList }>

export const isStatement = (one: { readonly list: string }): one is ListedStatement => statements.has(one.list)
export const isEntity = (one: { readonly list: string }): one is ListedEntity => entities.has(one.list)

/** Every record with its list, list by list. */
export function* listedOf(records: Records): Generator<Listed> {
  for (const list of Object.keys(records) as RecordList[])
    for (const record of records[list]) yield { list, record } as Listed
}
