import { useRef } from 'preact/hooks'
import { dayOf, formatDate } from '../../../schema/time.ts'
import { Histogram } from '../../parts/histogram.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Slider } from '../../parts/slider.tsx'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { along, type Axis, besideLull, dayAt, placeOf, within, yearTicks } from './axis.ts'
import { monthsFrom } from './read-day.ts'
import { type Moved, restDate, restOther } from './rest-date.ts'
import { iso } from './span.ts'
import { yearBars, yearWords } from './year-bars.ts'

/** Where Page Up and Page Down lead from a day: by a month, with Shift by a year. */
const leap = (day: number, way: 1 | -1, far: boolean): number => dayOf(monthsFrom(iso(day), way * (far ? 12 : 1)))

/** Moves the date: while it moves as no step, at rest as one from where it began. */
export function useMovedDate(store: Store) {
  const before = useRef<Moved | null>(null)
  return {
    move(to: number) {
      before.current ??= store.view.peek()
      store.adjust(look({ asOf: iso(to), anyTime: false }))
    },
    rest(to: number) {
      restDate(store, before.current ?? store.view.peek(), iso(to))
      before.current = null
    },
  }
}

/** The same of the day that is compared with. */
function useMovedOther(store: Store) {
  const before = useRef<string | null>(null)
  return {
    move(to: number) {
      before.current ??= store.view.peek().compareWith
      store.adjust(look({ compareWith: iso(to) }))
    },
    rest(to: number) {
      restOther(store, before.current ?? store.view.peek().compareWith, iso(to))
      before.current = null
    },
  }
}

/** The letter of a compared day, over its handle. */
const Letter = ({ at, letter }: { at: number; letter: 'A' | 'B' }) => (
  <span class="compared-mark" style={{ left: `calc(0.6875rem + ${at} * (100% - 1.375rem))` }} aria-hidden="true">
    {letter}
  </span>
)

/** How an axis with a lull places days: a drag over the lull leaps across it. */
const scaleOf = (axis: Axis) =>
  axis.lull === null
    ? null
    : {
        placeOf: (day: number) => placeOf(axis, day),
        valueAt: (place: number) => besideLull(axis, dayAt(axis, place)),
      }

/** Where the lull of an axis begins and ends, from 0 to 1; null where it has none. */
const lullShare = (axis: Axis) =>
  axis.lull === null ? null : { from: along(axis, axis.lull.from), to: along(axis, axis.lull.to) }

const percent = (share: number): string => `${share * 100}%`

/** The years under an axis, each in the middle of its room. */
function Years({ axis }: { axis: Axis }) {
  const ticks = yearTicks(axis)
  const lull = lullShare(axis)
  return (
    <div class="track-years" aria-hidden="true">
      {ticks.map(({ at, words }, index) => {
        const next = ticks[index + 1]?.at ?? 1
        const bounds = lull !== null && (next === lull.to || at === lull.to)
        const end = lull !== null && next === lull.to ? lull.from : next
        return (
          <span
            key={words}
            data-beside-lull={bounds || undefined}
            style={{ left: percent(at), width: percent(end - at) }}
          >
            {words}
          </span>
        )
      })}
    </div>
  )
}

/** The mark on an axis where its scale is broken. */
function Broken({ from, to }: { from: number; to: number }) {
  return (
    <span
      class="axis-lull"
      style={{ left: `calc(0.6875rem + ${from} * (100% - 1.375rem))`, width: `calc(${to - from} * (100% - 1.375rem))` }}
      aria-hidden="true"
    >
      <Icon name="broken" size={16} />
    </span>
  )
}

/** A handle for the day shown, and one for the other of a comparison. */
function Handles({ store, axis }: { store: Store; axis: Axis }) {
  const { compareWith } = store.view.value
  const [shown, other] = [useMovedDate(store), useMovedOther(store)]
  const range = { min: axis.first, max: axis.last, leap, scale: scaleOf(axis) }
  return (
    <>
      <Slider
        {...range}
        label="Day shown"
        value={dayOf(store.day.value)}
        words={formatDate(store.day.value)}
        onMove={shown.move}
        onRest={shown.rest}
      />
      {compareWith !== null && (
        <>
          <Slider
            {...range}
            label="Day compared with"
            value={dayOf(compareWith)}
            words={formatDate(compareWith)}
            onMove={other.move}
            onRest={other.rest}
          />
          <Letter at={within(axis, dayOf(store.day.value))} letter="A" />
          <Letter at={within(axis, dayOf(compareWith))} letter="B" />
        </>
      )}
    </>
  )
}

/** An axis of days: how much begins in each year, and what moves the days on it. */
export function Track({ store, axis }: { store: Store; axis: Axis }) {
  const facets = store.answers.facets.value.value
  const lull = lullShare(axis)
  return (
    // Until it is known which days are covered, the axis would only have to change under the eye.
    <div class="time-axis" style={{ visibility: store.answers.stats.value.state === 'loading' ? 'hidden' : undefined }}>
      {facets !== null && (
        <Histogram bars={yearBars(facets, axis).map((bar) => ({ ...bar, down: 0 }))} label={yearWords(facets)} />
      )}
      <div
        class="handles"
        style={lull === null ? {} : { '--lull-from': percent(lull.from), '--lull-to': percent(lull.to) }}
      >
        {lull !== null && <Broken {...lull} />}
        <Handles store={store} axis={axis} />
      </div>
      <Years axis={axis} />
    </div>
  )
}
