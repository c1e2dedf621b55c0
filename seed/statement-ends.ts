import { kindOfId } from '../schema/ids.ts'
import type { EntityType } from '../schema/kinds/entities.ts'
import { relationKind, statementKind } from '../schema/kinds/find.ts'
import { type RelationKind, relationKinds } from '../schema/kinds/relations.ts'
import { type StatementKind, statementKinds } from '../schema/kinds/statements.ts'
import type { StatementRecord } from './records.ts'

/** One end of a statement: where it is, the field it stands in, the entity, and the types that may stand there. */
export interface StatementEnd {
  readonly at: 'from' | 'to' | 'through'
  readonly field: string
  readonly id: string
  readonly types: readonly EntityType[]
}

const places = ['from', 'to', 'through'] as const

/** The relations between the two ends that statements of a kind are drawn as. */
const relationsOf = new Map<string, readonly RelationKind[]>(
  statementKinds.map(({ typename }) => [
    typename,
    relationKinds.flatMap((row) => (row.statement === typename && !('through' in row) ? [row.kind] : [])),
  ]),
)

/** The relation that a statement is drawn as, which its record says where there are several; undefined for what is no tie. */
export function relationOf(kind: StatementKind, record: StatementRecord): RelationKind | undefined {
  const fields: Readonly<Record<string, unknown>> = record
  const said = Object.keys(kind.properties).find((name) => kind.properties[name]?.form === 'relation')
  return relationsOf.get(kind.typename)?.find((relation) => said === undefined || fields[said] === relation)
}

/** The row of a statement's kind, as its id says it. */
export function kindOf({ id }: StatementRecord): StatementKind {
  const kind = kindOfId(id)
  if (kind === undefined || 'type' in kind) throw new TypeError(`'${id}' is no id of a statement.`)
  return statementKind(kind.typename)
}

/** The entities that a statement joins, or the one that it is about. */
export function statementEnds(record: StatementRecord, kind = kindOf(record)): StatementEnd[] {
  const fields: Readonly<Record<string, unknown>> = record
  const relation = relationOf(kind, record)
  return places.flatMap((at) => {
    const end = kind.ends[at]
    const id = end === undefined ? undefined : fields[end.key]
    if (end === undefined || typeof id !== 'string') return []
    const drawn = relation === undefined || at === 'through' ? [] : relationKind(relation)[at]
    return [{ at, field: end.key, id, types: end.types ?? drawn }]
  })
}
