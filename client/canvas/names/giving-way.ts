import { overlap, type Rect } from '../compose/rect.ts'
import type { SignPlace } from '../compose/signs.ts'
import type { Side } from '../compose/subject.ts'

/** A node with its name as they are drawn, and how much it matters that the name is read. */
export interface WrittenName {
  readonly id: string
  readonly icon: Rect
  readonly name: Rect
  readonly weight: number
}

/** What stands beside a line. */
export interface WrittenLabel {
  readonly id: string
  readonly rect: Rect
}

/** The sign on a line, with the places that it may take, the best first. */
export interface DrawnSign {
  readonly id: string
  readonly places: readonly SignPlace[]
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

/** What gives way where letters have grown beyond their room, and what finds another place. */
export interface GivenWay {
  /** Ids of names and labels that are not read. */
  readonly hidden: ReadonlySet<string>
  /** At which share of its line each sign stands; those that find no place are left out. */
  readonly signs: ReadonlyMap<string, number>
}

/**
 * The lesser names give way to those that matter more, signs move along their lines to where they lie on none of them,
 * and labels of lines give way to all, so that nothing that is read lies on something else.
 */
export function givingWay(
  names: readonly WrittenName[],
  drawnSigns: readonly DrawnSign[],
  labels: readonly WrittenLabel[],
): GivenWay {
  const hidden = new Set<string>()
  const read: Rect[] = []
  const icons = names.map(({ id, icon }) => ({ id, icon }))
  const isFree = (rect: Rect, own: string | null) =>
    !read.some((other) => overlap(rect, other, 0)) &&
    !icons.some(({ id, icon }) => id !== own && overlap(rect, icon, 0))
  for (const { id, name } of names.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)))
    if (isFree(name, id)) read.push(name)
    else hidden.add(id)
  const signs = new Map<string, number>()
  for (const { id, places } of drawnSigns) {
    const place = places.find(({ rect }) => isFree(rect, null))
    if (place === undefined) continue
    signs.set(id, place.share)
    read.push(place.rect)
  }
  for (const { id, rect } of labels)
    if (isFree(rect, null)) read.push(rect)
    else hidden.add(id)
  return { hidden, signs }
}
