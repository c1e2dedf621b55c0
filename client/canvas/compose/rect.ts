/** Left, top, right and bottom in pixels; y grows downwards. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number]
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

export const moved = ([left, top, right, bottom]: Rect, x: number, y: number): Rect => [
  left + x,
  top + y,
  right + x,
  bottom + y,
]

/** The smallest rectangle round some. */
export const hull = (rects: readonly Rect[]): Rect => [
  Math.min(...rects.map(([left]) => left)),
  Math.min(...rects.map(([, top]) => top)),
  Math.max(...rects.map(([, , right]) => right)),
  Math.max(...rects.map(([, , , bottom]) => bottom)),
]

/** Whether two come nearer to each other than a margin. */
export const overlap = (a: Rect, b: Rect, margin: number): boolean =>
  a[0] < b[2] + margin && a[2] > b[0] - margin && a[1] < b[3] + margin && a[3] > b[1] - margin

/** Whether a line meets a rectangle. Asked a million times, so it takes and makes no lists. */
export function meets(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const dx = x2 - x1
  const dy = y2 - y1
  let from = 0
  let to = 1
  if (Math.abs(dx) < 1e-9) {
    if (x1 < left || x1 > right) return false
  } else {
    const a = (left - x1) / dx
    const b = (right - x1) / dx
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
    if (from >= to) return false
  }
  if (Math.abs(dy) < 1e-9) return y1 >= top && y1 <= bottom
  const a = (top - y1) / dy
  const b = (bottom - y1) / dy
  return Math.max(from, Math.min(a, b)) < Math.min(to, Math.max(a, b))
}

/** Whether a line comes nearer to a rectangle than a margin. */
export const hits = ([x1, y1, x2, y2]: Segment, [left, top, right, bottom]: Rect, margin: number): boolean =>
  meets(x1, y1, x2, y2, left - margin, top - margin, right + margin, bottom + margin)

/** Whether two lines cross, ends apart. */
export function crosses(s: Segment, t: Segment): boolean {
  const [dx, dy, ex, ey] = [s[2] - s[0], s[3] - s[1], t[2] - t[0], t[3] - t[1]]
  const first = dx * (t[1] - s[1]) - dy * (t[0] - s[0])
  const last = dx * (t[3] - s[1]) - dy * (t[2] - s[0])
  if (first * last >= 0) return false
  return (ex * (s[1] - t[1]) - ey * (s[0] - t[0])) * (ex * (s[3] - t[1]) - ey * (s[2] - t[0])) < 0
}
