import { entityProperties } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import {
  entityKindOf,
  isEntity,
  isStatement,
  type ListedEntity,
  type ListedStatement,
  statementKindOf,
} from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'
import { citationsOf } from './cited.ts'
import type { Complaint, Judging, Known, Subject } from './rule.ts'

type Named = (field: string, id: string | undefined) => void

const ALL_ENTITIES: Readonly<Record<string, Property>> = entityProperties

/** The ids that a record names in its properties. */
function inProperties(one: ListedEntity | ListedStatement, named: Named): void {
  const fields: Readonly<Record<string, unknown>> = one.record
  const { properties } = isEntity(one) ? entityKindOf(one.list) : statementKindOf(one.list)
  for (const of of isEntity(one) ? [properties, ALL_ENTITIES] : [properties])
    for (const name in of) {
      const form = of[name]?.form
      if (form === 'entity') named(name, fields[name] as string | undefined)
      else if (form === 'entities' || form === 'statements')
        for (const id of (fields[name] ?? []) as readonly string[]) named(name, id)
    }
}

/** The ids that a record names beyond its ends and citations. */
function others(one: Subject, named: Named): void {
  switch (one.list) {
    case 'corrections':
      named('about', one.record.about)
      break
    case 'stories':
      for (const [step, { view }] of one.record.steps.entries())
        for (const id of [...view.shows, view.selected, view.path?.from, view.path?.to]) named(`steps.${step}.view`, id)
      break
    default:
      inProperties(one, named)
  }
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
        todo: 'Correct the id, or add the record, here or in another file that comes in with this one',
      })
    }
    if (isStatement(one))
      for (const { field, id } of statementEnds(one.record, statementKindOf(one.list))) named(field, id)
    citationsOf(one).forEach((citation, position) => {
      for (const field of ['document', 'attributedTo', 'readWith'] as const)
        if (citation[field] !== undefined) named(`citations.${position}.${field}`, citation[field])
    })
    others(one, named)
    return complaints
  },
})
