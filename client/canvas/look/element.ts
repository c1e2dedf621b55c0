import { relationKind } from '../../../schema/kinds/find.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import type { DrawnNode } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Rect } from '../compose/rect.ts'
import { common } from './shared-value.ts'

/** A node or line as the canvas draws it. Two with the same `key` look alike. */
export interface Element {
  readonly id: string
  readonly data: Readonly<Record<string, string | number>>
  readonly classes: readonly string[]
  /** Nodes only. */
  readonly position: Position | null
  /**
   * Where its shape and its name lie round its place at a zoom, where that is composed, and where the label of a line
   * lies; null where it follows from the name, and for a line without a label.
   */
  readonly rooms: ((zoom: number) => readonly Rect[]) | null
  readonly key: string
}

const MARK_CLASS: Readonly<Record<Mark, string>> = {
  BEGAN: 'began',
  ENDED: 'ended',
  NEW_HOLDER: 'new-holder',
  KEPT: 'kept',
}
export const element = (
  id: string,
  data: Element['data'],
  classes: readonly string[],
  position: Position | null = null,
): Element => ({
  id,
  data,
  classes,
  position,
  rooms: null,
  key: `${Object.values(data).join('|')}|${classes.join(' ')}`,
})

/** What a node's look says of it. */
export const nodeClasses = ({ entity, faded, pinned, mark }: DrawnNode): string[] => [
  ...(faded ? ['faded'] : []),
  ...(pinned ? ['pinned'] : []),
  ...(entity.__typename === 'Person' && !entity.named ? ['unnamed'] : []),
  ...(mark === null ? [] : [MARK_CLASS[mark]]),
]

/** What a line's look says of the ties that it stands for. */
export function tieClasses(edges: readonly DrawnEdge[]): string[] {
  const time = common(edges, (edge) => edge.time)
  const kind = common(edges, (edge) => edge.kind)
  const mark = common(edges, (edge) => edge.mark)
  const compared = mark !== null
  const timed = common(edges, (edge) => relationKind(edge.kind).time)
  // An act was on its day and a fact stands without one: neither is possible, and neither ends.
  const timeless = timed !== null && timed !== 'TERM'
  const doubtful = !timeless && edges.every((edge) => edge.time !== 'CERTAINLY')
  return [
    ...(edges.length > 1 ? ['bundle'] : []),
    ...(kind !== null &&
    kind !== 'ADJACENT_TO' &&
    relationKind(kind).statement === 'Affiliation' &&
    common(edges, (edge) => edge.source) !== null
      ? ['directed']
      : []),
    ...(common(edges, (edge) => edge.standing) === 'PROPOSED'
      ? ['proposed']
      : doubtful && edges.some((edge) => edge.time === 'POSSIBLY')
        ? ['possible']
        : []),
    ...(timeless ? ['timeless'] : []),
    ...(compared
      ? [MARK_CLASS[mark]]
      : timeless
        ? []
        : time === 'ENDED'
          ? ['over']
          : time === 'NOT_YET'
            ? ['later']
            : []),
  ]
}
