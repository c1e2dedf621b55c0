import { useRef } from 'preact/hooks'
import { keysOn } from '../../operations/keys-on.ts'
import { useGrid } from '../../parts/use-grid.ts'
import { usePressForMenu } from '../../parts/use-press-for-menu.ts'
import { select, toggleSelected } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'

/** The node or link that an element in a row of picks stands for: its own, or else its row's. */
const pickOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-pick]')?.dataset['pick'] ?? null) : null
const isButton = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.pick') !== null

/** The pick that was pressed: of what else is pressed in a row, nothing. */
const pressedPick = (target: EventTarget | null): string | null => (isButton(target) ? pickOf(target) : null)

function openMenu(store: Store, id: string | null, at: { readonly x: number; readonly y: number }): void {
  if (id !== null) store.menu.value = { ids: [id], ...at }
}

const take = (store: Store, id: string, adding: boolean): void =>
  store.adjust(adding ? toggleSelected(id) : select([id]))

function light(store: Store, id: string | null): void {
  const lit = id === null ? [] : [id]
  if (store.hovered.peek().join() !== lit.join()) store.hovered.value = lit
}

/** Handlers by which the other button or a resting finger opens the menu of a pick. */
function usePickMenu(store: Store) {
  const pressForMenu = usePressForMenu()
  const pressed = useRef<string | null>(null)
  const menu = pressForMenu((at) => openMenu(store, pressed.current, at))
  const onPick =
    <Press extends MouseEvent>(act: (event: Press) => void) =>
    (event: Press) => {
      pressed.current = pressedPick(event.target)
      if (pressed.current !== null) act(event)
    }
  return { ...menu, onPointerDown: onPick(menu.onPointerDown), onContextMenu: onPick(menu.onContextMenu) }
}

/** What a key does on a pick, where it does not walk; gives false for a key that means nothing. */
function press(store: Store, event: KeyboardEvent, walk: (event: KeyboardEvent) => boolean): boolean {
  const id = pickOf(event.target)
  if (id !== null && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
    const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect()
    openMenu(store, id, { x: left, y: bottom })
    return true
  }
  // A blank within a word that is typed presses nothing.
  if (walk(event)) return true
  if (event.key !== 'Enter' && event.key !== ' ') return id !== null && keysOn(store, id, event)
  if (isButton(event.target) || id === null) return false
  take(store, id, event.shiftKey)
  return true
}

/**
 * What a grid of picks listens for: a press selects, with Shift or Ctrl as well; a resting finger, the other button or
 * Shift+F10 opens the menu; Delete and Enter do what they do in the picture; what has the focus or the pointer is lit.
 */
export function usePicks<Root extends HTMLElement>(store: Store) {
  const { ref, walk, onFocusIn } = useGrid<Root>()
  const menu = usePickMenu(store)
  return {
    ref,
    ...menu,
    onKeyDown: (event: KeyboardEvent) => {
      if (!press(store, event, walk)) return
      event.preventDefault()
      event.stopPropagation()
    },
    onClick: (event: MouseEvent) => {
      const id = pressedPick(event.target)
      if (id !== null) take(store, id, event.shiftKey || event.ctrlKey || event.metaKey)
    },
    onPointerOver: ({ target }: PointerEvent) => light(store, pressedPick(target)),
    onPointerLeave: () => light(store, null),
    onFocusIn: (event: FocusEvent) => {
      onFocusIn(event)
      light(store, pickOf(event.target))
    },
    onFocusOut: () => light(store, null),
  }
}
