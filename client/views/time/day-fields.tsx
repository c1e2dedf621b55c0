import { formatDate } from '../../../schema/time.ts'
import { DateInput } from '../../parts/date-input.tsx'
import { OptionalDate } from '../../parts/optional-date.tsx'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { compare } from '../../operations/compare.ts'
import { comparisonDay } from './comparison-day.ts'
import { readDay } from './read-day.ts'
import { iso, reachOf } from './span.ts'

const boundsOf = (store: Store) => {
  const { first, last } = reachOf(store)
  return { min: iso(first), max: iso(last) }
}

/** The day that is shown, to be typed or picked. */
export function DayField({ store }: { store: Store }) {
  return (
    <DateInput
      label="As of"
      value={store.day.value}
      wordsOf={formatDate}
      {...boundsOf(store)}
      read={readDay}
      onChange={(value) => store.perform(`Go to ${formatDate(value)}`, look({ asOf: value, anyTime: false }))}
    />
  )
}

/** The day that it is compared with, if it is. */
export function CompareField({ store }: { store: Store }) {
  const bounds = boundsOf(store)
  return (
    <OptionalDate
      offer="Compare …"
      label="Compare with"
      value={store.view.value.compareWith}
      suggestion={comparisonDay(store) ?? bounds.min}
      {...bounds}
      wordsOf={formatDate}
      read={readDay}
      onChange={(day) => compare(store, day)}
    />
  )
}

/** The day by which it must have been on the record, if that matters. */
export function RecordField({ store }: { store: Store }) {
  return (
    <OptionalDate
      offer="As published by …"
      label="As published by"
      value={store.view.value.knownBy}
      suggestion={store.day.value}
      {...boundsOf(store)}
      wordsOf={formatDate}
      read={readDay}
      onChange={(value) =>
        store.perform(
          value === null ? 'Count the whole record' : `Count what was published by ${formatDate(value)}`,
          look({ knownBy: value }),
        )
      }
    />
  )
}
