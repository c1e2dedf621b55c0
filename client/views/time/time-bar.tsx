import { dayOf, formatDate } from '../../../schema/time.ts'
import { operation } from '../../operations/all.ts'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { shortDate } from '../answer/step-day.ts'
import { SMALL } from '../page/narrow.ts'
import { Toasts } from '../page/toasts.tsx'
import { compare } from '../../operations/compare.ts'
import { comparisonDay } from './comparison-day.ts'
import { CompareField, DayField, RecordField } from './day-fields.tsx'
import { LaneKey } from './lane-key.tsx'
import { Lanes } from './lanes.tsx'
import { reachOf, spanOf } from './span.ts'
import { TimeSwitches } from './time-switches.tsx'
import { useMovedDate, Track } from './track.tsx'
import { usePlay } from './use-play.ts'
import { outsideWords } from './year-bars.ts'

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
      <Lanes store={store} />
      <LaneKey store={store} />
      {outside !== null && <p class="soft small">{outside}</p>}
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

/** The time that is shown; a press opens the strip, or closes it. */
function Shown({ store, small }: { store: Store; small: boolean }) {
  const { lanes: open } = store.view.value
  return (
    <button
      type="button"
      class="time-shown"
      aria-expanded={open}
      aria-controls={open ? 'time-open' : undefined}
      onClick={() => void operation('lanes').perform(store, [])}
    >
      <span>{shownWords(store, small)}</span> <Icon name={open ? 'down' : 'up'} size={16} />
    </button>
  )
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
  const { compareWith, anyTime, lanes: open } = store.view.value
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
        store.adjust(look({ lanes: false }))
      }}
      style={{ visibility: unknown ? 'hidden' : undefined }}
    >
      <Toasts toasts={toasts} />
      {open && <Opened store={store} />}
      <div class="time-row">
        <Shown store={store} small={small} />
        <Latest store={store} />
        {open ? <span /> : <Track store={store} axis={spanOf(store)} />}
        <IconButton icon={playing ? 'pause' : 'play'} label={playing ? 'Pause' : 'Play'} onPress={toggle} />
        {!small && <Compare store={store} />}
      </div>
    </section>
  )
}
