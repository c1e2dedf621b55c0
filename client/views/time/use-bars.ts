import { useRef, useState } from 'preact/hooks'

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One tab stop for all bars of a list: arrow keys go from one to the next. `at` is the id of the bar that has it. */
export function useBars() {
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ARROWS[event.key]
    if (way === undefined || !(document.activeElement instanceof HTMLElement)) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])]
    const here = all.indexOf(document.activeElement)
    if (here < 0) return
    event.preventDefault()
    event.stopPropagation()
    const next = all[Math.min(all.length - 1, Math.max(0, here + way))]
    setAt(next?.dataset['bar'] ?? null)
    next?.focus()
  }
  return { list, at, onKeyDown }
}
