import { entityKindOfPrefix } from '../schema/kinds/find.ts'
import { entityLists, type EntityRecord, type Records, statementLists, type StatementRecord } from './records.ts'

/** Every entity of the records, type by type. */
export const entitiesOf = (records: Records): EntityRecord[] =>
  entityLists.flatMap((list): EntityRecord[] => records[list])

/** Every statement of the records, kind by kind. */
export const statementsOf = (records: Records): StatementRecord[] =>
  statementLists.flatMap((list): StatementRecord[] => records[list])

type Citing = StatementRecord | Extract<EntityRecord, { readonly citations: unknown }>

/** Every record that cites documents: the statements, and what of the entities is stated itself, such as posts. */
export const citingRecords = (records: Records): Citing[] => [
  ...statementsOf(records),
  ...entitiesOf(records).filter((record): record is Extract<EntityRecord, Citing> => 'citations' in record),
]

/** What an entity is called on the screen. */
export function nameOf(record: EntityRecord): string {
  const fields: Readonly<Record<string, unknown>> = record
  return String(fields[entityKindOfPrefix(record.id.slice(0, record.id.indexOf(':')))?.calledBy ?? 'id'])
}
