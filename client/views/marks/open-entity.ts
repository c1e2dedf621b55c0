import { select } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'

/** Shows the evidence of an entity or a link as a card, and selects it where it is drawn; reading goes on there. */
export function openEntity(store: Store, id: string): void {
  store.adjust(select([id]))
  store.reading.value = true
}
