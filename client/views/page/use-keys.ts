import { useEffect } from 'preact/hooks'
import { keyOf, listenToOperationKeys } from '../../operations/keys.ts'
import type { Store } from '../../state/store.ts'
import { singleKeys } from '../../operations/single-keys.ts'

interface PageKeys {
  readonly onSearch: () => void
  readonly onHelp: () => void
}

/**
 * The keys of the page: search and help, and those of every operation. Where something is typed, letters stay letters.
 */
export function useKeys(store: Store, { onSearch, onHelp }: PageKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      const key = keyOf(event)
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('input:not([type=range], [type=checkbox]), textarea')
      const single = singleKeys.peek() && !typing && !event.altKey
      if (key === 'Mod+k' || (key === '/' && single)) onSearch()
      else if (key === '?' && single) onHelp()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    const stop = listenToOperationKeys(window, store, () => singleKeys.peek())
    return () => {
      removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [store])
}
