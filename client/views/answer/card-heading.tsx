import { effect } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Store } from '../../state/store.ts'

interface CardHeadingProps {
  readonly store: Store
  readonly children: ComponentChildren
  /** Of a part of a card: it takes the focus in place of the card's own. */
  readonly level?: 2 | 3
}

/** The heading of a card: what one asked for begins here, so here the keyboard goes on. */
export function CardHeading({ store, children, level = 2 }: CardHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    let frame = 0
    const stop = effect(() => {
      if (!store.reading.value) return
      // The card that was there may have to go first.
      frame = requestAnimationFrame(() => {
        if (!store.reading.peek() || heading.current?.isConnected !== true) return
        store.reading.value = false
        heading.current.focus({ preventScroll: true })
      })
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [store])
  return level === 2 ? (
    <h2 ref={heading} class="card-title" tabIndex={-1}>
      {children}
    </h2>
  ) : (
    <h3 ref={heading} class="card-step" tabIndex={-1}>
      {children}
    </h3>
  )
}
