import { useRef } from 'preact/hooks'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Milliseconds that a finger rests for a menu, and the pixels within which it counts as resting. */
const RESTS = 500
const STRAYS = 10

/** Lets the click that a lifted finger ends in do nothing: it would fall on whatever the menu put under the finger. */
function dropClick(): void {
  const drop = (event: MouseEvent) => {
    // A click by key or by a screen reader counts no presses.
    if (event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', drop, { capture: true, once: true })
  addEventListener('pointerdown', () => removeEventListener('click', drop, true), { capture: true, once: true })
}

/**
 * Handlers by which the other button or a resting finger opens a menu at a point of the page. With a timer of its own,
 * as not every phone sends `contextmenu`.
 */
export function usePressForMenu() {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const from = useRef<Point>({ x: 0, y: 0 })
  const held = useRef(false)
  const end = () => clearTimeout(timer.current)
  return (open: (at: Point) => void) => ({
    onPointerDown: ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
      end()
      held.current = false
      from.current = { x, y }
      if (pointerType === 'mouse') return
      timer.current = setTimeout(() => {
        held.current = true
        dropClick()
        open({ x, y })
      }, RESTS)
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - from.current.x, clientY - from.current.y) > STRAYS) end()
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event: MouseEvent) => {
      end()
      event.preventDefault()
      if (!held.current) open({ x: event.clientX, y: event.clientY })
    },
  })
}
