import { effect, untracked } from '@preact/signals'
import { keysOn } from '../../operations/keys-on.ts'
import { select } from '../../state/actions/look.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Store } from '../../state/store.ts'
import { nodeWords } from '../../state/picture/words.ts'

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
}

/**
 * The node an arrow leads to: a neighbour in that direction, or where there is none the nearest node that way; null if
 * nothing lies there.
 */
export function stepTo(
  drawing: Drawing,
  positions: Readonly<Record<string, Position>>,
  from: string,
  towards: Position,
): string | null {
  const here = positions[from]
  if (here === undefined) return null
  const tied = new Set(
    drawing.edges.flatMap(({ source, target }) => (source === from ? [target] : target === from ? [source] : [])),
  )
  let best: { id: string; cost: number } | null = null
  for (const { id } of drawing.nodes) {
    const there = positions[id]
    if (there === undefined || id === from) continue
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const along = dx * towards.x + dy * towards.y
    const aside = Math.abs(dx * towards.y) + Math.abs(dy * towards.x)
    if (along <= 0 || aside > along * 1.8) continue
    const cost = (along + aside * 2) * (tied.has(id) ? 1 : 4)
    if (best === null || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}

/** The drawn node nearest to a place; null where nothing is drawn. */
function nearestTo(drawing: Drawing, positions: Readonly<Record<string, Position>>, { x, y }: Position): string | null {
  const far = (id: string): number =>
    Math.hypot((positions[id]?.x ?? Number.POSITIVE_INFINITY) - x, (positions[id]?.y ?? Number.POSITIVE_INFINITY) - y)
  return drawing.nodes.map(({ id }) => id).sort((a, b) => far(a) - far(b))[0] ?? null
}

/**
 * Keys of the canvas while it has the focus: they are meant for the node that has it, or where that is picked out, for
 * all that is. Returns how to stop.
 */
export function listenToKeys(element: HTMLElement, store: Store, centreOf: (id: string) => Position): () => void {
  const focus = (id: string | null) => {
    if (id === null) return
    store.focused.value = id
    store.announce(nodeWords(store.drawing.peek(), id))
  }
  const start = () =>
    store.view.peek().selection.find((id) => store.drawing.peek().nodes.some((node) => node.id === id)) ??
    store.drawing.peek().nodes[0]?.id ??
    null
  const onKey = (event: KeyboardEvent) => {
    const towards = ARROWS[event.key]
    const at = store.focused.peek()
    if (towards !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      focus(at === null ? start() : stepTo(store.drawing.peek(), store.picture.peek().positions, at, towards))
    } else if (event.key === 'Enter' && at !== null) store.adjust(select([at]))
    else if (event.key === ' ' && at !== null) store.adjust(select([at]))
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      const point = at === null ? { x: element.clientWidth / 2, y: element.clientHeight / 2 } : centreOf(at)
      const box = element.getBoundingClientRect()
      store.menu.value = { ids: at === null ? [] : [at], x: box.left + point.x, y: box.top + point.y }
    } else if (at === null || store.view.peek().selection.includes(at) || !keysOn(store, at, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  // What had the focus may be taken off, hidden or undone: then it goes to what stood nearest.
  let place: Position = { x: 0, y: 0 }
  const stopFollowing = effect(() => {
    const [at, drawing] = [store.focused.value, store.drawing.value]
    const positions = untracked(() => store.picture.value.positions)
    if (at === null) return
    if (drawing.nodes.some(({ id }) => id === at)) {
      place = positions[at] ?? place
      return
    }
    untracked(() => {
      const next = nearestTo(drawing, positions, place)
      if (next !== null && document.activeElement === element) focus(next)
      else store.focused.value = next
    })
  })
  const onFocus = () => focus(store.focused.peek() ?? start())
  element.addEventListener('keydown', onKey)
  element.addEventListener('focus', onFocus)
  return () => {
    stopFollowing()
    element.removeEventListener('keydown', onKey)
    element.removeEventListener('focus', onFocus)
  }
}
