import { overlap, type Rect } from '../compose/rect.ts'
import type { Side } from '../compose/subject.ts'

/** A node with its name as they are drawn, and how much it matters that the name is read. */
export interface WrittenName {
  readonly id: string
  readonly icon: Rect
  readonly name: Rect
  readonly weight: number
}

/** What stands on a line. */
export interface WrittenLabel {
  readonly id: string
  readonly rect: Rect
}

/** A name so many times as large as it was composed: it grows away from its node. */
export function grownName([left, top, right, bottom]: Rect, side: Side, larger: number): Rect {
  const [width, height] = [(right - left) * larger, (bottom - top) * larger]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  switch (side) {
    case 'below':
      return [x - width / 2, top, x + width / 2, top + height]
    case 'above':
      return [x - width / 2, bottom - height, x + width / 2, bottom]
    case 'right':
      return [left, y - height / 2, left + width, y + height / 2]
    case 'left':
      return [right - width, y - height / 2, right, y + height / 2]
  }
}

/** A label so many times as large as it was composed, round its middle. */
export function grownLabel([left, top, right, bottom]: Rect, larger: number): Rect {
  const [across, down] = [((right - left) * larger) / 2, ((bottom - top) * larger) / 2]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [x - across, y - down, x + across, y + down]
}

/**
 * Ids of the names and labels that give way where letters have grown beyond their room: the lesser names to those that
 * matter more, and labels of lines to all of them, so that nothing that is read lies on something else.
 */
export function givingWay(names: readonly WrittenName[], labels: readonly WrittenLabel[]): ReadonlySet<string> {
  const hidden = new Set<string>()
  const read: Rect[] = []
  const icons = names.map(({ id, icon }) => ({ id, icon }))
  for (const { id, name } of names.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)))
    if (
      read.some((other) => overlap(name, other, 0)) ||
      icons.some((other) => other.id !== id && overlap(name, other.icon, 0))
    )
      hidden.add(id)
    else read.push(name)
  for (const { id, rect } of labels)
    if (read.some((other) => overlap(rect, other, 0)) || icons.some(({ icon }) => overlap(rect, icon, 0)))
      hidden.add(id)
    else read.push(rect)
  return hidden
}
