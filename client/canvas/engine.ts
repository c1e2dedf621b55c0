import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import cytoscape from 'cytoscape'
import { place } from '../state/actions/arrange.ts'
import type { Drawing } from '../state/picture/drawing.ts'
import type { Store } from '../state/store.ts'
import { Arranger } from './layout/arranger.ts'
import { attentionOf } from './look/attention.ts'
import { withGroups } from './look/group-attention.ts'
import { Camera } from './camera/camera.ts'
import { composedElements } from './look/composed-elements.ts'
import type { Element } from './look/element.ts'
import type { ImageOf } from './look/composed-styles.ts'
import { Follower } from './follower.ts'
import type { Places } from './layout/layout-task.ts'
import { elementsOf } from './look/elements.ts'
import type { Composed } from './compose/composed.ts'
import { Composer } from './compose/composer.ts'
import { followZoom } from './camera/follow-zoom.ts'
import { freeArea } from './camera/free-area.ts'
import { followFocus } from './hand/follow-focus.ts'
import { listenToGestures } from './hand/gestures.ts'
import type { CanvasHandle } from '../state/canvas-handle.ts'
import { keepInSight } from './camera/in-sight.ts'
import { listenToKeys } from './hand/keyboard.ts'
import { lettersImage, nodeImage } from './look/icons.ts'
import { lettersAt } from './names/reading.ts'
import { stylesheet } from './look/stylesheet.ts'
import { pictureMarkup } from './svg/picture.ts'
import { showTips } from './hand/tip.ts'
import { inLight, onThemeChange, readTokens, type Tokens } from './look/tokens.ts'
import { layGrounds } from './look/ground-layer.ts'
import { type Ground, groundsOf } from './look/grounds.ts'
import { laySigns } from './look/sign-layer.ts'

/** The line that a link is drawn as; null for none. */
const lineOf = ({ bundles }: Drawing, link: string | null): string | null =>
  link === null ? null : (bundles.find(({ edges }) => edges.some(({ id }) => id === link))?.id ?? null)

/** Id of what a node is drawn as: itself, or the group that it is in. */
const drawnAs = (cy: cytoscape.Core, id: string): string =>
  cy.getElementById(id).nonempty()
    ? id
    : (cy
        .nodes('[members]')
        .map((group) => group.id())
        .find((group) => String(cy.getElementById(group).data('members')).split(' ').includes(id)) ?? id)

/** What is in a node: of a group how many it holds, of all else what it is. */
const imagesOf =
  (store: Store): ImageOf =>
  (node, colour) => {
    const entity = store.answers.entities.peek().get(node.id())
    return entity === undefined ? lettersImage(String(node.data('count') ?? ''), colour) : nodeImage(entity, colour)
  }

/** Cytoscape positions its container for itself, so it gets one of its own. */
function containerIn(element: HTMLElement): HTMLElement {
  const container = document.createElement('div')
  container.style.cssText = 'width: 100%; height: 100%'
  element.append(container)
  return container
}

/** A picture that is drawn, and what has it follow the store. */
class Engine {
  readonly #element: HTMLElement
  readonly #store: Store
  readonly #container: HTMLElement
  readonly #zoom = signal(1)
  readonly #area = signal({ width: 0, height: 0 })
  readonly #hasFocus: Signal<boolean>
  readonly #imageOf: ImageOf
  readonly #cy: cytoscape.Core
  readonly #grounds: ReadonlySignal<readonly Ground[]>
  readonly #elements: ReadonlySignal<ReadonlyMap<string, Element>>
  readonly #camera: Camera
  readonly #composer: Composer
  readonly #arranger: Arranger
  readonly #follower: Follower
  readonly #stops: readonly (() => void)[]
  /** The message that something is out of sight. */
  #said = 0
  #dressed: Composed | null = null

  constructor(element: HTMLElement, store: Store) {
    this.#element = element
    this.#store = store
    this.#imageOf = imagesOf(store)
    this.#container = containerIn(element)
    const cy = cytoscape({
      container: this.#container,
      style: this.#styles(),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: true,
      autounselectify: true,
    })
    this.#cy = cy
    this.#measure()
    this.#grounds = computed(() => this.#groundsNow())
    this.#elements = computed(() => this.#elementsNow())
    this.#camera = new Camera(cy, element, () => this.#elements.peek())
    const lay = layGrounds(cy, element)
    this.#hasFocus = signal(document.activeElement === element)
    const onPlaced = (places: Places, first: boolean) => this.#onPlaced(Object.keys(places), first)
    this.#composer = new Composer(store, this.#area, onPlaced)
    this.#arranger = new Arranger(
      store,
      () => cy.width() / cy.height(),
      () => this.#composer.now.value !== null,
      onPlaced,
    )
    const attention = computed(() => this.#attentionNow())
    this.#follower = new Follower(cy, this.#elements, attention, {
      drawn: laySigns(cy, element),
      first: () => this.#camera.start(),
    })
    this.#stops = [...this.#follow(), effect(() => lay(this.#grounds.value)), ...this.#listen()]
  }

  /** What the page may ask of the canvas. */
  handle(): CanvasHandle {
    return {
      fit: (ids) => this.#camera.fit(ids),
      zoomBy: (factor) => this.#camera.zoomBy(factor),
      arrange: () => this.#arrange(),
      picture: (said, colours) => {
        const drawn = (tokens: Tokens) => pictureMarkup(this.#cy, tokens, this.#grounds.peek(), this.#imageOf, said)
        if (colours === 'page') return drawn(readTokens(this.#element))
        const dress = () => this.#dress()
        return inLight(() => {
          dress()
          return drawn({ ...readTokens(this.#element), canvas: '#fff' })
        }, dress)
      },
    }
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
    this.#arranger.destroy()
    this.#composer.destroy()
    this.#cy.destroy()
    this.#container.remove()
  }

  /**
   * An element that gives no size of its own has its label shown only while it is pointed at or picked, in the size of
   * that moment.
   */
  #styles(): cytoscape.StylesheetJson {
    const letters = (of: cytoscape.SingularElementArgument): number =>
      of.data('letters') ?? lettersAt(this.#zoom.peek(), this.#elements.peek().size)
    return stylesheet(readTokens(this.#element), letters, this.#imageOf)
  }

  #dress(): void {
    this.#cy.style(this.#styles())
  }

  #measure(): void {
    const { width, height } = freeArea(this.#element)
    this.#area.value = { width, height }
  }

  #groundsNow(): readonly Ground[] {
    const composing = this.#composer.now.value
    return composing === null ? [] : groundsOf(composing, this.#store.picture.value.positions)
  }

  #elementsNow(): ReadonlyMap<string, Element> {
    const { picture, drawing, view } = this.#store
    const { positions } = picture.value
    const composing = this.#composer.now.value
    return composing === null
      ? elementsOf(drawing.value, positions, view.value.sized, this.#zoom.value)
      : composedElements(composing, drawing.value, positions, this.#grounds.value, this.#zoom.value)
  }

  #attentionNow(): ReadonlyMap<string, string> {
    const { view, drawing, answers, hovered, focused, linkAt } = this.#store
    const { selection, path } = view.value
    const chain = path.chosen === null ? null : (answers.paths.value.value?.paths[path.chosen] ?? null)
    const { groups = [], subject } = this.#composer.now.value?.posed ?? {}
    const classes = attentionOf(drawing.value, {
      selection,
      hovered: hovered.value,
      focused: this.#hasFocus.value ? (lineOf(drawing.value, linkAt.value) ?? focused.value) : null,
      path: chain,
    })
    return withGroups(classes, groups, subject?.links ?? [])
  }

  async #arrange(): Promise<void> {
    this.#measure()
    const places = await (this.#composer.now.peek() === null ? this.#arranger.arrange() : this.#composer.arrange())
    this.#store.perform('Tidy up', place(places))
    this.#camera.fit()
  }

  #onPlaced(ids: readonly string[], first: boolean): void {
    if (first) this.#camera.start()
    else this.#tellOfAway(ids)
  }

  #tellOfAway(ids: readonly string[]): void {
    const away = this.#camera.outOfSight(ids).length
    // As long as nobody moved the picture, it is brought into sight by itself once all names have their room.
    if (away === 0 || !this.#camera.touched()) return
    // A step of a story is a picture of its own, to be seen whole.
    if (this.#store.view.peek().panel === 'story') this.#camera.start()
    else
      this.#said = this.#store.toasts.add(`${away} of them ${away === 1 ? 'is' : 'are'} out of sight.`, {
        title: 'Show all',
        act: () => this.#camera.fit(),
      })
  }

  /** Has the picture follow what it is made of. Gives how to stop. */
  #follow(): readonly (() => void)[] {
    const { history, drawing, picture, view, answers, hovered, focused, linkAt } = this.#store
    const { now } = this.#composer
    return [
      // What lies out of sight is said of one step; the next one speaks for itself.
      effect(() => {
        void history.value.past.length
        untracked(() => this.#store.toasts.dismiss(this.#said))
      }),
      // What the elements and their attention are made of: to ask for those themselves would make them anew at each
      // change, not once a frame.
      effect(() => {
        void [drawing.value, now.value, picture.value, view.value, answers.paths.value]
        void [hovered.value, focused.value, linkAt.value, this.#hasFocus.value, this.#zoom.value]
        untracked(() => this.#follower.follow())
      }),
      effect(() => this.#frameAnew(now.value?.dress ?? null)),
      () => this.#follower.stop(),
      onThemeChange(() => this.#dress()),
    ]
  }

  /** How much room names take is known only after where everything stands. */
  #frameAnew(dress: Composed | null): void {
    if (dress === null || dress === this.#dressed) return
    this.#dressed = dress
    untracked(() => {
      if (!this.#camera.touched() && !this.#camera.holdsAll()) this.#camera.startAgain(true)
    })
  }

  /** Has the picture follow hand, keys and eye. Gives how to stop. */
  #listen(): readonly (() => void)[] {
    const [cy, element, store] = [this.#cy, this.#element, this.#store]
    const stops = [
      listenToKeys(element, store, {
        centreOf: (id) => cy.getElementById(drawnAs(cy, id)).renderedPosition(),
        see: (ids) => {
          const drawn = ids.map((id) => drawnAs(cy, id))
          this.#camera.keep(drawn, drawn)
        },
      }),
      showTips(cy, store),
      keepInSight(cy, element, store, this.#camera),
    ]
    listenToGestures(cy, store)
    return [...stops, followZoom(cy, this.#zoom), followFocus(element, this.#hasFocus)]
  }
}

/**
 * Draws the store's picture in an element and keeps it so. The one place that knows what draws it. Returns how to end
 * it.
 */
export function drawIn(element: HTMLElement, store: Store): () => void {
  const engine = new Engine(element, store)
  const handle = engine.handle()
  store.canvas.value = handle
  return () => {
    if (store.canvas.peek() === handle) store.canvas.value = null
    engine.destroy()
  }
}
