import type { Core, EventObject, SingularElementArgument } from 'cytoscape'
import type { Rect } from '../compose/rect.ts'
import type { Store } from '../../state/store.ts'
import { nodeWords, tieWords } from '../../state/picture/words.ts'
import { tipPlace } from './tip-place.ts'

/** Milliseconds the pointer rests before a tip shows. */
const REST = 300
/** Ties of one line that a tip tells in full. */
const TOLD = 3

function wordsFor(store: Store, target: EventObject['target']): string {
  const drawing = store.drawing.peek()
  const group = store.groups.peek().find(({ id }) => id === target.id())
  if (group !== undefined) return `${group.words}: click to open.`
  if (target.isNode()) return nodeWords(drawing, target.id())
  const edges = drawing.bundles.find((bundle) => bundle.id === target.id())?.edges ?? []
  const more = edges.length > TOLD ? `\n${edges.length - TOLD} more: click to read them.` : ''
  return edges.slice(0, TOLD).map(tieWords).join('\n') + more
}

/** How long a tip waits for the pointer to come to it, in milliseconds. */
const LEAVE = 200
/** Pixels round the pointer on a line that its tip keeps free. */
const REACH = 10

/** Where something of the picture lies in the window, with its name. */
function roomOf(element: SingularElementArgument, { left, top }: DOMRect): Rect {
  const { x1, y1, x2, y2 } = element.renderedBoundingBox({ includeOverlays: false })
  return [x1 + left, y1 + top, x2 + left, y2 + top]
}

/** Ids that an element of the picture stands for. */
function idsUnder(store: Store, target: EventObject['target']): readonly string[] {
  const drawn = store.drawing.peek().bundles.find((bundle) => bundle.id === target.id())
  const group = store.groups.peek().find(({ id }) => id === target.id())
  return group?.members ?? (target.isNode() ? [target.id()] : (drawn?.edges.map(({ id }) => id) ?? []))
}

function makeTip(): HTMLElement {
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.style.whiteSpace = 'pre-line'
  tip.hidden = true
  document.body.append(tip)
  return tip
}

/** Puts a tip where it hides neither what it tells of nor other nodes. */
function placeBeside(tip: HTMLElement, cy: Core, target: SingularElementArgument, { clientX, clientY }: MouseEvent) {
  const page = cy.container()?.getBoundingClientRect() ?? new DOMRect()
  const at: Rect = [clientX - REACH, clientY - REACH, clientX + REACH, clientY + REACH]
  const { left, top } = tipPlace(tip.getBoundingClientRect(), {
    own: target.isNode() ? roomOf(target, page) : at,
    others: cy
      .nodes()
      .filter((node) => node.id() !== target.id())
      .map((node) => roomOf(node, page)),
    window: { width: innerWidth, height: innerHeight },
  })
  tip.style.left = `${left}px`
  tip.style.top = `${top}px`
}

/** Shows what is under the pointer, and lights it up in every view. Returns how to stop. */
export function showTips(cy: Core, store: Store): () => void {
  const tip = makeTip()
  let [showing, leaving]: (ReturnType<typeof setTimeout> | undefined)[] = []
  const hide = () => {
    clearTimeout(showing)
    clearTimeout(leaving)
    tip.hidden = true
    if (store.hovered.peek().length > 0) store.hovered.value = []
  }
  const show = (target: SingularElementArgument, event: MouseEvent) => {
    tip.textContent = wordsFor(store, target)
    tip.hidden = false
    placeBeside(tip, cy, target, event)
  }
  cy.on('mouseover', 'node, edge', ({ target, originalEvent }) => {
    hide()
    store.hovered.value = idsUnder(store, target)
    showing = setTimeout(() => show(target, originalEvent as MouseEvent), REST)
  })
  // The pointer may go on to the tip, to read on or to mark a name in it.
  const leave = () => {
    clearTimeout(showing)
    if (tip.hidden) return hide()
    leaving = setTimeout(hide, LEAVE)
  }
  cy.on('mouseout', leave)
  tip.addEventListener('mouseenter', () => clearTimeout(leaving))
  tip.addEventListener('mouseleave', hide)
  cy.on('grab viewport tapstart', hide)
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
