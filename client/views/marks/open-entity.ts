import { select } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'

/** Shows the evidence of an entity or a tie in the panel, and picks it out where it is drawn. */
export const openEntity = (store: Store, id: string): void => store.adjust(select([id]))
