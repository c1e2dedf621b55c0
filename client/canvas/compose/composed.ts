import type { Position } from '../../state/picture/picture.ts'
import type { Board } from './board.ts'
import { lettersOf, sizeOf } from './body-shape.ts'
import { moved, type Rect } from './rect.ts'
import { isNarrow, type Side } from './subject.ts'

/** A node in its place, with its name beside it. */
export interface PlacedNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly side: Side
  readonly icon: Rect
  readonly name: Rect
  /** The name as it is wrapped, and the size of its letters. */
  readonly lines: readonly string[]
  readonly letters: number
  /** What an inspection found, under the name; null for all else. */
  readonly grade: string | null
}

/**
 * How a line runs: from one end to the other, past the points that bend it. Between two bends it is a quadratic curve
 * from the middle of one stretch to that of the next.
 */
export interface Path {
  readonly from: Position
  readonly to: Position
  readonly bends: readonly Position[]
}

export interface PlacedLabel {
  readonly lines: readonly string[]
  readonly rect: Rect
}

export interface PlacedLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly path: Path
  /** Null where it has none, or where none is free. */
  readonly label: PlacedLabel | null
  readonly labelled: boolean
  /** At which share of its way its sign stands; null where it has none, or where none is free. */
  readonly sign: number | null
}

/** A picture as it is to be drawn, in pixels. */
export interface Composed {
  readonly nodes: readonly PlacedNode[]
  readonly lines: readonly PlacedLine[]
}

/** The nodes of a board as they stand. */
export function nodesOn(board: Board): PlacedNode[] {
  const { plan } = board
  const things = new Map(plan.subject.things.map((thing) => [thing.id, thing]))
  return plan.bodies.flatMap(({ ids, isLeaf }, body) =>
    ids.flatMap((id, node) => {
      const thing = things.get(id)
      if (thing === undefined) return []
      const { shape } = board.partOf(body, node)
      const { x, y } = board.pointOf(body, node)
      return [
        {
          id,
          x,
          y,
          size: sizeOf(thing, isLeaf, isNarrow(plan.subject)),
          side: shape.side,
          icon: moved(shape.icon, x, y),
          name: moved(shape.name, x, y),
          lines: shape.text.lines,
          letters: lettersOf(thing),
          grade: thing.grade,
        },
      ]
    }),
  )
}
