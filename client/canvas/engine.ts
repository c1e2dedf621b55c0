import { computed, effect, signal } from '@preact/signals'
import cytoscape from 'cytoscape'
import { place } from '../state/actions/arrange.ts'
import type { Store } from '../state/store.ts'
import { createArranger } from './arranger.ts'
import { attend } from './attention.ts'
import { type Element, elementsOf } from './elements.ts'
import { freeArea } from './free-area.ts'
import { listenToGestures } from './gestures.ts'
import type { CanvasHandle } from './handle.ts'
import { listenToKeys } from './keyboard.ts'
import { stylesheet } from './stylesheet.ts'
import { sync } from './sync.ts'
import { showTips } from './tip.ts'
import { onThemeChange, readTokens } from './tokens.ts'

/** A picture of three nodes is not blown up beyond this. */
const NEAREST_FIT = 1.25

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Draws the store's picture in an element and keeps it so. The one place that knows what draws it. Returns how to end it. */
export function drawIn(element: HTMLElement, store: Store): () => void {
  // Cytoscape positions its container for itself, so it gets one of its own.
  const container = document.createElement('div')
  container.style.cssText = 'width: 100%; height: 100%'
  element.append(container)
  const cy = cytoscape({ container, style: stylesheet(readTokens(element)), minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: true, selectionType: 'additive' })
  const hasFocus = signal(document.activeElement === element)
  let touched = false

  const fit = (ids?: readonly string[], moving = true) => {
    const wanted = ids === undefined ? cy.elements() : cy.nodes().filter((node) => ids.includes(node.id()))
    if (wanted.empty()) return
    const { w, h, x1, x2, y1, y2 } = wanted.boundingBox()
    const free = freeArea(element)
    const zoom = Math.min(NEAREST_FIT, free.width / w, free.height / h)
    const pan = { x: free.x + free.width / 2 - ((x1 + x2) / 2) * zoom, y: free.y + free.height / 2 - ((y1 + y2) / 2) * zoom }
    if (moving && !calm()) cy.animate({ zoom, pan }, { duration: 200 })
    else cy.viewport({ zoom, pan })
  }
  const outOfSight = (ids: readonly string[]) => {
    const { x1, x2, y1, y2 } = cy.extent()
    return ids.filter((id) => {
      const { x, y } = cy.getElementById(id).position()
      return x < x1 || x > x2 || y < y1 || y > y2
    })
  }
  const arranger = createArranger(store, () => cy.width() / cy.height(), (places, first) => {
    if (first) return fit(undefined, false)
    const away = outOfSight(Object.keys(places))
    if (away.length > 0) store.toasts.add(`${away.length} of them ${away.length === 1 ? 'is' : 'are'} out of sight.`, { title: 'Show all', act: () => fit() })
  })

  let shown: ReadonlyMap<string, Element> = new Map()
  const elements = computed(() => elementsOf(store.drawing.value, store.picture.value.positions))
  const stops = [
    effect(() => {
      const next = elements.value
      const { selection, path } = store.view.value
      const chain = path.chosen === null ? null : store.answers.paths.value.value?.[path.chosen] ?? null
      const attention = { selection, hovered: store.hovered.value, focused: hasFocus.value ? store.focused.value : null, path: chain }
      if (next !== shown) {
        const first = shown.size === 0
        sync(cy, shown, next)
        shown = next
        if (first && next.size > 0) fit(undefined, false)
      }
      attend(cy, store.drawing.value, attention)
    }),
    onThemeChange(() => cy.style(stylesheet(readTokens(element)))),
    listenToKeys(element, store, (id) => cy.getElementById(id).renderedPosition()),
    showTips(cy, store),
  ]
  listenToGestures(cy, store)

  cy.on('dragpan scrollzoom pinchzoom', () => {
    touched = true
  })
  const onFocus = () => {
    hasFocus.value = document.activeElement === element
  }
  element.addEventListener('focus', onFocus)
  element.addEventListener('blur', onFocus)
  const resized = new ResizeObserver(() => {
    cy.resize()
    if (!touched) fit(undefined, false)
  })
  resized.observe(element)

  const handle: CanvasHandle = {
    fit: (ids) => {
      touched = ids !== undefined
      fit(ids)
    },
    zoomBy: (factor) => {
      touched = true
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    async arrange() {
      const places = await arranger.arrange()
      store.perform('Lay out anew', place(places))
      fit()
    },
    focusNode(id) {
      store.focused.value = id
      element.focus()
      if (outOfSight([id]).length > 0) cy.center(cy.getElementById(id))
    },
    png: () => Promise.resolve(cy.png({ output: 'blob', full: true, scale: 2, bg: readTokens(element).canvas })),
  }
  store.canvas.value = handle
  return () => {
    if (store.canvas.peek() === handle) store.canvas.value = null
    for (const stop of stops) stop()
    element.removeEventListener('focus', onFocus)
    element.removeEventListener('blur', onFocus)
    resized.disconnect()
    arranger.destroy()
    cy.destroy()
    container.remove()
  }
}
