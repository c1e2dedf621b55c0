import type { Rect } from '../compose/rect.ts'

/** Pixels between a tip and what it is of, and between it and the edge of the window. */
const GAP = 8
const EDGE = 8

const shared = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))

/** What a tip lies beside and what it should not lie on, all in pixels of the window. */
export interface Surroundings {
  readonly own: Rect
  readonly others: readonly Rect[]
  readonly window: { readonly width: number; readonly height: number }
}

/** Where a tip of a size covers least of what it is of and of what stands near: beside it, below or above. */
export function tipPlace(
  size: { readonly width: number; readonly height: number },
  { own: [left, top, right, bottom], others, window }: Surroundings,
): { readonly left: number; readonly top: number } {
  const { width, height } = size
  const [middleX, middleY] = [(left + right - width) / 2, (top + bottom - height) / 2]
  const [before, after] = [left - width - GAP, right + GAP]
  const [above, below] = [top - height - GAP, bottom + GAP]
  const candidates = [
    [after, middleY],
    [middleX, below],
    [before, middleY],
    [middleX, above],
    [after, below],
    [before, below],
    [after, above],
    [before, above],
  ].map(([x = 0, y = 0]): Rect => {
    const [at, down] = [
      Math.max(EDGE, Math.min(x, window.width - width - EDGE)),
      Math.max(EDGE, Math.min(y, window.height - height - EDGE)),
    ]
    return [at, down, at + width, down + height]
  })
  const costs = candidates.map((place) =>
    [[left, top, right, bottom] as const, ...others].reduce((sum, other) => sum + shared(place, other), 0),
  )
  const [x, y] = candidates[costs.indexOf(Math.min(...costs))] ?? [EDGE, EDGE]
  return { left: x, top: y }
}
