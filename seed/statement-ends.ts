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

/** What there is to know of a kind's ends before its records are seen: a file may hold a million of them. */
interface Ends {
  /** The relations between the two ends that its statements are drawn as. */
  readonly relations: readonly RelationKind[]
  /** The field that says which of them it is, where there are several. */
  readonly said: string | undefined
  readonly ends: readonly Pick<StatementEnd, 'at' | 'field'>[]
  /** The types that may stand at an end of a statement drawn as one of the relations, or as none. */
  readonly types: (at: StatementEnd['at'], relation: RelationKind | undefined) => readonly EntityType[]
}

function endsOf({ typename, ends, properties }: StatementKind): Ends {
  return {
    relations: relationKinds.flatMap((row) => (row.statement === typename && !('through' in row) ? [row.kind] : [])),
    said: Object.keys(properties).find((name) => properties[name]?.form === 'relation'),
    ends: (['from', 'to', 'through'] as const).flatMap((at) => {
      const end = ends[at]
      return end === undefined ? [] : [{ at, field: end.key }]
    }),
    types: (at, relation) =>
      ends[at]?.types ?? (relation === undefined || at === 'through' ? [] : relationKind(relation)[at]),
  }
}

const byTypename = new Map<string, Ends>(statementKinds.map((kind) => [kind.typename, endsOf(kind)]))
const known = (kind: StatementKind): Ends => byTypename.get(kind.typename) as Ends

/** The field in which statements of a kind say which relation they are; undefined where there is one only. */
export const relationField = (kind: StatementKind): string | undefined => known(kind).said

/**
 * The relation that a statement is drawn as, which its record says where there are several; undefined for what is
 * no tie.
 */
export function relationOf(kind: StatementKind, record: StatementRecord): RelationKind | undefined {
  const { relations, said } = known(kind)
  if (said === undefined) return relations[0]
  const fields: Readonly<Record<string, unknown>> = record
  return relations.find((relation) => fields[said] === relation)
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
  const { ends, types } = known(kind)
  const relation = relationOf(kind, record)
  const found: StatementEnd[] = []
  for (const { at, field } of ends) {
    const id = fields[field]
    if (typeof id === 'string') found.push({ at, field, id, types: types(at, relation) })
  }
  return found
}
