import { relationKind } from '../../schema/kinds/find.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'

interface Tie {
  readonly kind: RelationKind
  readonly source: string
  readonly target: string
  readonly label: string
}

/**
 * A tie as it reads from one of its ends: 'Director of Education, Tameside Council', or from the other, 'X: Director of
 * Education'.
 */
export function tieFrom(tie: Tie, node: string, names: ReadonlyMap<string, string>): string {
  const from = names.get(tie.source) ?? tie.source
  const to = names.get(tie.target) ?? tie.target
  if (tie.kind === 'MEMBERSHIP') return tie.source === node ? `${tie.label}, ${to}` : `${from}, ${tie.label}`
  return relationKind(tie.kind).clause.replace('{from}', from).replace('{to}', to).replace('{label}', tie.label)
}
