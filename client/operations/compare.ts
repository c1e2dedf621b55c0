import { formatDate } from '../../schema/time.ts'
import { look } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'

/** Compares the day that is shown with another (ISO), or with none. */
export function compare(store: Store, day: string | null): void {
  const { panel } = store.view.peek()
  if (day !== null)
    store.perform(`Compare with ${formatDate(day)}`, look({ compareWith: day, panel: 'changes', anyTime: false }))
  else store.perform('End comparison', look({ compareWith: null, panel: panel === 'changes' ? 'none' : panel }))
}
