import { useRef, useState } from 'preact/hooks'
import { dayOf, formatDate } from '../../../schema/time.ts'
import { Histogram } from '../../parts/histogram.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Slider } from '../../parts/slider.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { shortDate } from '../answer/step-day.ts'
import { SMALL } from '../page/narrow.ts'
import { Toasts } from '../page/toasts.tsx'
import { within, yearTicks } from './axis.ts'
import { compare } from '../../operations/compare.ts'
import { comparisonDay } from './comparison-day.ts'
import { CompareField, DayField, RecordField } from './day-fields.tsx'
import { monthsFrom } from './read-day.ts'
import { type Moved, restDate } from './rest-date.ts'
import { iso, reachOf, spanOf } from './span.ts'
import { TimeSwitches } from './time-switches.tsx'
import { usePlay } from './use-play.ts'
import { outsideWords, yearBars, yearWords } from './year-bars.ts'

/** Where Page Up and Page Down lead from a day: by a month, with Shift by a year. */
const leap = (day: number, way: 1 | -1, far: boolean): number => dayOf(monthsFrom(iso(day), way * (far ? 12 : 1)))

/** Moves the date: while it moves as no step, at rest as one from where it began. */
function useMovedDate(store: Store) {
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

/** The axis of what is covered: how much begins and ends in each year, the day shown, and the one it is compared with. */
function Track({ store }: { store: Store }) {
  const axis = spanOf(store)
  const facets = store.answers.facets.value.value
  const { compareWith } = store.view.value
  const { move, rest } = useMovedDate(store)
  const ticks = yearTicks(axis)
  return (
    // Until it is known which days are covered, the axis would only have to change under the eye.
    <div class="time-axis" style={{ visibility: store.answers.stats.value.state === 'loading' ? 'hidden' : undefined }}>
      {facets !== null && (
        <Histogram bars={yearBars(facets, axis).map((bar) => ({ ...bar, down: 0 }))} label={yearWords(facets)} />
      )}
      {compareWith !== null && (
        <span class="compared-mark" style={{ left: `${within(axis, dayOf(compareWith)) * 100}%` }} aria-hidden="true">
          B
        </span>
      )}
      <Slider
        label="Day shown"
        min={axis.first}
        max={axis.last}
        value={dayOf(store.day.value)}
        words={formatDate(store.day.value)}
        onMove={move}
        onRest={rest}
        leap={leap}
      />
      <div class="track-years" aria-hidden="true">
        {ticks.map((tick, index) => {
          const next = ticks[index + 1]?.at ?? 1
          return (
            <span key={tick.words} style={{ left: `${tick.at * 100}%`, width: `${(next - tick.at) * 100}%` }}>
              {tick.words}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** Everything about time that the closed strip has no room for. */
function Opened({ store }: { store: Store }) {
  const reach = reachOf(store)
  const day = dayOf(store.day.value)
  const facets = store.answers.facets.value.value
  const outside = facets === null ? null : outsideWords(facets, spanOf(store))
  const { rest } = useMovedDate(store)
  return (
    <div class="time-open" id="time-open">
      <div class="time-fields">
        <IconButton
          icon="previous"
          label="A day earlier"
          because={day <= reach.first ? 'this is the first' : null}
          onPress={() => rest(day - 1)}
        />
        <DayField store={store} />
        <IconButton
          icon="next"
          label="A day later"
          because={day >= reach.last ? 'this is the last' : null}
          onPress={() => rest(day + 1)}
        />
        <CompareField store={store} />
        <RecordField store={store} />
        <TimeSwitches store={store} />
      </div>
      {facets !== null && (
        <div class="time-years" aria-hidden="true">
          <Histogram bars={yearBars(facets, spanOf(store))} label="" />
        </div>
      )}
      <p class="time-key">
        <span>
          <i style={{ background: 'var(--began)' }} /> links that may have begun in the year
        </span>
        <span>
          <i style={{ background: 'var(--ended)' }} /> that may have ended
        </span>
        {outside !== null && <span>{outside}</span>}
      </p>
    </div>
  )
}

/** The time that is shown, in words: one day, two that are compared, or all of them. */
function shownWords(store: Store, small: boolean): string {
  const { anyTime, compareWith } = store.view.value
  const words = small ? shortDate : formatDate
  if (anyTime) return 'All times'
  if (compareWith === null) return words(store.day.value)
  const [from = '', to = ''] = [store.day.value, compareWith].sort()
  return `${shortDate(from)} – ${shortDate(to)}`
}

/** Goes to the latest day, or ends what keeps the date from being one day. */
function Latest({ store }: { store: Store }) {
  const { asOf, anyTime } = store.view.value
  if (asOf === null && !anyTime) return null
  return (
    <button
      type="button"
      class="pill latest"
      onClick={() => store.perform('Went to the latest day', look({ asOf: null, anyTime: false }))}
    >
      Latest
    </button>
  )
}

function Compare({ store }: { store: Store }) {
  const { compareWith } = store.view.value
  const suggestion = comparisonDay(store)
  const words = compareWith === null ? 'Compare' : 'End comparison'
  return (
    <button
      type="button"
      class="pill compare"
      aria-label={words}
      aria-disabled={compareWith === null && suggestion === null}
      onClick={() =>
        (compareWith !== null || suggestion !== null) && compare(store, compareWith === null ? suggestion : null)
      }
    >
      <Icon name={compareWith === null ? 'columns' : 'close'} size={16} /> <span>{words}</span>
    </button>
  )
}

/**
 * The strip of time: one day rules the picture, its twins, the search and the connections. It is always there, and
 * opens when its date is pressed.
 */
export function TimeBar({ store, toasts }: { store: Store; toasts: Store['toasts'] }) {
  const { playing, toggle } = usePlay(store)
  const small = useMedia(SMALL)
  const [open, setOpen] = useState(false)
  const { compareWith, anyTime } = store.view.value
  // Where it is not known which days are covered, today would look like one of them.
  const unknown = store.answers.stats.value.state === 'failed' && store.answers.stats.value.value === null
  return (
    <section
      class="time"
      aria-label="Time"
      data-comparing={compareWith !== null || undefined}
      data-any={anyTime || undefined}
      data-covers
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        event.currentTarget.querySelector<HTMLElement>('.time-shown')?.focus()
        setOpen(false)
      }}
      style={{ visibility: unknown ? 'hidden' : undefined }}
    >
      <Toasts toasts={toasts} />
      {open && <Opened store={store} />}
      <div class="time-row">
        <button
          type="button"
          class="time-shown"
          aria-expanded={open}
          aria-controls={open ? 'time-open' : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>{shownWords(store, small)}</span> <Icon name={open ? 'down' : 'up'} size={16} />
        </button>
        <Latest store={store} />
        <Track store={store} />
        <IconButton icon={playing ? 'pause' : 'play'} label={playing ? 'Pause' : 'Play'} onPress={toggle} />
        {!small && <Compare store={store} />}
      </div>
    </section>
  )
}
