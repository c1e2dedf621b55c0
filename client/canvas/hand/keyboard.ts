import { batch, effect, untracked } from '@preact/signals'
import { keysOn } from '../../operations/keys-on.ts'
import { sayLink } from '../../operations/walk.ts'
import { select } from '../../state/actions/look.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Store } from '../../state/store.ts'
import { nodeWords, wayWords } from '../../state/picture/words.ts'

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

/** What the canvas has to do with keys: where a node is drawn, in its own pixels, and to bring some into sight. */
interface Seen {
  centreOf(id: string): Position
  see(ids: readonly string[]): void
}

/** Moves the keyboard's place in the picture, says where it is, and lets the camera follow. */
function walker(store: Store, { see }: Seen) {
  /** Goes to a node; `way` is what led there, in words. */
  const focus = (id: string | null, way = '') => {
    if (id === null) return
    batch(() => {
      store.focused.value = id
      store.linkAt.value = null
    })
    store.announce(`${way}${nodeWords(store.drawing.peek(), id)}`)
    see([id])
  }
  const start = () =>
    store.view.peek().selection.find((id) => store.drawing.peek().nodes.some((node) => node.id === id)) ??
    store.drawing.peek().nodes[0]?.id ??
    null
  return {
    focus,
    /** Where one comes in, or comes back: to the link that one had gone to, or else to a node. */
    enter() {
      if (store.linkAt.peek() === null) focus(store.focused.peek() ?? start())
      else sayLink(store)
    },
    step(towards: Position) {
      const [drawing, at] = [store.drawing.peek(), store.focused.peek()]
      if (at === null) return focus(start())
      const next = stepTo(drawing, store.picture.peek().positions, at, towards)
      if (next === null) return store.announce('Nothing lies that way.')
      const way = wayWords(drawing, at, next)
      focus(next, way === '' ? 'Not linked: ' : `${way}, to `)
    },
    /** Opens the evidence of a link, or of a node; there reading goes on once it is open. */
    open(at: string) {
      const link = store.linkAt.peek()
      const known = store.view.peek().selection.join() === at && store.view.peek().panel === 'details'
      store.adjust(select([link ?? at]))
      if (link !== null || known) store.reading.value = true
    },
  }
}

/**
 * Keys of the canvas while it has the focus: they are meant for the node or link that has it, or where that is selected,
 * for all that is. Returns how to stop.
 */
export function listenToKeys(element: HTMLElement, store: Store, seen: Seen): () => void {
  const { focus, enter, step, open } = walker(store, seen)
  const press = (event: KeyboardEvent): boolean => {
    const towards = ARROWS[event.key]
    const at = store.focused.peek()
    const about = store.linkAt.peek() ?? at
    if (towards !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) step(towards)
    else if ((event.key === 'Enter' || event.key === ' ') && at !== null) open(at)
    else if (event.key === 'Escape' && store.linkAt.peek() !== null) focus(at)
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') openMenu(element, store, seen)
    else return about !== null && !store.view.peek().selection.includes(about) && keysOn(store, about, event)
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    if (!press(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const stopFollowing = keepPlace(element, store, focus)
  const stopSeeing = keepLink(store, seen)
  // Cytoscape takes the focus away from whatever has it; nobody asked where the keyboard is, so nothing is said.
  let pressed = false
  const onPress = () => {
    pressed = true
    element.focus({ preventScroll: true })
    pressed = false
  }
  const onFocus = () => {
    if (!pressed) enter()
  }
  const listened = { keydown: onKey, focus: onFocus, mousedown: onPress, touchstart: onPress }
  for (const [name, listener] of Object.entries(listened)) element.addEventListener(name, listener as EventListener)
  return () => {
    stopFollowing()
    stopSeeing()
    for (const [name, listener] of Object.entries(listened))
      element.removeEventListener(name, listener as EventListener)
  }
}

/** The menu of where the keyboard is, at that place. */
function openMenu(element: HTMLElement, store: Store, { centreOf }: Seen): void {
  const at = store.focused.peek()
  const point = at === null ? { x: element.clientWidth / 2, y: element.clientHeight / 2 } : centreOf(at)
  const box = element.getBoundingClientRect()
  const about = store.linkAt.peek() ?? at
  store.menu.value = { ids: about === null ? [] : [about], x: box.left + point.x, y: box.top + point.y }
}

/** Keeps the link that the keyboard is at in sight, for as long as it is drawn. Returns how to stop. */
function keepLink(store: Store, { see }: Seen): () => void {
  return effect(() => {
    const link = store.drawing.value.edges.find(({ id }) => id === store.linkAt.value)
    if (link !== undefined) untracked(() => see([link.source, link.target]))
    else if (store.linkAt.peek() !== null) store.linkAt.value = null
  })
}

/** What has the focus may be taken off, hidden or undone: then it goes to what stood nearest. Returns how to stop. */
function keepPlace(element: HTMLElement, store: Store, focus: (id: string) => void): () => void {
  let place: Position = { x: 0, y: 0 }
  return effect(() => {
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
}
