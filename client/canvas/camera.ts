import type { Core } from 'cytoscape'
import type { Element } from './elements.ts'
import { freeArea } from './free-area.ts'
import { roomsOf } from './room.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25
/** On a small screen a picture of few nodes is not shrunk beyond what can be read: then it begins at what is picked, and the rest is panned to. */
const FARTHEST_START = 0.56
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

/** The camera of a canvas; `element` is what the page lays other things over, `elements` all that is to be drawn, be it drawn yet or not. */
export function createCamera(cy: Core, element: HTMLElement, elements: () => ReadonlyMap<string, Element>): Camera {
  let touched = false
  cy.on('tapstart scrollzoom pinchzoom', () => {
    touched = true
  })
  const lookAt = (ids: readonly string[] | null, zoom: number | null, moving: boolean) => {
    const all = ids === null ? [...elements().values()] : ids.flatMap((id) => elements().get(id) ?? [])
    const rooms = all.flatMap(({ data, position }) => (position === null ? [] : roomsOf(String(data['label']), position)))
    if (rooms.length === 0) return
    const [left, right] = [Math.min(...rooms.map(({ x, width }) => x - width / 2)), Math.max(...rooms.map(({ x, width }) => x + width / 2))]
    const [top, bottom] = [Math.min(...rooms.map(({ y, height }) => y - height / 2)), Math.max(...rooms.map(({ y, height }) => y + height / 2))]
    const free = freeArea(element)
    const level = zoom ?? Math.min(NEAREST_FIT, free.width / (right - left), free.height / (bottom - top))
    const pan = { x: free.x + free.width / 2 - ((left + right) / 2) * level, y: free.y + free.height / 2 - ((top + bottom) / 2) * level }
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
