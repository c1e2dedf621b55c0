import { kindOfId } from '../../schema/ids.ts'
import type { EntityType } from '../../schema/kinds/entities.ts'

/** The types of entity that some ids are of, as their prefixes say. */
export function typesOfIds(ids: readonly string[]): Set<EntityType> {
  return new Set(
    ids.flatMap((id) => {
      const kind = kindOfId(id)
      return kind !== undefined && 'type' in kind ? [kind.type] : []
    }),
  )
}
