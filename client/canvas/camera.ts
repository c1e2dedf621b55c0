import type { Collection, Core } from 'cytoscape'
import { freeArea } from './free-area.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25
/** On a small screen a picture of few nodes is not shrunk beyond what can be read: then it begins at what is picked, and the rest is panned to. */
const FARTHEST_START = 0.56
const READ_AT_ONCE = 40
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

/** The camera of a canvas; `element` is what the page lays other things over. */
export function createCamera(cy: Core, element: HTMLElement): Camera {
  let touched = false
  cy.on('tapstart scrollzoom pinchzoom', () => {
    touched = true
  })
  const lookAt = (wanted: Pick<Collection, 'empty' | 'boundingBox'>, zoom: number | null, moving: boolean) => {
    if (wanted.empty()) return
    const { w, h, x1, x2, y1, y2 } = wanted.boundingBox()
    const free = freeArea(element)
    const level = zoom ?? Math.min(NEAREST_FIT, free.width / w, free.height / h)
    const pan = { x: free.x + free.width / 2 - ((x1 + x2) / 2) * level, y: free.y + free.height / 2 - ((y1 + y2) / 2) * level }
    if (moving && !calm()) cy.animate({ zoom: level, pan }, { duration: MOVING })
    else cy.viewport({ zoom: level, pan })
  }
  const start = () => {
    lookAt(cy.elements(), null, false)
    if (cy.zoom() >= FARTHEST_START || cy.nodes().length > READ_AT_ONCE) return
    const picked = cy.nodes('.picked')
    lookAt(picked.nonempty() ? picked : cy.elements(), FARTHEST_START, false)
  }
  return {
    start,
    startAgain() {
      if (!touched) start()
    },
    fit: (ids) => lookAt(ids === undefined ? cy.elements() : cy.nodes().filter((node) => ids.includes(node.id())), null, true),
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
