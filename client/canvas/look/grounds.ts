import type { Position } from '../../state/picture/picture.ts'
import type { Composing } from '../compose/composer.ts'
import { convexHull, isNear } from '../compose/convex.ts'
import { hull, moved, type Rect } from '../compose/rect.ts'
import { farEnd, isMain, linksOf, type Subject } from '../compose/subject.ts'

/** A tinted ground under a body and what is linked to it alone, so that it is seen whose it is. */
export interface Ground {
  /** The body. */
  readonly id: string
  readonly tone: 0 | 1
  /** Ids of all that stands on it. */
  readonly members: readonly string[]
  /** A convex outline, in the picture's own pixels; `MARGIN` belongs to it all round. */
  readonly corners: readonly Position[]
}

/** Pixels between what stands on a ground and its edge. */
export const MARGIN = 16
/** A ground under one node more is none; one under nearly all says nothing. */
const FEWEST = 2
const MOST = 0.45

/** A body keeps its tone in all pictures, whatever else is drawn. */
const toneOf = (id: string): 0 | 1 =>
  ([...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 0) % 2) as 0 | 1

/** What each body on the spine has alone, with the body. */
function households(subject: Subject): readonly (readonly string[])[] {
  const links = linksOf(subject)
  return subject.things
    .filter((thing) => thing.type === 'ORGANIZATION' && isMain(thing))
    .map(({ id }) => [
      id,
      ...subject.things.flatMap((other) => {
        const its = links.get(other.id) ?? []
        return its.length > 0 && its.every((link) => farEnd(link, other.id) === id) ? [other.id] : []
      }),
    ])
    .filter(({ length }) => length > FEWEST)
}

const areaOf = ([left, top, right, bottom]: Rect): number => (right - left) * (bottom - top)

/**
 * The grounds of a composed picture: none where somebody else stands on it, and none that would fill the picture.
 * `positions` are the places of nodes now.
 */
export function groundsOf({ posed, dress }: Composing, positions: Readonly<Record<string, Position>>): Ground[] {
  if (dress === null) return []
  const first = new Map(posed.groups.map(({ id, members }) => [id, members[0] ?? id]))
  const rooms = new Map(
    dress.nodes.flatMap(({ id, x, y, icon, name }) => {
      const at = positions[first.get(id) ?? id]
      return at === undefined ? [] : [[id, [icon, name].map((room) => moved(room, at.x - x, at.y - y))] as const]
    }),
  )
  const { width, height } = posed.subject
  const whole = Math.max(width * height, areaOf(hull([...rooms.values()].flat())))
  return households(posed.subject).flatMap((ids) => {
    const own = ids.flatMap((id) => rooms.get(id) ?? [])
    const [body] = ids
    if (body === undefined || own.length < 2 * ids.length || areaOf(hull(own)) > MOST * whole) return []
    const corners = convexHull(own)
    const strangers = [...rooms].filter(([id]) => !ids.includes(id)).flatMap(([, of]) => of)
    if (strangers.some((room) => isNear(corners, room, MARGIN))) return []
    return [{ id: body, tone: toneOf(body), members: ids, corners }]
  })
}

/** The tone under each node that stands on a ground. */
export const tonesOf = (grounds: readonly Ground[]): ReadonlyMap<string, 0 | 1> =>
  new Map(grounds.flatMap(({ members, tone }) => members.map((id) => [id, tone] as const)))

/** A ground as the path of an SVG, without its margin. */
export const outlineOf = ({ corners }: Ground): string =>
  `M${corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
