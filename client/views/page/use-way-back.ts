import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Store } from '../../state/store.ts'
import { goToShown } from './go-to-shown.ts'

/** Whether one can go back to it: not to a menu that has closed, nor to nothing in particular. */
const isThere = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  element !== document.body &&
  element.isConnected &&
  element.getClientRects().length > 0

/**
 * Lets Esc go back to where one was when an answer took the focus to its heading: the search, the picture, a row. The
 * answer stays; the next Esc steps back from it.
 */
export function useWayBack(store: Store): void {
  useEffect(() => {
    let from: { readonly at: Element | null } | null = null
    const stop = effect(() => {
      if (!store.reading.value) return
      const at = document.activeElement
      // Who goes on within the answer still came from where they came from.
      if (at?.closest('.panel') == null) from = { at }
    })
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.panel') === null && !store.reading.peek()) from = null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || from === null) return
      if (!(event.target instanceof Element) || event.target.closest('.panel') === null) return
      event.preventDefault()
      event.stopPropagation()
      if (isThere(from.at)) from.at.focus()
      else goToShown()
      from = null
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [store])
}
