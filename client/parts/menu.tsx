import { useEffect, useRef } from 'preact/hooks'
import { Because } from './because.tsx'
import { Isolated } from './isolated.tsx'

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

/** A menu at a point. Arrows, Home, End and first letters move in it; Esc, Tab and a press elsewhere close it. */
export function Menu({ title, x, y, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = menu.current
    if (element === null) return
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
  }, [x, y, title])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const options = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = options.indexOf(document.activeElement as HTMLElement)
    const letter = event.key.length === 1 ? event.key.toLowerCase() : null
    const next =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? options.length - 1
              : letter === null
                ? null
                : options.findIndex(
                    (option, index) => index > at && option.textContent.trim().toLowerCase().startsWith(letter),
                  )
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault()
      onClose()
    }
    if (next === null || (letter !== null && next < 0)) return
    event.preventDefault()
    options.at(next % options.length)?.focus()
  }

  return (
    // By hand: what closes by itself would close when a finger whose long press opened it is lifted.
    <div ref={menu} class="menu" popover="manual" role="menu" aria-label={title} onKeyDown={onKeyDown}>
      <p class="menu-title" role="presentation">
        {title}
      </p>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          class="menu-item"
          tabIndex={-1}
          aria-disabled={item.because !== null}
          onClick={() => {
            if (item.because === null) {
              onClose()
              item.onChoose()
            }
          }}
        >
          <span>
            <Isolated text={item.title} />
            {item.because !== null && <Because words={item.because} />}
          </span>
          {item.key !== undefined && (
            <kbd class="kbd" aria-hidden="true">
              {item.key}
            </kbd>
          )}
        </button>
      ))}
    </div>
  )
}
