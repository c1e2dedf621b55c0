import type { Core, EventObject } from 'cytoscape'
import type { Store } from '../../state/store.ts'
import { nodeWords, tieWords } from '../../state/picture/words.ts'

/** Milliseconds the pointer rests before a tip shows. */
const REST = 300
/** Ties of one line that a tip tells in full. */
const TOLD = 3

function wordsFor(store: Store, target: EventObject['target']): string {
  const drawing = store.drawing.peek()
  if (target.isNode()) return nodeWords(drawing, target.id())
  const edges = drawing.bundles.find((bundle) => bundle.id === target.id())?.edges ?? []
  const more = edges.length > TOLD ? `\n${edges.length - TOLD} more: click to read them.` : ''
  return edges.slice(0, TOLD).map(tieWords).join('\n') + more
}

/** Shows what is under the pointer, and lights it up in every view. Returns how to stop. */
export function showTips(cy: Core, store: Store): () => void {
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.style.whiteSpace = 'pre-line'
  tip.hidden = true
  document.body.append(tip)
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    tip.hidden = true
    if (store.hovered.peek().length > 0) store.hovered.value = []
  }
  cy.on('mouseover', 'node, edge', ({ target, originalEvent }) => {
    hide()
    const drawn = store.drawing.peek().bundles.find((bundle) => bundle.id === target.id())
    store.hovered.value = target.isNode() ? [target.id()] : (drawn?.edges.map((edge) => edge.id) ?? [])
    timer = setTimeout(() => {
      const { clientX, clientY } = originalEvent as MouseEvent
      tip.textContent = wordsFor(store, target)
      tip.hidden = false
      const { width, height } = tip.getBoundingClientRect()
      tip.style.left = `${Math.max(8, Math.min(clientX + 14, innerWidth - width - 8))}px`
      tip.style.top = `${clientY + 18 + height > innerHeight ? clientY - height - 12 : clientY + 18}px`
    }, REST)
  })
  cy.on('mouseout grab viewport tapstart', hide)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  addEventListener('keydown', onKey)
  return () => {
    hide()
    removeEventListener('keydown', onKey)
    tip.remove()
  }
}
