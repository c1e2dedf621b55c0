import type { EntityType } from '../../schema/kinds/entities.ts'
import { entityKindOfPrefix } from '../../schema/kinds/find.ts'
import { isStatement, statementKindOf } from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'
import { type Complaint, FINE, type Judging } from './rule.ts'

const typeOf = (id: string): EntityType | undefined => entityKindOfPrefix(id.slice(0, id.indexOf(':')))?.type

/** What a statement joins is of the types that its kind is drawn between, and of two ends that differ. */
export const endsFit = (): Judging => ({
  judge: (one) => {
    if (!isStatement(one)) return FINE
    const complaints: Complaint[] = []
    const ends = statementEnds(one.record, statementKindOf(one.list))
    for (const { field, id, types } of ends) {
      const type = typeOf(id)
      if (type !== undefined && !types.includes(type))
        complaints.push({
          field,
          what: `'${id}' cannot stand here`,
          why: `This end takes ${types.join(' or ')}`,
          todo: 'Choose another kind of statement, or another end',
        })
    }
    const [from, to] = ends
    if (from !== undefined && to !== undefined && from.id === to.id)
      complaints.push({
        field: to.field,
        what: `joins '${to.id}' to itself`,
        why: 'A statement joins two things',
        todo: 'Correct one of its ends',
      })
    return complaints
  },
})
