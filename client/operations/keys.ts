import type { Store } from '../state/store.ts'
import { operations } from './all.ts'
import { type Operation, performOrSay } from './operation.ts'

/**
 * A key press as operations write it: 'Mod+Shift+z'. Shift is left out where it only makes the character, as in '?'.
 */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const letter = /^[a-z]$/i.test(event.key)
  const shift = event.shiftKey && (letter || event.key.length > 1)
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(shift ? ['Shift'] : []),
    letter ? event.key.toLowerCase() : event.key,
  ].join('+')
}

/** The operation that a key press means for the selection, or undefined. */
export function operationFor(store: Store, key: string): Operation | undefined {
  const target = store.view.peek().selection
  return operations.find(
    (operation) =>
      operation.keys.includes(key) && (operation.available(store, target) || operation.available(store, [])),
  )
}

const TYPING =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], ' +
  'dialog *, [role=menu] *'
/**
 * Whether a field has nothing to undo of its own: nothing stands in it, or a day, which browsers put back for no key.
 */
const undoesNothing = (at: Element | null, key: string): boolean =>
  at instanceof HTMLInputElement && ['Mod+z', 'Mod+Shift+z'].includes(key) && (at.value === '' || at.type === 'date')

const PRESSING = 'button, a[href], summary, input, [role=tab], [role=slider], [role=option]'

/**
 * Lets keys do operations wherever no text is being typed. `single` says whether keys without Ctrl or Cmd count.
 * Returns how to stop.
 */
export function listenToOperationKeys(target: EventTarget, store: Store, single: () => boolean): () => void {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.altKey) return
    const at = event.target instanceof Element ? event.target : null
    const key = keyOf(event)
    if (
      (at?.closest(TYPING) && !undoesNothing(at, key)) ||
      (['Enter', ' ', 'Delete', 'Backspace'].includes(key) && at?.closest(PRESSING))
    )
      return
    if (!key.startsWith('Mod+') && !['Escape', 'Delete', 'Backspace', 'Enter'].includes(key) && !single()) return
    const operation = operationFor(store, key)
    if (operation === undefined) return
    event.preventDefault()
    const selection = store.view.peek().selection
    const done = operation.available(store, selection) ? selection : []
    performOrSay(store, operation, done)
  }
  target.addEventListener('keydown', onKey)
  return () => target.removeEventListener('keydown', onKey)
}
