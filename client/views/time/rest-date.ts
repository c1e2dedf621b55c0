import { batch } from '@preact/signals'
import { formatDate } from '../../../schema/time.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import type { View } from '../../state/view/view.ts'

/** What a movement of the date changes. */
export type Moved = Pick<View, 'asOf' | 'anyTime'>

/** Ends a movement of the date that began at `before`: movements that follow one another are one step in the log. */
export function restDate(store: Store, before: Moved, day: string): void {
  batch(() => {
    store.adjust(look({ asOf: before.asOf, anyTime: before.anyTime }))
    store.perform(`Go to ${formatDate(day)}`, look({ asOf: day, anyTime: false }), 'date')
  })
}
