import { isEntity, isStatement, statementKindOf } from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'
import { citationsOf } from './cited.ts'
import { FINE, type Judging } from './rule.ts'

/** Every entity is in a statement; a document may be cited instead. */
export function noOrphans(): Judging {
  const used = new Set<string>()
  return {
    gather: (one) => {
      if (isStatement(one)) for (const { id } of statementEnds(one.record, statementKindOf(one.list))) used.add(id)
      for (const { document } of citationsOf(one)) used.add(document)
    },
    judge: (one) =>
      !isEntity(one) || used.has(one.record.id)
        ? FINE
        : [
            {
              what: 'is in no statement',
              why: 'Nothing cited says anything of it',
              todo: 'Add what the source says of it, or take it out',
            },
          ],
  }
}
