import type { Path, PlacedLabel, PlacedNode } from './composed.ts'
import { along, FROM_MIDDLE, lengthOf, piecesOf } from './curve.ts'
import type { Line } from './plan.ts'
import { hits, overlap, type Rect, type Segment } from './rect.ts'
import type { SignPlace } from './signs.ts'
import type { Link } from './subject.ts'
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
/** Pixels between a label and its line, nearer first. */
const BESIDE = [7, 14, 24, 34]
/** The same where a sign stands on the line: so far that it has its room. */
const BESIDE_A_SIGN = BESIDE.map((gap) => gap + 4)
const EDGE = 2
/** Pixels beyond the area in which labels may still stand: the camera leaves as many free round a picture. */
const BEYOND = 20
/** The part of its line that a label may cover. */
const COVERED = 1 / 3

/** A label that has no place, as it stands on its line while that is picked. */
export const labelLines = (label: string): readonly string[] =>
  wrapped(label, LINE_LETTERS, WIDTHS[0][0], WIDTHS[0][1]).lines

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

/** Where a label may stand, the best first; the last of them lie on the line itself. */
function* placesOf(pieces: readonly Segment[], { label, signed }: Link) {
  const texts = WIDTHS.map(([width, most]) => wrapped(label, LINE_LETTERS, width, most))
  for (const text of texts)
    for (const gap of signed ? BESIDE_A_SIGN : BESIDE)
      for (const share of FROM_MIDDLE)
        for (const sign of [1, -1] as const)
          yield { lines: text.lines, rect: beside(pieces, share, sign, gap, text), upon: false }
  for (const text of texts)
    for (const share of FROM_MIDDLE) {
      const rect = upon(pieces, share, text)
      if (rect !== null) yield { lines: text.lines, rect, upon: true }
    }
}

/** Where each line's label stands, on no name, node, sign or other line; null where it has no label, or where none is free. */
export function labelsOn(
  routes: readonly (readonly [Line, Path])[],
  nodes: readonly PlacedNode[],
  signs: readonly (SignPlace | null)[],
  bounds: Rect,
): readonly (PlacedLabel | null)[] {
  const taken = [
    ...nodes.flatMap(({ icon, name }) => [icon, name]),
    ...signs.flatMap((sign) => (sign === null ? [] : [sign.rect])),
  ]
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
    for (const { lines, rect, upon: onLine } of placesOf(pieces[index] ?? [], line.link))
      if (isFree(rect, onLine ? index : null)) {
        taken.push(rect)
        found.set(index, { lines, rect })
        break
      }
  }
  return [...routes.keys()].map((index) => found.get(index) ?? null)
}
