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

/**
 * What a grid of picks listens for: a press selects, with Shift or Ctrl as well; a resting finger, the other button or
 * Shift+F10 opens the menu; Delete and Enter do what they do in the picture; what has the focus or the pointer is lit.
 */
export function usePicks<Root extends HTMLElement>(store: Store) {
  const { ref, walk, onFocusIn } = useGrid<Root>()
  const pressForMenu = usePressForMenu()
  const pressed = useRef<string | null>(null)
  const open = (id: string | null, at: { readonly x: number; readonly y: number }) => {
    if (id !== null) store.menu.value = { ids: [id], ...at }
  }
  const menu = pressForMenu((at) => open(pressed.current, at))
  const onPick =
    <Press extends MouseEvent>(act: (event: Press) => void) =>
    (event: Press) => {
      pressed.current = isButton(event.target) ? pickOf(event.target) : null
      if (pressed.current !== null) act(event)
    }
  const take = (id: string, adding: boolean) => store.adjust(adding ? toggleSelected(id) : select([id]))
  const light = (id: string | null) => {
    const lit = id === null ? [] : [id]
    if (store.hovered.peek().join() !== lit.join()) store.hovered.value = lit
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = pickOf(event.target)
    const forMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const used = () => {
      if (forMenu && id !== null) {
        const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect()
        open(id, { x: left, y: bottom })
        return true
      }
      // A blank within a word that is typed presses nothing.
      if (walk(event)) return true
      const presses = event.key === 'Enter' || event.key === ' '
      if (!presses) return id !== null && keysOn(store, id, event)
      if (isButton(event.target) || id === null) return false
      take(id, event.shiftKey)
      return true
    }
    if (!used()) return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    ref,
    ...menu,
    onPointerDown: onPick(menu.onPointerDown),
    onContextMenu: onPick(menu.onContextMenu),
    onKeyDown,
    onClick: (event: MouseEvent) => {
      const id = isButton(event.target) ? pickOf(event.target) : null
      if (id !== null) take(id, event.shiftKey || event.ctrlKey || event.metaKey)
    },
    onPointerOver: ({ target }: PointerEvent) => light(isButton(target) ? pickOf(target) : null),
    onPointerLeave: () => light(null),
    onFocusIn: (event: FocusEvent) => {
      onFocusIn(event)
      light(pickOf(event.target))
    },
    onFocusOut: () => light(null),
  }
}
