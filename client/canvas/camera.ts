import type { Core } from 'cytoscape'
import type { Element } from './elements.ts'
import { freeArea } from './free-area.ts'
import { lettersAt } from './reading.ts'
import { roomsOf } from './room.ts'
import { LABEL_LETTERS } from './stylesheet.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25
/** On a small screen a picture of few nodes is not shrunk beyond what can be read: then it begins at what is picked, and the rest is panned to. */
const FARTHEST_START = 0.5
const READ_AT_ONCE = 100
/** Milliseconds of a movement of the camera. */
const MOVING = 200

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where the canvas looks. It moves by itself only until a person touched the canvas. */
export interface Camera {
  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void
  /** The first look at a picture. */
  start(): void
  /** The first look again, after the canvas got another size, unless a person has touched it. */
  startAgain(): void
  zoomBy(factor: number): void
  /** Those of these nodes that cannot be seen. */
  outOfSight(ids: readonly string[]): string[]
}

/** Ids of the nodes that a line joins. */
const endsOf = (line: Element | undefined): string[] => (line === undefined || line.position !== null ? [] : [String(line.data['source']), String(line.data['target'])])

/** The room that some elements take with their labels; null without any node among them. */
function extent(elements: readonly Element[], letters: number) {
  const rooms = elements.flatMap(({ data, position }) => (position === null ? [] : roomsOf(String(data['label']), position, letters)))
  if (rooms.length === 0) return null
  return {
    left: Math.min(...rooms.map(({ x, width }) => x - width / 2)), right: Math.max(...rooms.map(({ x, width }) => x + width / 2)),
    top: Math.min(...rooms.map(({ y, height }) => y - height / 2)), bottom: Math.max(...rooms.map(({ y, height }) => y + height / 2)),
  }
}

/** The centre nearest to the one wanted with which a window of this size shows nothing outside the picture; the picture's own where all of it fits. */
const within = (wanted: number, from: number, to: number, window: number): number =>
  (window >= to - from ? (from + to) / 2 : Math.min(Math.max(wanted, from + window / 2), to - window / 2))

/** The camera of a canvas; `element` is what the page lays other things over, `elements` all that is to be drawn, be it drawn yet or not. */
export function createCamera(cy: Core, element: HTMLElement, elements: () => ReadonlyMap<string, Element>): Camera {
  let touched = false
  cy.on('tapstart scrollzoom pinchzoom', () => {
    touched = true
  })
  const lookAt = (ids: readonly string[] | null, zoom: number | null, moving: boolean) => {
    const all = ids === null ? [...elements().values()] : ids.flatMap((id) => elements().get(id) ?? [])
    const free = freeArea(element)
    const count = elements().size
    const fitting = (letters: number) => {
      const room = extent(all, letters)
      return room === null ? null : Math.min(NEAREST_FIT, free.width / (room.right - room.left), free.height / (room.bottom - room.top))
    }
    // The farther away, the larger the letters, and the more room they take.
    const level = zoom ?? fitting(lettersAt(fitting(LABEL_LETTERS) ?? 1, count))
    if (level === null) return
    const [wanted, whole] = [extent(all, lettersAt(level, count)), extent([...elements().values()], lettersAt(level, count))]
    if (wanted === null || whole === null) return
    const centre = {
      x: within((wanted.left + wanted.right) / 2, whole.left, whole.right, free.width / level),
      y: within((wanted.top + wanted.bottom) / 2, whole.top, whole.bottom, free.height / level),
    }
    const pan = { x: free.x + free.width / 2 - centre.x * level, y: free.y + free.height / 2 - centre.y * level }
    if (moving && !calm()) cy.animate({ zoom: level, pan }, { duration: MOVING })
    else cy.viewport({ zoom: level, pan })
  }
  const start = () => {
    lookAt(null, null, false)
    if (cy.zoom() >= FARTHEST_START || elements().size > READ_AT_ONCE) return
    const picked = cy.nodes('.picked').map((node) => node.id())
    lookAt(picked.length > 0 ? picked : null, FARTHEST_START, false)
  }
  return {
    start,
    startAgain() {
      if (!touched) start()
    },
    fit: (ids) => lookAt(ids === undefined ? null : [...ids, ...ids.flatMap((id) => endsOf(elements().get(id)))], null, true),
    zoomBy(factor) {
      touched = true
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    outOfSight(ids) {
      const { x1, x2, y1, y2 } = cy.extent()
      return ids.filter((id) => {
        const { x, y } = cy.getElementById(id).position()
        return x < x1 || x > x2 || y < y1 || y > y2
      })
    },
  }
}
