import type { ComponentChildren } from 'preact'
import { usePressForMenu } from '../../parts/use-press-for-menu.ts'
import { select, toggleSelected } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { keysOn } from '../../operations/keys-on.ts'

interface PickProps {
  /** Of a thing or of a tie. */
  readonly id: string
  readonly store: Store
  /** Its name where what stands in it is only a part of that. */
  readonly label?: string
  readonly children: ComponentChildren
}

/**
 * A drawn thing or tie in words, as a control that does what its shape or line does: a press picks it out, with Shift
 * or Ctrl as well; the menu, and the keys of what can be done to it.
 */
export function Pick({ id, store, label, children }: PickProps) {
  const pressForMenu = usePressForMenu()
  const openMenu = (at: { readonly x: number; readonly y: number }) => {
    store.menu.value = { ids: [id], ...at }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const forMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect()
    if (forMenu) openMenu({ x: left, y: bottom })
    else if (event.key === 'Enter' || !keysOn(store, id, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const light = (on: boolean) => {
    store.hovered.value = on ? [id] : []
  }
  return (
    <button
      type="button"
      class="link pick"
      aria-label={label}
      aria-pressed={store.view.value.selection.includes(id)}
      {...pressForMenu(openMenu)}
      onKeyDown={onKeyDown}
      onClick={(event) =>
        store.adjust(event.shiftKey || event.ctrlKey || event.metaKey ? toggleSelected(id) : select([id]))
      }
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      {children}
    </button>
  )
}
