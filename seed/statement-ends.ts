import { type EntityType, relationKind, type RelationKind } from '../schema/kinds.ts'
import type { StatementRecord } from './records.ts'

/** One end of a statement: the field it stands in, the entity, and the types that may stand there. */
export interface StatementEnd {
  readonly field: string
  readonly id: string
  readonly types: readonly EntityType[]
}

const drawn = (kind: RelationKind, from: [string, string], to: [string, string]): StatementEnd[] => [
  { field: from[0], id: from[1], types: relationKind(kind).from },
  { field: to[0], id: to[1], types: relationKind(kind).to },
]

/** The entities that a statement joins, or the one that it is about. */
export function statementEnds(record: StatementRecord): StatementEnd[] {
  if ('member' in record) {
    const ends = drawn('MEMBERSHIP', ['member', record.member], ['organization', record.organization])
    return record.post === undefined ? ends : [...ends, { field: 'post', id: record.post, types: ['POST'] }]
  }
  if ('partnership' in record)
    return drawn('PARTICIPATION', ['participant', record.participant], ['partnership', record.partnership])
  if ('category' in record)
    return [
      { field: 'organization', id: record.organization, types: ['ORGANIZATION'] },
      { field: 'event', id: record.event, types: ['EVENT'] },
    ]
  if ('event' in record) return drawn('INVOLVEMENT', ['participant', record.participant], ['event', record.event])
  if ('who' in record) return drawn('MENTION', ['who', record.who], ['document', record.document])
  if ('about' in record)
    return [
      {
        field: 'about',
        id: record.about,
        types: ['PERSON', 'ORGANIZATION', 'POST', 'PARTNERSHIP', 'PROGRAMME', 'EVENT', 'DOCUMENT'],
      },
    ]
  return drawn(record.kind, ['from', record.from], ['to', record.to])
}
