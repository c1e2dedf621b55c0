import { useEffect, useRef } from 'preact/hooks'
import { Because } from './because.tsx'
import { Isolated } from './isolated.tsx'
import { movedTo } from './moved-to.ts'

export interface MenuItem {
  readonly id: string
  readonly title: string
  /** As shown beside the title. */
  readonly key?: string | undefined
  /** Why it cannot be chosen now, or null. */
  readonly because: string | null
  readonly onChoose: () => void
}

interface MenuProps {
  readonly title: string
  /** Page pixels; the menu moves aside so that all of it is in sight. */
  readonly x: number
  readonly y: number
  readonly items: readonly MenuItem[]
  readonly onClose: () => void
}

/** Shows a menu at a point, with the focus in it; what is given back puts all as it was. */
function showAt(element: HTMLElement, { x, y, onClose }: Pick<MenuProps, 'x' | 'y' | 'onClose'>): () => void {
  const before = document.activeElement
  element.showPopover()
  const { width, height } = element.getBoundingClientRect()
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`
  element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`
  element.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  const elsewhere = ({ target }: Event) => {
    if (!element.contains(target as Node)) onClose()
  }
  addEventListener('pointerdown', elsewhere, true)
  return () => {
    removeEventListener('pointerdown', elsewhere, true)
    const lost = document.activeElement === document.body || element.contains(document.activeElement)
    if (lost && before instanceof HTMLElement) before.focus()
  }
}

/** Moves the focus among the items of a menu as a key says; false where it says nothing. */
function move(menu: HTMLElement | null, key: string): boolean {
  const options = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const at = options.indexOf(document.activeElement as HTMLElement)
  const letter = key.length === 1 ? key.toLowerCase() : null
  const begins = ({ textContent }: HTMLElement) =>
    textContent
      .trim()
      .toLowerCase()
      .startsWith(letter ?? '')
  const next =
    letter === null
      ? movedTo(key, at, options.length, { back: 'ArrowUp', on: 'ArrowDown' })
      : options.findIndex((option, index) => index > at && begins(option))
  if (next === null || (letter !== null && next < 0)) return false
  options.at(next % options.length)?.focus()
  return true
}

function Item({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const { title, key, because, onChoose } = item
  return (
    <button
      type="button"
      role="menuitem"
      class="menu-item"
      tabIndex={-1}
      aria-disabled={because !== null}
      onClick={() => {
        if (because !== null) return
        onClose()
        onChoose()
      }}
    >
      <span>
        <Isolated text={title} />
        {because !== null && <Because words={because} />}
      </span>
      {key !== undefined && (
        <kbd class="kbd" aria-hidden="true">
          {key}
        </kbd>
      )}
    </button>
  )
}

/** A menu at a point. Arrows, Home, End and first letters move in it; Esc, Tab and a press elsewhere close it. */
export function Menu({ title, x, y, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => (menu.current === null ? undefined : showAt(menu.current, { x, y, onClose })), [x, y, title])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const leaves = event.key === 'Tab' || event.key === 'Escape'
    if (leaves || move(menu.current, event.key)) event.preventDefault()
    if (leaves) onClose()
  }
  return (
    // By hand: what closes by itself would close when a finger whose long press opened it is lifted.
    <div ref={menu} class="menu" popover="manual" role="menu" aria-label={title} onKeyDown={onKeyDown}>
      <p class="menu-title" role="presentation">
        {title}
      </p>
      {items.map((item) => (
        <Item key={item.id} item={item} onClose={onClose} />
      ))}
    </div>
  )
}
