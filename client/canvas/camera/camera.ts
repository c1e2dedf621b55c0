import type { Core } from 'cytoscape'
import type { Rect } from '../compose/rect.ts'
import type { Element } from '../look/element.ts'
import { freeArea } from './free-area.ts'
import { lettersAt } from '../names/reading.ts'
import type { Position } from '../../state/picture/picture.ts'
import { calm, MOVING } from './moving.ts'
import { type Room, roomsOf } from '../names/room.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25
/**
 * On a small screen a picture of few nodes is not shrunk beyond what can be read: then it begins at what is picked, and
 * the rest is panned to.
 */
const FARTHEST_START = 0.3
/**
 * The same of a picture that is composed: no name is under 11 pixels there, and where there is no room for all, the
 * lesser ones are left out.
 */
const FARTHEST_COMPOSED = 0.35
/** How often it is looked how large letters are at the zoom that their room leads to. */
const LOOKS = 5
const READ_AT_ONCE = 100
/** Pixels by which a name may stand out of the free part of the window before the picture is brought into it. */
const SLACK = 4
/** Where the canvas looks. It moves by itself only until a person touched the canvas. */
export interface Camera {
  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void
  /** The first look at a picture. */
  start(): void
  /** Whether a person has moved the picture, or what is in it, since the first look. */
  touched(): boolean
  /** The first look again, unless a person has touched the picture since; `moving` there, or at once. */
  startAgain(moving?: boolean): void
  /** Whether all that is drawn lies in the free part of the window, with its names. */
  holdsAll(): boolean
  zoomBy(factor: number): void
  /** Brings these nodes into sight, if it can be read then with those around them, and moves no more than it must. */
  keep(ids: readonly string[], around: readonly string[]): void
  /** Those of these nodes that cannot be seen. */
  outOfSight(ids: readonly string[]): string[]
}

/** Ids of the nodes that a line joins. */
const endsOf = (line: Element | undefined): string[] =>
  line === undefined || line.position !== null ? [] : [String(line.data['source']), String(line.data['target'])]

/** Where an element that is composed lies, with its name. */
const composedRooms = (position: Position, rooms: readonly Rect[]): Room[] =>
  rooms.map(([left, top, right, bottom]) => ({
    x: position.x + (left + right) / 2,
    y: position.y + (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  }))

/** The room that some elements take with their labels at a zoom; null without any node among them. */
function extent(elements: readonly Element[], zoom: number, count: number) {
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

/**
 * The camera of a canvas; `element` is what the page lays other things over, `elements` all that is to be drawn, be it
 * drawn yet or not.
 */
export function createCamera(cy: Core, element: HTMLElement, elements: () => ReadonlyMap<string, Element>): Camera {
  let touched = false
  cy.on('tapstart scrollzoom pinchzoom', () => {
    touched = true
  })
  const named = (ids: readonly string[]) => ids.flatMap((id) => elements().get(id) ?? [])
  const go = (zoom: number, pan: Position, moving: boolean) => {
    if (moving && !calm()) cy.animate({ zoom, pan }, { duration: MOVING })
    else cy.viewport({ zoom, pan })
  }
  /** The zoom at which all of these are in sight with their names; null without any node among them. */
  const levelOf = (all: readonly Element[]): number | null => {
    const free = freeArea(element)
    const fitting = (zoom: number) => {
      const room = extent(all, zoom, elements().size)
      return room === null
        ? null
        : Math.min(NEAREST_FIT, free.width / (room.right - room.left), free.height / (room.bottom - room.top))
    }
    // The farther away, the larger the letters, and the more room they take.
    let level = fitting(1)
    for (let look = 0; look < LOOKS && level !== null && level < 1; look += 1) level = fitting(level)
    return level
  }
  const lookAt = (ids: readonly string[] | null, zoom: number | null, moving: boolean) => {
    const all = ids === null ? [...elements().values()] : named(ids)
    const free = freeArea(element)
    const count = elements().size
    const level = zoom ?? levelOf(all)
    if (level === null) return
    const [wanted, whole] = [extent(all, level, count), extent([...elements().values()], level, count)]
    if (wanted === null || whole === null) return
    const centre = {
      x: within((wanted.left + wanted.right) / 2, whole.left, whole.right, free.width / level),
      y: within((wanted.top + wanted.bottom) / 2, whole.top, whole.bottom, free.height / level),
    }
    go(level, { x: free.x + free.width / 2 - centre.x * level, y: free.y + free.height / 2 - centre.y * level }, moving)
  }
  const farthest = () =>
    [...elements().values()].some(({ rooms }) => rooms !== null) ? FARTHEST_COMPOSED : FARTHEST_START
  const look = (moving: boolean) => {
    const level = levelOf([...elements().values()])
    if (level === null) return
    if (level >= farthest() || elements().size > READ_AT_ONCE) return lookAt(null, level, moving)
    const picked = cy
      .nodes('.picked')
      .union(cy.edges('.picked').connectedNodes())
      .map((node) => node.id())
    lookAt(picked.length > 0 ? picked : null, farthest(), moving)
  }
  return {
    start() {
      touched = false
      look(false)
    },
    touched: () => touched,
    startAgain(moving = false) {
      if (!touched) look(moving)
    },
    fit(ids) {
      // All of it in sight is where the camera begins, and what comes next is framed again.
      if (ids === undefined) touched = false
      lookAt(ids === undefined ? null : [...ids, ...ids.flatMap((id) => endsOf(elements().get(id)))], null, true)
    },
    keep(ids, around) {
      const free = freeArea(element)
      const before = cy.zoom()
      const readable = Math.min(before, FARTHEST_START)
      const count = elements().size
      const levelWith = (room: NonNullable<ReturnType<typeof extent>>) =>
        Math.min(before, free.width / (room.right - room.left), free.height / (room.bottom - room.top))
      const [wide, close] = [extent(named(around), before, count), extent(named(ids), before, count)]
      const box = wide !== null && levelWith(wide) >= readable ? wide : close
      if (box === null) return
      const zoom = Math.max(readable, levelWith(box))
      // Zooming leaves the middle where it is.
      const middle = { x: free.x + free.width / 2, y: free.y + free.height / 2 }
      const x = middle.x - ((middle.x - cy.pan().x) * zoom) / before
      const y = middle.y - ((middle.y - cy.pan().y) * zoom) / before
      const across = wayInto(box.left * zoom + x, box.right * zoom + x, free.x, free.width)
      const down = wayInto(box.top * zoom + y, box.bottom * zoom + y, free.y, free.height)
      if (zoom !== before || across !== 0 || down !== 0) go(zoom, { x: x + across, y: y + down }, true)
    },
    holdsAll() {
      const [free, zoom, { x, y }] = [freeArea(element), cy.zoom(), cy.pan()]
      const room = extent([...elements().values()], zoom, elements().size)
      if (room === null) return true
      return (
        room.left * zoom + x >= free.x - SLACK &&
        room.top * zoom + y >= free.y - SLACK &&
        room.right * zoom + x <= free.x + free.width + SLACK &&
        room.bottom * zoom + y <= free.y + free.height + SLACK
      )
    },
    zoomBy(factor) {
      touched = true
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    outOfSight(ids) {
      const { x1, x2, y1, y2 } = cy.extent()
      return named(ids)
        .filter(
          ({ position }) =>
            position !== null && (position.x < x1 || position.x > x2 || position.y < y1 || position.y > y2),
        )
        .map(({ id }) => id)
    },
  }
}
