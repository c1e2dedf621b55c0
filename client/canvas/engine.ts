import { computed, effect, signal, untracked } from '@preact/signals'
import cytoscape from 'cytoscape'
import { place } from '../state/actions/arrange.ts'
import type { Drawing } from '../state/picture/drawing.ts'
import type { Store } from '../state/store.ts'
import { createArranger } from './layout/arranger.ts'
import { attend, attentionOf } from './look/attention.ts'
import { withGroups } from './look/group-attention.ts'
import { createCamera } from './camera/camera.ts'
import { composedElements } from './look/composed-elements.ts'
import type { Element } from './look/element.ts'
import { elementsOf } from './look/elements.ts'
import type { Composed } from './compose/composed.ts'
import { createComposer } from './compose/composer.ts'
import { freeArea } from './camera/free-area.ts'
import { listenToGestures } from './hand/gestures.ts'
import type { CanvasHandle } from '../state/canvas-handle.ts'
import { keepInSight } from './camera/in-sight.ts'
import { listenToKeys } from './hand/keyboard.ts'
import { lettersImage, nodeImage } from './look/icons.ts'
import { lettersAt } from './names/reading.ts'
import { stylesheet } from './look/stylesheet.ts'
import { pictureMarkup } from './svg/picture.ts'
import { nextFrame, sync } from './sync.ts'
import { showTips } from './hand/tip.ts'
import { inLight, onThemeChange, readTokens } from './look/tokens.ts'
import { layGrounds } from './look/ground-layer.ts'
import { groundsOf } from './look/grounds.ts'

/** More elements than this cannot be drawn anew at every step of a zoom or of a pan. */
const MANY = 400

/**
 * Whether a zoom or pan moves an image of the picture, drawn sharp again at its end. Cytoscape takes this as an option
 * of its start only; its renderer reads it at every frame.
 */
const moveAsImage = (cy: cytoscape.Core, on: boolean): void => {
  ;(cy as unknown as { renderer(): { textureOnViewport: boolean } }).renderer().textureOnViewport = on
}

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

/** Milliseconds without a change of the zoom after which letters follow it. */
const AT_REST = 200

/**
 * Draws the store's picture in an element and keeps it so. The one place that knows what draws it. Returns how to end
 * it.
 */
export function drawIn(element: HTMLElement, store: Store): () => void {
  // Cytoscape positions its container for itself, so it gets one of its own.
  const container = document.createElement('div')
  container.style.cssText = 'width: 100%; height: 100%'
  element.append(container)
  const zoom = signal(1)
  // An element that gives no size of its own has its label shown only while it is pointed at or picked, in the size of
  // that moment.
  const letters = (of: cytoscape.SingularElementArgument): number =>
    of.data('letters') ?? lettersAt(zoom.peek(), elements.peek().size)
  const imageOf = (node: cytoscape.NodeSingular, colour: string): string => {
    const entity = store.answers.entities.peek().get(node.id())
    return entity === undefined ? lettersImage(String(node.data('count') ?? ''), colour) : nodeImage(entity, colour)
  }
  const cy: cytoscape.Core = cytoscape({
    container,
    style: stylesheet(readTokens(element), letters, imageOf),
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: true,
    autounselectify: true,
  })
  const dress = () => cy.style(stylesheet(readTokens(element), letters, imageOf))
  const area = signal({ width: 0, height: 0 })
  const measure = () => {
    const { width, height } = freeArea(element)
    area.value = { width, height }
  }
  measure()
  const grounds = computed(() => {
    const composing = composer.now.value
    return composing === null ? [] : groundsOf(composing, store.picture.value.positions)
  })
  const elements = computed(() => {
    const { positions } = store.picture.value
    const composing = composer.now.value
    return composing === null
      ? elementsOf(store.drawing.value, positions, store.view.value.sized, zoom.value)
      : composedElements(composing, store.drawing.value, positions, grounds.value, zoom.value)
  })
  const camera = createCamera(cy, element, () => elements.peek())
  const lay = layGrounds(cy, element)
  const hasFocus = signal(document.activeElement === element)

  let said = 0
  const onPlaced = (places: Readonly<Record<string, unknown>>, first: boolean) => {
    if (first) return camera.start()
    const away = camera.outOfSight(Object.keys(places)).length
    // As long as nobody moved the picture, it is brought into sight by itself once all names have their room.
    if (away === 0 || !camera.touched()) return
    // A step of a story is a picture of its own, to be seen whole.
    if (store.view.peek().panel === 'story') camera.start()
    else
      said = store.toasts.add(`${away} of them ${away === 1 ? 'is' : 'are'} out of sight.`, {
        title: 'Show all',
        act: () => camera.fit(),
      })
  }
  const see = (ids: readonly string[]) => {
    const drawn = ids.map((id) => drawnAs(cy, id))
    camera.keep(drawn, drawn)
  }
  const composer = createComposer(store, area, onPlaced)
  const arranger = createArranger(
    store,
    () => cy.width() / cy.height(),
    () => composer.now.value !== null,
    onPlaced,
  )

  let shown: ReadonlyMap<string, Element> = new Map()
  let attended: ReadonlyMap<string, string> = new Map()
  const attention = computed(() => {
    const { selection, path } = store.view.value
    const chain = path.chosen === null ? null : (store.answers.paths.value.value?.paths[path.chosen] ?? null)
    const { groups = [], subject } = composer.now.value?.posed ?? {}
    const classes = attentionOf(store.drawing.value, {
      selection,
      hovered: store.hovered.value,
      focused: hasFocus.value ? (lineOf(store.drawing.value, store.linkAt.value) ?? store.focused.value) : null,
      path: chain,
    })
    return withGroups(classes, groups, subject?.links ?? [])
  })
  let dressed: Composed | null = null
  let frame = 0
  const advance = () => {
    cancelAnimationFrame(frame)
    const [wanted, first] = [elements.peek(), shown.size === 0]
    const next = nextFrame(shown, wanted)
    const noticed = new Map([...attention.peek()].filter(([id]) => next.has(id)))
    if (next !== shown) sync(cy, shown, next, noticed)
    attend(cy, shown, attended, noticed)
    attended = noticed
    shown = next
    moveAsImage(cy, next.size > MANY)
    if (first && next.size > 0) camera.start()
    if (next !== wanted) frame = requestAnimationFrame(advance)
  }
  // A large picture follows once a frame, however often what it shows has changed since the last.
  const follow = () => {
    if (shown.size <= MANY) return advance()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(advance)
  }
  const stops = [
    // What lies out of sight is said of one step; the next one speaks for itself.
    effect(() => {
      void store.history.value.past.length
      untracked(() => store.toasts.dismiss(said))
    }),
    // What the elements and their attention are made of: to ask for those themselves would make them anew at each
    // change, not once a frame.
    effect(() => {
      void [
        store.drawing.value,
        composer.now.value,
        store.picture.value,
        store.view.value,
        store.answers.paths.value,
        store.hovered.value,
        store.focused.value,
        store.linkAt.value,
        hasFocus.value,
        zoom.value,
      ]
      untracked(follow)
    }),
    effect(() => {
      const dress = composer.now.value?.dress ?? null
      if (dress === null || dress === dressed) return
      dressed = dress
      // How much room names take is known only after where everything stands.
      if (!camera.touched() && !untracked(camera.holdsAll)) untracked(() => camera.startAgain(true))
    }),
    () => cancelAnimationFrame(frame),
    () => clearTimeout(settling),
    onThemeChange(dress),
    effect(() => lay(grounds.value)),
    listenToKeys(element, store, { centreOf: (id) => cy.getElementById(drawnAs(cy, id)).renderedPosition(), see }),
    showTips(cy, store),
    keepInSight(cy, element, store, camera),
  ]
  listenToGestures(cy, store)
  let settling: ReturnType<typeof setTimeout> | undefined
  cy.on('zoom', () => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      zoom.value = cy.zoom()
    }, AT_REST)
  })

  // By the mouse it has the focus as well; where the keyboard is need be seen only by who uses it.
  const onFocus = ({ type }: Event) => {
    hasFocus.value = type === 'keydown' || (type === 'focus' && element.matches(':focus-visible'))
  }
  const focusing = ['focus', 'blur', 'keydown'] as const
  for (const name of focusing) element.addEventListener(name, onFocus)

  const handle: CanvasHandle = {
    fit: camera.fit,
    zoomBy: camera.zoomBy,
    async arrange() {
      measure()
      const places = await (composer.now.peek() === null ? arranger.arrange() : composer.arrange())
      store.perform('Tidy up', place(places))
      camera.fit()
    },
    picture: (said, colours) =>
      colours === 'page'
        ? pictureMarkup(cy, readTokens(element), grounds.peek(), imageOf, said)
        : inLight(() => {
            dress()
            return pictureMarkup(cy, { ...readTokens(element), canvas: '#fff' }, grounds.peek(), imageOf, said)
          }, dress),
  }
  store.canvas.value = handle
  return () => {
    if (store.canvas.peek() === handle) store.canvas.value = null
    for (const stop of stops) stop()
    for (const name of focusing) element.removeEventListener(name, onFocus)
    arranger.destroy()
    composer.destroy()
    cy.destroy()
    container.remove()
  }
}
