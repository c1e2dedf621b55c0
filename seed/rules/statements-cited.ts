import type { Issue } from '../issue.ts'
import { citingRecords } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

/** Every statement, and every post, cites a passage. */
export function statementsCited(seed: Seed): Issue[] {
  return citingRecords(seed.records)
    .filter((record) => record.citations.length === 0)
    .map((record) =>
      atRecord(seed, record.id, {
        field: 'citations',
        what: 'cites nothing',
        why: 'Nobody could check it',
        todo: 'Name the document and the passage that say it, or take it out',
      }),
    )
}
