import { type EntityRecord, type Records, statementLists, type StatementRecord } from './records.ts'

const entityLists = ['people', 'organizations', 'posts', 'partnerships', 'programmes', 'events', 'documents'] as const

/** Every entity of the records, type by type. */
export const entitiesOf = (records: Records): EntityRecord[] =>
  entityLists.flatMap((list): EntityRecord[] => records[list])

/** Every statement of the records, kind by kind. */
export const statementsOf = (records: Records): StatementRecord[] =>
  statementLists.flatMap((list): StatementRecord[] => records[list])

/** Every record that cites documents: the statements, and the posts. */
export const citingRecords = (records: Records): (StatementRecord | Records['posts'][number])[] => [
  ...statementsOf(records),
  ...records.posts,
]

/** What an entity is called on the screen. */
export const nameOf = (record: EntityRecord): string =>
  'name' in record ? record.name : 'label' in record ? record.label : record.title
