import { relationKind } from '../../../schema/kinds/find.ts'
import { bareClause } from '../../../schema/sentence.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'

type Tie = Pick<DrawnEdge, 'kind' | 'source' | 'target' | 'label' | 'start' | 'end' | 'bounds' | 'standing'>

/**
 * A tie as it reads from one of its ends: 'Director of Education, Tameside Council', or from the other, 'X, Director of
 * Education'.
 */
export function tieFrom(tie: Tie, node: string, names: ReadonlyMap<string, string>): string {
  const fromName = names.get(tie.source) ?? tie.source
  const toName = names.get(tie.target) ?? tie.target
  if (tie.kind === 'MEMBERSHIP') return tie.source === node ? `${tie.label}, ${toName}` : `${fromName}, ${tie.label}`
  return bareClause({
    ...tie,
    typename: relationKind(tie.kind).statement,
    relation: tie.kind,
    from: tie.source,
    to: tie.target,
    fromName,
    toName,
  })
}
