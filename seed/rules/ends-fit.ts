import { kindOfId } from '../../schema/ids.ts'
import type { Issue } from '../issue.ts'
import { statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { statementEnds } from '../statement-ends.ts'
import { atRecord } from './at-record.ts'

/** What a statement joins is of the types that its kind is drawn between, and of two ends that differ. */
export function endsFit(seed: Seed): Issue[] {
  return statementsOf(seed.records).flatMap((record) => {
    const ends = statementEnds(record)
    const misfits = ends.flatMap(({ field, id, types }) => {
      const kind = kindOfId(id)
      const type = kind !== undefined && 'type' in kind ? kind.type : undefined
      return type === undefined || types.includes(type)
        ? []
        : [
            atRecord(seed, record.id, {
              field,
              what: `'${id}' cannot stand here`,
              why: `This end takes ${types.join(' or ')}`,
              todo: 'Choose another kind of statement, or another end',
            }),
          ]
    })
    const [from, to] = ends
    if (from === undefined || to === undefined || from.id !== to.id) return misfits
    return [
      ...misfits,
      atRecord(seed, record.id, {
        field: to.field,
        what: `joins '${to.id}' to itself`,
        why: 'A statement joins two things',
        todo: 'Correct one of its ends',
      }),
    ]
  })
}
