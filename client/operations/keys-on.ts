import type { Store } from '../state/store.ts'
import { operations } from './all.ts'
import { keyOf } from './keys.ts'
import { performOrSay } from './operation.ts'
import { singleKeys } from './single-keys.ts'

/**
 * Does what a key means for the thing or tie that has the focus in the picture or a twin, picked out or not; null is a
 * row that stands for none. True where the key is used up.
 */
export function keysOn(store: Store, id: string | null, event: KeyboardEvent): boolean {
  if (!singleKeys.peek() || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = id === null ? [] : [id]
  const meant = operations.filter(
    (operation) => operation.keys.includes(keyOf(event)) && !operation.available(store, []),
  )
  const found = id === null ? undefined : meant.find((operation) => operation.available(store, target))
  // Else the key would take off what is picked out elsewhere.
  if (found === undefined)
    return meant.some(({ group }) => group === 'remove') && (id === null || !store.view.peek().selection.includes(id))
  performOrSay(store, found, target)
  return true
}
