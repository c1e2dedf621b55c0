import type { RecordList, RecordOf } from './records.ts'

/** What one set says of one entity or statement. */
export interface Word {
  readonly set: string
  readonly record: RecordOf<RecordList>
}
