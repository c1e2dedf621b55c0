import { overlap, type Rect } from '../compose/rect.ts'
import type { SignPlace } from '../compose/signs.ts'
import type { Side } from '../compose/subject.ts'

/** A place for a node's name: at which of its sides, and the room that it takes. */
export interface NamePlace {
  readonly side: Side
  readonly rect: Rect
}

/** A node with the places that its name may take, the best first, and how much it matters that the name is read. */
export interface WrittenName {
  readonly id: string
  readonly icon: Rect
  readonly places: readonly [NamePlace, ...NamePlace[]]
  readonly weight: number
  /** Whether it is read even where none of its places is free: all others give way to it. */
  readonly always: boolean
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
  /** At which side of its node each name stands that is read. */
  readonly sides: ReadonlyMap<string, Side>
  /** At which share of its line each sign stands; those that find no place are left out. */
  readonly signs: ReadonlyMap<string, number>
}

/** How much of two rectangles lies on each other, in square pixels. */
const shared = (a: Rect, b: Rect): number =>
  overlap(a, b, 0) ? (Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * (Math.min(a[3], b[3]) - Math.max(a[1], b[1])) : 0

/** Names of less weight give way to those of more: which are read, and at which sides. */
function readNames(names: readonly WrittenName[], read: Rect[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const { id, places, always } of names.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const taken = [...read, ...names.flatMap((other) => (other.id === id ? [] : [other.icon]))]
    const covered = ({ rect }: NamePlace) => taken.reduce((sum, other) => sum + shared(rect, other), 0)
    const free = places.find(({ rect }) => !taken.some((other) => overlap(rect, other, 0)))
    const [least] = places.toSorted((a, b) => covered(a) - covered(b))
    const place = free ?? (always ? least : undefined)
    if (place === undefined) continue
    sides.set(id, place.side)
    read.push(place.rect)
  }
  return sides
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
  const read: Rect[] = []
  const sides = readNames(names, read)
  const hidden = new Set(names.flatMap(({ id }) => (sides.has(id) ? [] : [id])))
  const icons = names.map(({ icon }) => icon)
  const isFree = (rect: Rect) => ![...read, ...icons].some((other) => overlap(rect, other, 0))
  const signs = new Map<string, number>()
  for (const { id, places } of drawnSigns) {
    const place = places.find(({ rect }) => isFree(rect))
    if (place === undefined) continue
    signs.set(id, place.share)
    read.push(place.rect)
  }
  for (const { id, rect } of labels)
    if (isFree(rect)) read.push(rect)
    else hidden.add(id)
  return { hidden, sides, signs }
}
