import { useEffect } from 'preact/hooks'
import { keyOf, listenToOperationKeys } from '../../operations/keys.ts'
import { singleKeys } from '../../operations/single-keys.ts'
import type { Store } from '../../state/store.ts'

/**
 * The keys of the page: the search, and those of every operation. Where something is typed, letters stay letters.
 */
export function useKeys(store: Store, onSearch: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      const key = keyOf(event)
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('input:not([type=range], [type=checkbox]), textarea') &&
        // Nobody looks for '/': who presses it in the empty search means to get there.
        !event.target.matches('.search input:placeholder-shown')
      const single = singleKeys.peek() && !typing && !event.altKey
      if (key !== 'Mod+k' && !(key === '/' && single)) return
      event.preventDefault()
      onSearch()
    }
    addEventListener('keydown', onKeyDown)
    const stop = listenToOperationKeys(window, store, () => singleKeys.peek())
    return () => {
      removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [store])
}
