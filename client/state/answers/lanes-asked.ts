import { kindOfId } from '../../../schema/ids.ts'
import type { EntityType } from '../../../schema/kinds/entities.ts'
import type { EdgeAnswer } from '../../api/fragments.ts'
import type { LanesAsked } from '../../api/lanes.ts'

/** Bodies whose posts have lanes, posts that are drawn, and statements whose documents are told of, at most. */
const MOST = { bodies: 8, posts: 20, statements: 100 }

const isOf = (type: EntityType) => (id: string) => {
  const kind = kindOfId(id)
  return kind !== undefined && 'type' in kind && kind.type === type
}

/** What to ask for lanes of some nodes and their ties: of the bodies, those that most ties lead to. */
export function lanesAsked(
  nodes: readonly string[],
  ties: readonly EdgeAnswer[],
  knownBy: string | null,
): LanesAsked | null {
  const degrees = new Map(
    [
      ...Map.groupBy(
        ties.flatMap(({ source, target }) => [source, target]),
        (id) => id,
      ),
    ].map(([id, { length }]) => [id, length] as const),
  )
  const degree = (id: string) => degrees.get(id) ?? 0
  const bodies = nodes
    .filter(isOf('ORGANIZATION'))
    .toSorted((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))
    .slice(0, MOST.bodies)
  const posts = nodes.filter(isOf('POST')).slice(0, MOST.posts)
  const statements = [...new Set(ties.map(({ statement }) => statement.id))].slice(0, MOST.statements)
  return nodes.length === 0 ? null : { bodies, posts, statements, knownBy }
}
