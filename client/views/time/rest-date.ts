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

/** Ends a movement of the day that is compared with, which began at `before` (ISO days). */
export function restOther(store: Store, before: string | null, day: string): void {
  batch(() => {
    store.adjust(look({ compareWith: before }))
    store.perform(`Compare with ${formatDate(day)}`, look({ compareWith: day }), 'other date')
  })
}
