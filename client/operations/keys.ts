import type { Store } from '../state/store.ts'
import { operations } from './all.ts'
import { type Operation, performOrSay } from './operation.ts'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'> & Partial<Pick<KeyboardEvent, 'code'>>

/** The letter of a key; with Ctrl or Cmd, on a Cyrillic or Greek keyboard, the one that its place has on a Latin one. */
const latin = ({ key, code = '' }: Pick<KeyPress, 'key' | 'code'>, held: boolean): string =>
  held && key.length === 1 && key > '~' && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key

/**
 * A key press as operations write it: 'Mod+Shift+z'. Shift is left out where it only makes the character, as in '?'.
 */
export function keyOf(event: KeyPress): string {
  const { ctrlKey, metaKey, shiftKey } = event
  const key = latin(event, ctrlKey || metaKey)
  const letter = /^[a-z]$/i.test(key)
  const shift = shiftKey && (letter || key.length > 1)
  return [...(ctrlKey || metaKey ? ['Mod'] : []), ...(shift ? ['Shift'] : []), letter ? key.toLowerCase() : key].join(
    '+',
  )
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
 * Whether a field has nothing to undo of its own: nothing stands in it, or a day that was not touched.
 */
const undoesNothing = (at: Element | null, key: string): boolean =>
  at instanceof HTMLInputElement &&
  ['Mod+z', 'Mod+Shift+z'].includes(key) &&
  (at.value === '' || at.dataset['untouched'] !== undefined)

/** Keys without Ctrl or Cmd that do the same wherever one is. */
const EVERYWHERE = ['Escape', 'Delete', 'Backspace', 'Enter']
/** Letters are meant for the picture while it has the focus, or nothing has; the list of keys opens from anywhere. */
const meantForThePicture = (at: Element | null): boolean => at === null || at.matches('body, html, .drawing')

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
    const alone = !key.startsWith('Mod+') && !EVERYWHERE.includes(key)
    if (alone && (!single() || (key !== '?' && !meantForThePicture(at)))) return
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
