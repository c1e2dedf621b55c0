import type { Issue } from '../issue.ts'
import { citingRecords, entitiesOf, statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { statementEnds } from '../statement-ends.ts'
import { atRecord } from './at-record.ts'

/** Every entity is in a statement; a document may be cited instead. */
export function noOrphans(seed: Seed): Issue[] {
  const used = new Set<string>([
    ...statementsOf(seed.records).flatMap((record) => statementEnds(record).map(({ id }) => id)),
    ...citingRecords(seed.records).flatMap((record) => record.citations.map((citation) => citation.document)),
  ])
  return entitiesOf(seed.records)
    .filter((record) => !used.has(record.id))
    .map((record) =>
      atRecord(seed, record.id, {
        what: 'is in no statement',
        why: 'Nothing cited says anything of it',
        todo: 'Add what the source says of it, or take it out',
      }),
    )
}
