import type { EntityType } from '../../schema/kinds/entities.ts'
import { entityKind } from '../../schema/kinds/find.ts'

/** Rows of abstract types carry what they are: a statement its typename, an entity its type. */
const typeOfRow = (row: { readonly typename?: string; readonly type?: EntityType }): string | undefined =>
  row.typename ?? (row.type === undefined ? undefined : entityKind(row.type).typename)

export const abstractTypes = {
  Node: { __resolveType: typeOfRow },
  Entity: { __resolveType: typeOfRow },
  Agent: { __resolveType: typeOfRow },
  Statement: { __resolveType: typeOfRow },
}
