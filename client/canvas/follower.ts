import type { ReadonlySignal } from '@preact/signals'
import type { Core } from 'cytoscape'
import { attend } from './look/attention.ts'
import type { Element } from './look/element.ts'
import { nextFrame, sync } from './sync.ts'

/** More elements than this cannot be drawn anew at every step of a zoom or of a pan. */
const MANY = 400

/**
 * Whether a zoom or pan moves an image of the picture, drawn sharp again at its end. Cytoscape takes this as an option
 * of its start only; its renderer reads it at every frame.
 */
const moveAsImage = (cy: Core, on: boolean): void => {
  ;(cy as unknown as { renderer(): { textureOnViewport: boolean } }).renderer().textureOnViewport = on
}

/** Who is told how a picture is followed. */
interface Told {
  /** Of all that is drawn, whenever that changes. */
  readonly drawn: (elements: ReadonlyMap<string, Element>) => void
  /** Once the first of a picture are there. */
  readonly first: () => void
}

/**
 * Has a Cytoscape show the elements that are wanted, with the attention they have, as many in each frame as it can add.
 */
export class Follower {
  readonly #cy: Core
  readonly #elements: ReadonlySignal<ReadonlyMap<string, Element>>
  readonly #attention: ReadonlySignal<ReadonlyMap<string, string>>
  readonly #told: Told
  #shown: ReadonlyMap<string, Element> = new Map()
  #attended: ReadonlyMap<string, string> = new Map()
  #frame = 0

  constructor(
    cy: Core,
    elements: ReadonlySignal<ReadonlyMap<string, Element>>,
    attention: ReadonlySignal<ReadonlyMap<string, string>>,
    told: Told,
  ) {
    this.#cy = cy
    this.#elements = elements
    this.#attention = attention
    this.#told = told
  }

  /** A large picture follows once a frame, however often what it shows has changed since the last. */
  follow(): void {
    cancelAnimationFrame(this.#frame)
    if (this.#shown.size <= MANY) this.#advance()
    else this.#frame = requestAnimationFrame(() => this.#advance())
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }

  #advance(): void {
    cancelAnimationFrame(this.#frame)
    const [shown, wanted] = [this.#shown, this.#elements.peek()]
    const next = nextFrame(shown, wanted)
    const noticed = new Map([...this.#attention.peek()].filter(([id]) => next.has(id)))
    if (next !== shown) {
      sync(this.#cy, shown, next, noticed)
      this.#told.drawn(next)
    }
    attend(this.#cy, shown, this.#attended, noticed)
    this.#attended = noticed
    this.#shown = next
    moveAsImage(this.#cy, next.size > MANY)
    if (shown.size === 0 && next.size > 0) this.#told.first()
    if (next !== wanted) this.#frame = requestAnimationFrame(() => this.#advance())
  }
}
