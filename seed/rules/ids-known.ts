import { isStatement } from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'
import { citationsOf } from './cited.ts'
import type { Complaint, Judging, Known, Subject } from './rule.ts'

type Named = (field: string, id: string | undefined) => void

/** The ids that a record names beyond its ends and citations. */
function others(one: Subject, named: Named): void {
  switch (one.list) {
    case 'memberships':
      for (const id of one.record.conflictsWith ?? []) named('conflictsWith', id)
      break
    case 'posts':
      named('organization', one.record.organization)
      break
    case 'documents':
      named('publisher', one.record.publisher)
      break
    case 'corrections':
      named('about', one.record.about)
      break
    case 'stories':
      for (const [step, { view }] of one.record.steps.entries())
        for (const id of [...view.shows, view.selected, view.path?.from, view.path?.to]) named(`steps.${step}.view`, id)
  }
  if ('differentFrom' in one.record) for (const id of one.record.differentFrom ?? []) named('differentFrom', id)
}

/** Every id that a record or a story names is defined. */
export const idsKnown = ({ isDefined }: Known): Judging => ({
  judge: (one) => {
    const complaints: Complaint[] = []
    const named: Named = (field, id) => {
      if (id === undefined || isDefined(id)) return
      complaints.push({
        field,
        what: `'${id}' is not known`,
        why: 'No file defines a record of this id',
        todo: 'Correct the id, or add the record',
      })
    }
    if (isStatement(one)) for (const { field, id } of statementEnds(one.record)) named(field, id)
    citationsOf(one).forEach((citation, position) => {
      for (const field of ['document', 'attributedTo', 'readWith'] as const)
        if (citation[field] !== undefined) named(`citations.${position}.${field}`, citation[field])
    })
    others(one, named)
    return complaints
  },
})
