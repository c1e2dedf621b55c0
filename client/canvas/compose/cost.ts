import type { Board } from './board.ts'
import type { Line } from './plan.ts'
import { meets, type Rect } from './rect.ts'

/** What a reader pays for how a picture is composed: the larger, the harder it is to read. */

/** Pixels kept between bodies, and between a line and a body that it passes. */
const APART = 14
const PASSING = 6
const WEIGHTS = {
  outside: 400,
  outsideByPixel: 8,
  overlap: 150,
  overlapByPixel: 6,
  through: 130,
  throughByComb: 110,
  crossing: 45,
  crossingOfSpine: 1.6,
  crossingOfComb: 1.3,
  narrow: 24,
  spineOrder: 400,
  offSpineRow: 40,
  timeOrder: 70,
}
/** Cosine of two lines out of one node above which they look like one. */
const NARROW = 0.96

function outside(box: Rect, bounds: Rect): number {
  const by =
    Math.max(0, bounds[0] + 8 - box[0]) +
    Math.max(0, bounds[1] + 8 - box[1]) +
    Math.max(0, box[2] + 8 - bounds[2]) +
    Math.max(0, box[3] + 8 - bounds[3])
  return by > 0 ? WEIGHTS.outside + by * WEIGHTS.outsideByPixel : 0
}

/** Of a body for itself: in the area, its own side, the middle for the spine, high for an authority. */
export function ofBody(board: Board, body: number): number {
  const { plan } = board
  const { bounds, spine, bodies } = plan
  const [one, x, y] = [bodies[body], board.x[body] ?? 0, board.y[body] ?? 0]
  if (one === undefined) return 0
  const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]]
  const [offX, offY] = [Math.abs(x - bounds[0] - width / 2), Math.abs(y - bounds[1] - height / 2)]
  const isMiddle = spine[spine.length === 3 ? 1 : 0] === body
  const { side } = board.stanceOf(body)
  return (
    (one.fixed === null ? outside(board.boxOf(body), bounds) : 0) +
    (isMiddle ? (offX / width) * 30 + (offY / height) * 40 : (offX + offY) * 0.004) +
    (one.isAuthority ? ((y - bounds[1]) / height) * 18 : 0) +
    (side === 'left' ? 2 : side === 'above' ? 3 : 0) +
    (!one.isComb && !one.isLeaf && side !== 'below' ? 3 : 0)
  )
}

/** How far two bodies lie on each other, each pair of their parts by its shorter side. */
function shared(board: Board, i: number, j: number): number {
  const one = board.stanceOf(i).rects
  const other = board.stanceOf(j).rects
  const dx = (board.x[j] ?? 0) - (board.x[i] ?? 0)
  const dy = (board.y[j] ?? 0) - (board.y[i] ?? 0)
  let sum = 0
  for (let a = 0; a < one.length; a += 4)
    for (let b = 0; b < other.length; b += 4) {
      const across =
        Math.min(one[a + 2] ?? 0, (other[b + 2] ?? 0) + dx) - Math.max(one[a] ?? 0, (other[b] ?? 0) + dx) + APART
      if (across <= 0) continue
      const down =
        Math.min(one[a + 3] ?? 0, (other[b + 3] ?? 0) + dy) -
        Math.max(one[a + 1] ?? 0, (other[b + 1] ?? 0) + dy) +
        APART
      if (down > 0) sum += Math.min(across, down)
    }
  return sum
}

/** Pixels by which a later event stands farther right. */
const LATER = 40

/** Of two events of which the later does not stand to the right. */
function ofOrder({ plan, x }: Board, i: number, j: number): number {
  const [one, other] = [plan.bodies[i], plan.bodies[j]]
  if (one?.when == null || other?.when == null || one.when === other.when) return 0
  if ((one.steps & other.steps) === 0) return 0
  const by = ((x[j] ?? 0) - (x[i] ?? 0)) * (one.when < other.when ? 1 : -1)
  return by < LATER ? WEIGHTS.timeOrder + (LATER - by) * 0.05 : 0
}

/** Of two bodies that come too near, or are events in the wrong order. */
export function ofPair(board: Board, i: number, j: number): number {
  return ofOrder(board, i, j) + ofNearness(board, i, j)
}

function ofNearness(board: Board, i: number, j: number): number {
  const { boxes, plan } = board
  const a = i * 4
  const b = j * 4
  if (
    (boxes[a] ?? 0) >= (boxes[b + 2] ?? 0) + APART ||
    (boxes[b] ?? 0) >= (boxes[a + 2] ?? 0) + APART ||
    (boxes[a + 1] ?? 0) >= (boxes[b + 3] ?? 0) + APART ||
    (boxes[b + 1] ?? 0) >= (boxes[a + 3] ?? 0) + APART
  )
    return 0
  if (((plan.bodies[i]?.steps ?? 0) & (plan.bodies[j]?.steps ?? 0)) === 0) return 0
  const sum = shared(board, i, j)
  return sum > 0 ? WEIGHTS.overlap + sum * WEIGHTS.overlapByPixel : 0
}

/** Of a line that runs through a body. */
export function ofPassing(board: Board, line: number, body: number): number {
  const one = board.plan.lines[line]
  if (one === undefined || one.a === body || one.b === body) return 0
  const { segments, boxes } = board
  const x1 = segments[line * 4] ?? 0
  const y1 = segments[line * 4 + 1] ?? 0
  const x2 = segments[line * 4 + 2] ?? 0
  const y2 = segments[line * 4 + 3] ?? 0
  if (
    Math.max(x1, x2) < (boxes[body * 4] ?? 0) - PASSING ||
    Math.min(x1, x2) > (boxes[body * 4 + 2] ?? 0) + PASSING ||
    Math.max(y1, y2) < (boxes[body * 4 + 1] ?? 0) - PASSING ||
    Math.min(y1, y2) > (boxes[body * 4 + 3] ?? 0) + PASSING
  )
    return 0
  if ((one.link.steps & (board.plan.bodies[body]?.steps ?? 0)) === 0) return 0
  const { rects } = board.stanceOf(body)
  const x = board.x[body] ?? 0
  const y = board.y[body] ?? 0
  for (let at = 0; at < rects.length; at += 4)
    if (
      meets(
        x1 - x,
        y1 - y,
        x2 - x,
        y2 - y,
        (rects[at] ?? 0) - PASSING,
        (rects[at + 1] ?? 0) - PASSING,
        (rects[at + 2] ?? 0) + PASSING,
        (rects[at + 3] ?? 0) + PASSING,
      )
    )
      return one.toComb ? WEIGHTS.throughByComb : WEIGHTS.through
  return 0
}

/** Of two lines out of one node, so near in direction that they look like one. */
function ofFan(board: Board, one: Line, other: Line, i: number, j: number): number {
  const shared = one.link.source === other.link.source || one.link.source === other.link.target
  const [f, g] = [shared ? 1 : -1, other.link.source === (shared ? one.link.source : one.link.target) ? 1 : -1]
  const [s, t] = [board.segment(i), board.segment(j)]
  const [ux, uy] = [f * (s[2] - s[0]), f * (s[3] - s[1])]
  const [vx, vy] = [g * (t[2] - t[0]), g * (t[3] - t[1])]
  const lengths = (ux * ux + uy * uy) * (vx * vx + vy * vy)
  if (lengths < 1) return 0
  const cosine = (ux * vx + uy * vy) / Math.sqrt(lengths)
  return cosine > NARROW ? (WEIGHTS.narrow * (cosine - NARROW)) / (1 - NARROW) : 0
}

/** Whether two lines cross, by where their ends begin in the board's list. */
function crossing({ segments }: Board, s: number, t: number): boolean {
  const x1 = segments[s] ?? 0
  const y1 = segments[s + 1] ?? 0
  const dx = (segments[s + 2] ?? 0) - x1
  const dy = (segments[s + 3] ?? 0) - y1
  const u1 = segments[t] ?? 0
  const v1 = segments[t + 1] ?? 0
  const ex = (segments[t + 2] ?? 0) - u1
  const ey = (segments[t + 3] ?? 0) - v1
  const first = dx * (v1 - y1) - dy * (u1 - x1)
  if (first * (dx * (v1 + ey - y1) - dy * (u1 + ex - x1)) >= 0) return false
  return (ex * (y1 - v1) - ey * (x1 - u1)) * (ex * (y1 + dy - v1) - ey * (x1 + dx - u1)) < 0
}

/** Of two lines that cross, or that look like one. */
export function ofMeeting(board: Board, i: number, j: number): number {
  const [one, other, meeting] = [board.plan.lines[i], board.plan.lines[j], board.plan.meetings[i]?.[j]]
  if (one === undefined || other === undefined || meeting === 'never' || meeting === 'comb') return 0
  if (meeting === 'fan') return ofFan(board, one, other, i, j)
  if (!crossing(board, i * 4, j * 4)) return 0
  return (
    WEIGHTS.crossing *
    (one.onSpine || other.onSpine ? WEIGHTS.crossingOfSpine : 1) *
    (one.toComb || other.toComb ? WEIGHTS.crossingOfComb : 1)
  )
}

/** Of the spine: in the order of the sentence, in even steps, on one row. */
export function ofSpine(board: Board): number {
  const [a, middle, b] = board.plan.spine
  if (a === undefined || middle === undefined || b === undefined) return 0
  const at = (body: number) => ({ x: board.x[body] ?? 0, y: board.y[body] ?? 0 })
  const [from, between, to] = [at(a), at(middle), at(b)]
  const [before, after] = [between.x - from.x, to.x - between.x]
  const offRow = (place: { readonly y: number }) => (Math.abs(place.y - between.y) > 3 ? WEIGHTS.offSpineRow : 0)
  return (
    (before * after <= 0 ? WEIGHTS.spineOrder : 0) +
    Math.abs(Math.abs(before) - Math.abs(after)) * 0.06 +
    offRow(from) +
    offRow(to)
  )
}
