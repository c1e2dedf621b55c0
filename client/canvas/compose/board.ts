import type { Position } from '../../state/picture/picture.ts'
import type { Part, Stance } from './bodies.ts'
import type { Plan } from './plan.ts'
import { moved, type Rect, type Segment } from './rect.ts'

/** Pixels that a line keeps from the node and the name at which it ends. */
const STOP = 4

/**
 * The share of the way from a place to another at which the way has left some rectangles that lie at `atX`, `atY`.
 */
function leaving(
  x: number,
  y: number,
  toX: number,
  toY: number,
  rects: Float64Array,
  atX: number,
  atY: number,
): number {
  const dx = toX - x
  const dy = toY - y
  let share = 0
  for (let index = 0; index < rects.length; index += 4) {
    const left = (rects[index] ?? 0) + atX - STOP - x
    const top = (rects[index + 1] ?? 0) + atY - STOP - y
    const right = (rects[index + 2] ?? 0) + atX + STOP - x
    const bottom = (rects[index + 3] ?? 0) + atY + STOP - y
    let enters = 0
    let leaves = 1
    if (Math.abs(dx) < 1e-9) {
      if (left > 0 || right < 0) continue
    } else {
      enters = Math.max(enters, Math.min(left / dx, right / dx))
      leaves = Math.min(leaves, Math.max(left / dx, right / dx))
    }
    if (Math.abs(dy) < 1e-9) {
      if (top > 0 || bottom < 0) continue
    } else {
      enters = Math.max(enters, Math.min(top / dy, bottom / dy))
      leaves = Math.min(leaves, Math.max(top / dy, bottom / dy))
    }
    if (enters < leaves && leaves < 1 && leaves > share) share = leaves
  }
  return share
}

/**
 * Where every body of a plan stands just now, and where its lines run. Changed in place, as the search needs; lists of
 * four numbers are left, top, right, bottom of a body, and both ends of a line.
 */
export class Board {
  readonly plan: Plan
  readonly x: Float64Array
  readonly y: Float64Array
  /** Number of each body's stance. */
  readonly stance: Int32Array
  readonly boxes: Float64Array
  readonly segments: Float64Array

  constructor(plan: Plan) {
    this.plan = plan
    const count = plan.bodies.length
    this.x = new Float64Array(count)
    this.y = new Float64Array(count)
    this.stance = new Int32Array(count)
    this.boxes = new Float64Array(count * 4)
    this.segments = new Float64Array(plan.lines.length * 4)
  }

  stanceOf(body: number): Stance {
    const stance = this.plan.bodies[body]?.stances[this.stance[body] ?? 0]
    if (stance === undefined) throw new RangeError(`Body ${body} has no stance ${this.stance[body]}.`)
    return stance
  }

  partOf(body: number, node: number): Part {
    const part = this.stanceOf(body).parts[node]
    if (part === undefined) throw new RangeError(`Body ${body} has no node ${node}.`)
    return part
  }

  /** Where one of a body's nodes is. */
  pointOf(body: number, node: number): Position {
    const { at } = this.partOf(body, node)
    return { x: (this.x[body] ?? 0) + at.x, y: (this.y[body] ?? 0) + at.y }
  }

  boxOf(body: number): Rect {
    return moved(this.stanceOf(body).box, this.x[body] ?? 0, this.y[body] ?? 0)
  }

  set(body: number, x: number, y: number, stance: number): void {
    this.x[body] = x
    this.y[body] = y
    this.stance[body] = stance
  }

  /** Works out what follows from a body's place. */
  refresh(body: number): void {
    this.#box(body)
    for (const line of this.plan.touching[body] ?? []) this.#draw(line)
  }

  refreshAll(): void {
    for (const body of this.plan.bodies.keys()) this.#box(body)
    for (const line of this.plan.lines.keys()) this.#draw(line)
  }

  /** Where a line runs, clipped at what it joins. */
  segment(line: number): Segment {
    const at = line * 4
    const { segments } = this
    return [segments[at] ?? 0, segments[at + 1] ?? 0, segments[at + 2] ?? 0, segments[at + 3] ?? 0]
  }

  #box(body: number): void {
    const { box } = this.stanceOf(body)
    const x = this.x[body] ?? 0
    const y = this.y[body] ?? 0
    this.boxes[body * 4] = box[0] + x
    this.boxes[body * 4 + 1] = box[1] + y
    this.boxes[body * 4 + 2] = box[2] + x
    this.boxes[body * 4 + 3] = box[3] + y
  }

  #draw(index: number): void {
    const line = this.plan.lines[index]
    if (line === undefined) return
    const a = this.partOf(line.a, line.nodeOfA)
    const b = this.partOf(line.b, line.nodeOfB)
    const ax = this.x[line.a] ?? 0
    const ay = this.y[line.a] ?? 0
    const bx = this.x[line.b] ?? 0
    const by = this.y[line.b] ?? 0
    const x1 = ax + a.at.x
    const y1 = ay + a.at.y
    const x2 = bx + b.at.x
    const y2 = by + b.at.y
    let start = leaving(x1, y1, x2, y2, a.rects, ax, ay)
    let end = leaving(x2, y2, x1, y1, b.rects, bx, by)
    if (start + end >= 1) {
      start = 0
      end = 0
    }
    this.segments[index * 4] = x1 + (x2 - x1) * start
    this.segments[index * 4 + 1] = y1 + (y2 - y1) * start
    this.segments[index * 4 + 2] = x2 + (x1 - x2) * end
    this.segments[index * 4 + 3] = y2 + (y1 - y2) * end
  }
}
