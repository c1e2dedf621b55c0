import { kindOfId } from '../../schema/ids.ts'
import { entityKinds, type EntityType } from '../../schema/kinds/entities.ts'
import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'

/** Along which ties, and through which nodes, a chain may step. */
export interface Allowed {
  readonly relations: ReadonlySet<RelationKind>
  readonly through: (id: string) => boolean
}

const waiting = new Set<EntityType>(entityKinds.filter((kind) => !kind.drawn).map((kind) => kind.type))

function typeOf(id: string): EntityType | undefined {
  const kind = kindOfId(id)
  return kind !== undefined && 'type' in kind ? kind.type : undefined
}

/**
 * What a question's relations let a chain do. Without any it takes the ties that connect by themselves, and steps
 * through no post, event or document;
 * where one of these is an end, the chain may leave it by any tie.
 */
export function stepsAllowed(relations: readonly RelationKind[] | null, ends: readonly string[]): Allowed {
  if (relations !== null) return { relations: new Set(relations), through: () => true }
  const waitingEnds = new Set(ends.map(typeOf).filter((type) => type !== undefined && waiting.has(type)))
  const leads = (types: readonly EntityType[]): boolean =>
    types.every((type) => waiting.has(type)) && types.some((type) => waitingEnds.has(type))
  const rows = relationKinds.filter((row) => row.step || leads(row.to) || leads(row.from))
  return {
    relations: new Set(rows.map((row) => row.kind)),
    through: (id) => ends.includes(id) || !waiting.has(typeOf(id) as EntityType),
  }
}
