import type { Path, PlacedNode } from './composed.ts'
import { SIGN } from '../look/sign-shape.ts'
import { along, FROM_MIDDLE, piecesOf } from './curve.ts'
import type { Line } from './plan.ts'
import { hits, overlap, type Rect, type Segment } from './rect.ts'

/** Pixels that a sign keeps from names and nodes, and from other lines. */
const EDGE = 1

/** A place for a sign on its line: at which share of the way, and the room that it takes. */
export interface SignPlace {
  readonly share: number
  readonly rect: Rect
}

/** The room of a sign at a share of a line's way. */
export function signAt(pieces: readonly Segment[], share: number, radius: number): SignPlace {
  const { x, y } = along(pieces, share)
  return { share, rect: [x - radius, y - radius, x + radius, y + radius] }
}

/** Places for a sign on a line, the middle first. */
export const signPlaces = (pieces: readonly Segment[], radius: number): readonly SignPlace[] =>
  FROM_MIDDLE.map((share) => signAt(pieces, share, radius))

/**
 * Where the sign of each line stands that has one: as near to its middle as is free of names, nodes and other signs,
 * and of other lines where it can be; null where it has none, or where none is free.
 */
export function signsOn(
  routes: readonly (readonly [Line, Path])[],
  nodes: readonly PlacedNode[],
): readonly (SignPlace | null)[] {
  const taken = nodes.flatMap(({ icon, name }) => [icon, name])
  const pieces = routes.map(([, path]) => piecesOf(path))
  return routes.map(([{ link }], index) => {
    if (!link.signed) return null
    const crossed = (rect: Rect) =>
      pieces.some((all, other) => other !== index && all.some((piece) => hits(piece, rect, EDGE)))
    const free = signPlaces(pieces[index] ?? [], SIGN).filter(
      ({ rect }) => !taken.some((other) => overlap(other, rect, EDGE)),
    )
    const found = free.find(({ rect }) => !crossed(rect)) ?? free[0] ?? null
    if (found !== null) taken.push(found.rect)
    return found
  })
}
