import type { Position } from '../../state/picture/picture.ts'
import { type Room, roomsOf, shared } from './room.ts'
import { LABEL_LETTERS } from '../look/stylesheet.ts'

/** Pixels of the screen below which letters are a strain to read. */
const SMALLEST = 11.5
/**
 * A picture of up to so many nodes has all of its names read, in letters at most so much larger than drawn; a larger
 * one those that have room.
 */
const ALL_READ = 40
const LARGEST_OF_ALL = 1.4
const LARGEST = 5
/** Letters change by steps of this part, so that a zoom does not write every name anew. */
const STEP = 1.25

/** A node with its name, and how much it matters that the name is read. */
export interface Named {
  readonly id: string
  readonly label: string
  readonly position: Position
  readonly weight: number
}

/** Size of the letters of names in the canvas's own pixels, so that they can be read on the screen at this zoom. */
export function lettersAt(zoom: number, nodes: number): number {
  const most = nodes > ALL_READ ? LARGEST : LARGEST_OF_ALL
  const wanted = Math.max(1, Math.min(most, SMALLEST / zoom / LABEL_LETTERS))
  return (
    LABEL_LETTERS *
    (nodes > ALL_READ ? STEP ** Math.ceil(Math.log(wanted) / Math.log(STEP)) : Math.round(wanted * 20) / 20)
  )
}

/**
 * Ids of the nodes whose names give way to names that matter more, so that none that is read lies on another or on its
 * node. None does in a small picture.
 */
export function unreadNames(nodes: readonly Named[], letters: number): ReadonlySet<string> {
  if (nodes.length <= ALL_READ) return new Set()
  const read: (readonly [shape: Room, name: Room])[] = []
  const unread = new Set<string>()
  for (const { id, label, position } of [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const rooms = roomsOf(label, position, letters)
    const [shape, name] = rooms
    if (
      read.some(
        ([otherShape, otherName]) =>
          shared(name, otherName) > 0 || shared(name, otherShape) > 0 || shared(shape, otherName) > 0,
      )
    )
      unread.add(id)
    else read.push(rooms)
  }
  return unread
}
