import type { Board } from './board.ts'
import type { Path, PlacedNode } from './composed.ts'
import { clippedArc, piecesOf } from './curve.ts'
import type { Line } from './plan.ts'
import { crosses, hits, overlap, hull, type Rect, type Segment } from './rect.ts'
import { held } from './subject.ts'

/** Bulges of arcs in lengths of their lines, the flattest first; and what a bulge of one length costs. */
const BULGES = [0.18, -0.18, 0.33, -0.33, 0.52, -0.52, 0.75, -0.75, 1.05, -1.05]
const BULGE = 8
/** Shares of the way at which an arc bends, the middle first. */
const SHARES = [0.5, 0.25, 0.75]
const COSTS = { through: 100, crossing: 40, crossingOfFan: 15, outside: 60 }
/** Pixels that a line keeps from what it passes, and from the bodies at its ends. */
const PASSING = 4
export const STOP = 5
/** Every line is routed as often, as later ones may have made room. */
const PASSES = 2

interface Routed {
  readonly line: Line
  path: Path
  pieces: Segment[]
  box: Rect
}

const boxOf = (pieces: readonly Segment[]): Rect =>
  hull(pieces.map(([x1, y1, x2, y2]) => [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]))

const cross = (one: readonly Segment[], other: readonly Segment[]): boolean =>
  one.some((s) => other.some((t) => crosses(s, t)))

/** What a reader pays for a line that runs so. */
function costOf(
  pieces: readonly Segment[],
  self: Routed,
  all: readonly Routed[],
  nodes: readonly PlacedNode[],
): number {
  const { source, target } = self.line.link
  const box = boxOf(pieces)
  let cost = 0
  for (const { id, icon, name } of nodes)
    if (id !== source && id !== target)
      for (const rect of [icon, name])
        if (overlap(box, rect, PASSING) && pieces.some((piece) => hits(piece, rect, PASSING))) cost += COSTS.through
  for (const other of all) {
    if (other === self || !overlap(box, other.box, 0) || !cross(pieces, other.pieces)) continue
    const ends = [other.line.link.source, other.line.link.target]
    cost += ends.includes(source) || ends.includes(target) ? COSTS.crossingOfFan : COSTS.crossing
  }
  return cost
}

/** From a hub to a leaf of a column, level at both ends; null where that is no nearer than straight. */
function sCurve(hub: PlacedNode, leaf: PlacedNode): Path | null {
  const way = leaf.side === 'right' ? 1 : leaf.side === 'left' ? -1 : 0
  const [edge, rim] =
    way > 0 ? [Math.max(hub.icon[2], hub.name[2]), leaf.icon[0]] : [Math.min(hub.icon[0], hub.name[0]), leaf.icon[2]]
  if (way === 0 || (rim - edge) * way < 40 || Math.abs(leaf.y - hub.y) < STOP) return null
  const half = hub.size / 2 - 8
  const y = hub.y + Math.max(-half, Math.min(half, (leaf.y - hub.y) / 12))
  const below = hub.side === 'below' || hub.side === 'above'
  const from = { x: (below ? (way > 0 ? hub.icon[2] : hub.icon[0]) : edge) + STOP * way, y }
  const to = { x: rim - STOP * way, y: leaf.y }
  const bendAt = edge + (to.x - edge) * 0.5
  return {
    from,
    to,
    bends: [
      { x: bendAt, y: from.y },
      { x: bendAt, y: to.y },
    ],
  }
}

const turned = ({ from, to, bends }: Path): Path => ({ from: to, to: from, bends: bends.toReversed() })

/** Ways in which a line may run, the one that is liked best first. */
function* waysOf({ line, path }: Routed, places: ReadonlyMap<string, PlacedNode>, leaves: ReadonlySet<string>) {
  const [source, target] = [held(places, line.link.source), held(places, line.link.target)]
  if (leaves.has(target.id)) yield* [sCurve(source, target)].filter((way) => way !== null)
  if (leaves.has(source.id)) yield* [sCurve(target, source)].filter((way) => way !== null).map(turned)
  yield path
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  for (const share of SHARES)
    for (const bulge of BULGES) {
      const bend = { x: source.x + dx * share - dy * bulge, y: source.y + dy * share + dx * bulge }
      const arc = clippedArc([source, bend, target], [source.icon, source.name], [target.icon, target.name], STOP)
      if (arc !== null) yield arc
    }
}

/** Leaves that stand in one column, or row, with others of the same hub. */
function inColumns(board: Board): ReadonlySet<string> {
  const { bodies, lines } = board.plan
  const leaves = lines.flatMap(({ a, b, link }) => [
    ...(bodies[a]?.isLeaf === true ? [{ id: link.source, hub: link.target, x: board.pointOf(a, 0).x }] : []),
    ...(bodies[b]?.isLeaf === true ? [{ id: link.target, hub: link.source, x: board.pointOf(b, 0).x }] : []),
  ])
  const columns = Map.groupBy(leaves, ({ hub, x }) => `${hub} ${Math.round(x / 4)}`)
  return new Set([...columns.values()].filter(({ length }) => length > 1).flatMap((all) => all.map(({ id }) => id)))
}

function route(self: Routed, ways: Iterable<Path>, costOfWay: (pieces: readonly Segment[]) => number): void {
  let least = Number.POSITIVE_INFINITY
  const [straight] = [self.path]
  for (const path of ways) {
    const [bend] = path.bends
    const bulge = bend === undefined || path.bends.length > 1 ? 0 : bulgeOf(path, bend)
    const pieces = piecesOf(path)
    const cost = costOfWay(pieces) + bulge * BULGE
    if (cost < least - 1e-6) {
      least = cost
      Object.assign(self, { path, pieces, box: boxOf(pieces) })
    }
    if (cost === 0 && (path === straight || path.bends.length > 1)) return
  }
}

const bulgeOf = ({ from, to }: Path, bend: { x: number; y: number }): number =>
  Math.hypot(bend.x - (from.x + to.x) / 2, bend.y - (from.y + to.y) / 2) /
  (Math.hypot(to.x - from.x, to.y - from.y) || 1)

/** How every line of a board runs: straight where that is free, else by the cheapest arc. */
export function routesOn(board: Board, nodes: readonly PlacedNode[]): readonly (readonly [Line, Path])[] {
  const places = new Map(nodes.map((node) => [node.id, node]))
  const columns = inColumns(board)
  const [left, top, right, bottom] = board.plan.bounds
  const all = board.plan.lines.map((line, index): Routed => {
    const [x1, y1, x2, y2] = board.segment(index)
    const path = { from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, bends: [] }
    return { line, path, pieces: piecesOf(path), box: [x1, y1, x2, y2] }
  })
  const straight = all.map(({ path }) => path)
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const [index, self] of all.entries()) {
      self.path = straight[index] ?? self.path
      const ways = waysOf({ ...self }, places, columns)
      route(self, ways, (pieces) => {
        const isOut = pieces.some(([x, y]) => x < left + 4 || y < top + 4 || x > right - 4 || y > bottom - 4)
        return costOf(pieces, self, all, nodes) + (isOut ? COSTS.outside : 0)
      })
    }
  return all.map(({ line, path }) => [line, path])
}
