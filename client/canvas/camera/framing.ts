import type { Rect } from '../compose/rect.ts'
import type { Element } from '../look/element.ts'
import { lettersAt } from '../names/reading.ts'
import { type Room, roomsOf } from '../names/room.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Area } from './free-area.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25
/** How often it is looked how large letters are at the zoom that their room leads to. */
const LOOKS = 5
/** Pixels by which a name may stand out of the free part of the window before the picture is brought into it. */
const SLACK = 4

/** Where a camera looks: what it shows, and how near. */
export interface Look {
  readonly zoom: number
  readonly pan: Position
}

/** What some elements take of the picture. */
interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where an element that is composed lies, with its name. */
const composedRooms = (position: Position, rooms: readonly Rect[]): Room[] =>
  rooms.map(([left, top, right, bottom]) => ({
    x: position.x + (left + right) / 2,
    y: position.y + (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  }))

/** The room that some elements, of `count`, take with their labels at a zoom; null without any node among them. */
export function extent(elements: readonly Element[], zoom: number, count: number): Extent | null {
  const letters = lettersAt(zoom, count)
  const rooms = elements.flatMap(({ data, position, rooms: composed }) =>
    composed !== null
      ? composedRooms(position ?? { x: 0, y: 0 }, composed(zoom))
      : position === null
        ? []
        : roomsOf(String(data['label']), position, letters),
  )
  if (rooms.length === 0) return null
  return {
    left: Math.min(...rooms.map(({ x, width }) => x - width / 2)),
    right: Math.max(...rooms.map(({ x, width }) => x + width / 2)),
    top: Math.min(...rooms.map(({ y, height }) => y - height / 2)),
    bottom: Math.max(...rooms.map(({ y, height }) => y + height / 2)),
  }
}

/**
 * The centre nearest to the one wanted with which a window of this size shows nothing outside the picture; the
 * picture's own where all of it fits.
 */
const within = (wanted: number, from: number, to: number, window: number): number =>
  window >= to - from ? (from + to) / 2 : Math.min(Math.max(wanted, from + window / 2), to - window / 2)

/** How far a stretch has to be moved to lie within another; to its middle where it is too long. */
const wayInto = (from: number, to: number, start: number, length: number): number =>
  to - from > length ? start + (length - from - to) / 2 : Math.max(0, start - from) - Math.max(0, to - start - length)

/** The zoom at which a stretch of the picture just fits. */
const fit = ({ left, right, top, bottom }: Extent, free: Area): number =>
  Math.min(free.width / (right - left), free.height / (bottom - top))

/** The zoom at which some elements, of `count`, are in sight with their names; null without any node among them. */
export function levelOf(elements: readonly Element[], count: number, free: Area): number | null {
  const fitting = (zoom: number) => {
    const room = extent(elements, zoom, count)
    return room === null ? null : Math.min(NEAREST_FIT, fit(room, free))
  }
  // The farther away, the larger the letters, and the more room they take.
  let level = fitting(1)
  for (let look = 0; look < LOOKS && level !== null && level < 1; look += 1) level = fitting(level)
  return level
}

/** A look at the middle of a part of the picture that shows nothing outside of the whole. */
export function lookAt(part: Extent, whole: Extent, zoom: number, free: Area): Look {
  const centre = {
    x: within((part.left + part.right) / 2, whole.left, whole.right, free.width / zoom),
    y: within((part.top + part.bottom) / 2, whole.top, whole.bottom, free.height / zoom),
  }
  return {
    zoom,
    pan: { x: free.x + free.width / 2 - centre.x * zoom, y: free.y + free.height / 2 - centre.y * zoom },
  }
}

/**
 * The look nearest to the one before that has something in sight: `wide`, unless it could not be read then, or else
 * `close`. Null where there is neither, or where the look before has it already.
 */
export function nearestLook(
  { wide, close }: { readonly wide: Extent | null; readonly close: Extent | null },
  before: Look,
  readable: number,
  free: Area,
): Look | null {
  const levelWith = (room: Extent) => Math.min(before.zoom, fit(room, free))
  const box = wide !== null && levelWith(wide) >= readable ? wide : close
  if (box === null) return null
  const zoom = Math.max(readable, levelWith(box))
  // Zooming leaves the middle where it is.
  const middle = { x: free.x + free.width / 2, y: free.y + free.height / 2 }
  const x = middle.x - ((middle.x - before.pan.x) * zoom) / before.zoom
  const y = middle.y - ((middle.y - before.pan.y) * zoom) / before.zoom
  const across = wayInto(box.left * zoom + x, box.right * zoom + x, free.x, free.width)
  const down = wayInto(box.top * zoom + y, box.bottom * zoom + y, free.y, free.height)
  return zoom === before.zoom && across === 0 && down === 0 ? null : { zoom, pan: { x: x + across, y: y + down } }
}

/** Whether a look has a part of the picture in sight. */
export const hasInSight = ({ left, right, top, bottom }: Extent, { zoom, pan }: Look, free: Area): boolean =>
  left * zoom + pan.x >= free.x - SLACK &&
  top * zoom + pan.y >= free.y - SLACK &&
  right * zoom + pan.x <= free.x + free.width + SLACK &&
  bottom * zoom + pan.y <= free.y + free.height + SLACK
