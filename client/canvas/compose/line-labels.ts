import type { Path, PlacedLabel, PlacedNode } from './composed.ts'
import { piecesOf } from './curve.ts'
import type { Line } from './plan.ts'
import { hits, overlap, type Rect, type Segment } from './rect.ts'
import { type Text, wrapped } from './text.ts'

/** Size of the letters of lines' labels, in pixels. */
export const LINE_LETTERS = 12
/** Widths at which a label wraps, the best first, and how many lines it may have. */
const WIDTHS = [
  [110, 2],
  [76, 3],
  [200, 1],
  [56, 4],
] as const
/** Shares of the way along a line at which its label may stand, the middle first. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.12, 0.88]
/** Pixels between a label and its line, nearer first. */
const BESIDE = [7, 14, 24, 34]
const EDGE = 2
/** Pixels beyond the area in which labels may still stand: the camera leaves as many free round a picture. */
const BEYOND = 20
/** The part of its line that a label may cover. */
const COVERED = 1 / 3

/** The piece of a line at a share of its length, and the point there. */
function along(pieces: readonly Segment[], share: number) {
  const lengths = pieces.map(([x1, y1, x2, y2]) => Math.hypot(x2 - x1, y2 - y1))
  let rest = lengths.reduce((sum, length) => sum + length, 0) * share
  for (const [index, [x1, y1, x2, y2]] of pieces.entries()) {
    const length = lengths[index] ?? 0
    if (rest <= length || index === pieces.length - 1) {
      const [ux, uy] = length === 0 ? [1, 0] : [(x2 - x1) / length, (y2 - y1) / length]
      return { x: x1 + ux * rest, y: y1 + uy * rest, ux, uy }
    }
    rest -= length
  }
  return { x: 0, y: 0, ux: 1, uy: 0 }
}

/** Right or left of a steep line, above or below a level one. */
function beside(pieces: readonly Segment[], share: number, sign: 1 | -1, gap: number, { width, height }: Text): Rect {
  const { x, y, ux, uy } = along(pieces, share)
  const steep = Math.abs(uy) > Math.abs(ux)
  const toX = steep ? x + sign * (width / 2 + gap + (Math.abs(ux / uy) * height) / 2) : x
  const toY = steep ? y : y - sign * (height / 2 + gap - 1 + (Math.abs(uy / ux) * width) / 2)
  return [toX - width / 2, toY - height / 2, toX + width / 2, toY + height / 2]
}

/** In the middle of a line, on its own ground; null where it would cover more of its line than may be. */
function upon(pieces: readonly Segment[], share: number, { width, height }: Text): Rect | null {
  const { x, y, ux, uy } = along(pieces, share)
  const covered = Math.min(width / Math.max(Math.abs(ux), 1e-3), height / Math.max(Math.abs(uy), 1e-3))
  return covered > lengthOf(pieces) * COVERED ? null : [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
}

const lengthOf = (pieces: readonly Segment[]): number =>
  pieces.reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0)

/** Where a label may stand, the best first; the last of them lie on the line itself. */
function* placesOf(pieces: readonly Segment[], label: string) {
  const texts = WIDTHS.map(([width, most]) => wrapped(label, LINE_LETTERS, width, most))
  for (const text of texts)
    for (const gap of BESIDE)
      for (const share of SHARES)
        for (const sign of [1, -1] as const)
          yield { lines: text.lines, rect: beside(pieces, share, sign, gap, text), upon: false }
  for (const text of texts)
    for (const share of SHARES) {
      const rect = upon(pieces, share, text)
      if (rect !== null) yield { lines: text.lines, rect, upon: true }
    }
}

/** Where each line's label stands, on no name, node or other line; null where it has no label, or where none is free. */
export function labelsOn(
  routes: readonly (readonly [Line, Path])[],
  nodes: readonly PlacedNode[],
  bounds: Rect,
): readonly (PlacedLabel | null)[] {
  const taken = nodes.flatMap(({ icon, name }) => [icon, name])
  const pieces = routes.map(([, path]) => piecesOf(path))
  const isFree = (rect: Rect, self: number | null) =>
    rect[0] >= bounds[0] - BEYOND &&
    rect[1] >= bounds[1] - BEYOND &&
    rect[2] <= bounds[2] + BEYOND &&
    rect[3] <= bounds[3] + BEYOND &&
    !taken.some((other) => overlap(other, rect, EDGE)) &&
    !pieces.some((all, index) => index !== self && all.some((piece) => hits(piece, rect, 1)))
  const found = new Map<number, PlacedLabel>()
  const length = (index: number) => lengthOf(pieces[index] ?? [])
  // Short lines have the fewest places for their labels.
  for (const index of [...routes.keys()].sort((a, b) => length(a) - length(b) || a - b)) {
    const line = routes[index]?.[0]
    if (line?.labelled !== true) continue
    for (const { lines, rect, upon: onLine } of placesOf(pieces[index] ?? [], line.link.label))
      if (isFree(rect, onLine ? index : null)) {
        taken.push(rect)
        found.set(index, { lines, rect })
        break
      }
  }
  return [...routes.keys()].map((index) => found.get(index) ?? null)
}
