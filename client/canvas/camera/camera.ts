import type { Core } from 'cytoscape'
import type { Element } from '../look/element.ts'
import { extent, hasInSight, levelOf, type Look, lookAt, nearestLook } from './framing.ts'
import { freeArea } from './free-area.ts'
import { calm, MOVING } from './moving.ts'

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
const READ_AT_ONCE = 100

/** Ids of the nodes that a line joins. */
const endsOf = (line: Element | undefined): string[] =>
  line === undefined || line.position !== null ? [] : [String(line.data['source']), String(line.data['target'])]

/** Where the canvas looks. It moves by itself only until a person touched the canvas. */
export class Camera {
  readonly #cy: Core
  readonly #element: HTMLElement
  readonly #elements: () => ReadonlyMap<string, Element>
  #touched = false

  /** `element` is what the page lays other things over, `elements` all that is to be drawn, be it drawn yet or not. */
  constructor(cy: Core, element: HTMLElement, elements: () => ReadonlyMap<string, Element>) {
    this.#cy = cy
    this.#element = element
    this.#elements = elements
    cy.on('tapstart scrollzoom pinchzoom', () => {
      this.#touched = true
    })
  }

  /** The first look at a picture. */
  start(): void {
    this.#touched = false
    this.#begin(false)
  }

  /** Whether a person has moved the picture, or what is in it, since the first look. */
  touched(): boolean {
    return this.#touched
  }

  /** The first look again, unless a person has touched the picture since; `moving` there, or at once. */
  startAgain(moving = false): void {
    if (!this.#touched) this.#begin(moving)
  }

  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void {
    // All of it in sight is where the camera begins, and what comes next is framed again.
    if (ids === undefined) this.#touched = false
    this.#show(
      ids === undefined ? this.#all() : this.#named([...ids, ...ids.flatMap((id) => endsOf(this.#elements().get(id)))]),
      null,
      true,
    )
  }

  /** Brings these nodes into sight, if it can be read then with those around them, and moves no more than it must. */
  keep(ids: readonly string[], around: readonly string[]): void {
    const before = this.#now()
    const count = this.#elements().size
    const roomOf = (some: readonly string[]) => extent(this.#named(some), before.zoom, count)
    const rooms = { wide: roomOf(around), close: roomOf(ids) }
    const look = nearestLook(rooms, before, Math.min(before.zoom, FARTHEST_START), freeArea(this.#element))
    if (look !== null) this.#go(look, true)
  }

  /** Whether all that is drawn lies in the free part of the window, with its names. */
  holdsAll(): boolean {
    const room = extent(this.#all(), this.#cy.zoom(), this.#elements().size)
    return room === null || hasInSight(room, this.#now(), freeArea(this.#element))
  }

  zoomBy(factor: number): void {
    const cy = this.#cy
    this.#touched = true
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  }

  /** Those of these nodes that cannot be seen. */
  outOfSight(ids: readonly string[]): string[] {
    const { x1, x2, y1, y2 } = this.#cy.extent()
    return this.#named(ids)
      .filter(
        ({ position }) =>
          position !== null && (position.x < x1 || position.x > x2 || position.y < y1 || position.y > y2),
      )
      .map(({ id }) => id)
  }

  #all(): readonly Element[] {
    return [...this.#elements().values()]
  }

  #named(ids: readonly string[]): readonly Element[] {
    return ids.flatMap((id) => this.#elements().get(id) ?? [])
  }

  #now(): Look {
    return { zoom: this.#cy.zoom(), pan: this.#cy.pan() }
  }

  #go(look: Look, moving: boolean): void {
    if (moving && !calm()) this.#cy.animate(look, { duration: MOVING })
    else this.#cy.viewport(look)
  }

  /** Shows some elements, or where they do not fit their middle; as near as they all fit, where no zoom is given. */
  #show(elements: readonly Element[], zoom: number | null, moving: boolean): void {
    const free = freeArea(this.#element)
    const count = this.#elements().size
    const level = zoom ?? levelOf(elements, count, free)
    if (level === null) return
    const [part, whole] = [extent(elements, level, count), extent(this.#all(), level, count)]
    if (part !== null && whole !== null) this.#go(lookAt(part, whole, level, free), moving)
  }

  /** All of the picture, or where that could not be read what is picked. */
  #begin(moving: boolean): void {
    const all = this.#all()
    const level = levelOf(all, all.length, freeArea(this.#element))
    if (level === null) return
    const farthest = all.some(({ rooms }) => rooms !== null) ? FARTHEST_COMPOSED : FARTHEST_START
    if (level >= farthest || all.length > READ_AT_ONCE) this.#show(all, level, moving)
    else {
      const picked = this.#picked()
      this.#show(picked.length > 0 ? this.#named(picked) : all, farthest, moving)
    }
  }

  #picked(): readonly string[] {
    const lines = this.#cy.edges('.picked')
    return this.#cy
      .nodes('.picked')
      .union(lines.connectedNodes())
      .map((node) => node.id())
  }
}
