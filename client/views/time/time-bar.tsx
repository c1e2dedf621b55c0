import { useRef } from 'preact/hooks'
import { dayOf, formatDate } from '../../../schema/time.ts'
import { Histogram } from '../../parts/histogram.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Slider } from '../../parts/slider.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { Compared } from './compared.tsx'
import { CompareField, DayField, RecordField } from './day-fields.tsx'
import { type Moved, restDate } from './rest-date.ts'
import { yearTicks } from './axis.ts'
import { iso, reachOf, spanOf } from './span.ts'
import { NARROW } from '../page/narrow.ts'
import { TimeMore } from './time-more.tsx'
import { usePlay } from './use-play.ts'
import { outsideWords, yearBars, yearWords } from './year-bars.ts'

/** Days that Page Up and Page Down go. */
const MONTH = 30

/**
 * The slider under the histogram of starts and ends, between buttons that go by a day. What is dragged over is one step
 * in the log, from where it began.
 */
function Track({ store }: { store: Store }) {
  const [axis, reach] = [spanOf(store), reachOf(store)]
  const facets = store.answers.facets.value.value
  const before = useRef<Moved | null>(null)
  const day = dayOf(store.day.value)
  const move = (to: number) => {
    before.current ??= store.view.peek()
    store.adjust(look({ asOf: iso(to), anyTime: false }))
  }
  const rest = (to: number) => {
    restDate(store, before.current ?? store.view.peek(), iso(to))
    before.current = null
  }
  return (
    // Until it is known which days are covered, the axis would only have to change under the eye.
    <div class="time-track">
      <IconButton
        icon="previous"
        label="A day earlier"
        because={day <= reach.first ? 'this is the first' : null}
        onPress={() => rest(day - 1)}
      />
      <div
        class="time-axis"
        style={{ visibility: store.answers.stats.value.state === 'loading' ? 'hidden' : 'visible' }}
      >
        {facets !== null && <Histogram bars={yearBars(facets, axis)} label={yearWords(facets)} />}
        <Slider
          label="Day shown"
          min={axis.first}
          max={axis.last}
          value={day}
          words={formatDate(store.day.value)}
          onMove={move}
          onRest={rest}
          leap={MONTH}
        />
        <div class="track-years" aria-hidden="true">
          {yearTicks(axis).map((tick) => (
            <span key={tick.words} style={{ left: `${tick.at * 100}%` }}>
              {tick.words}
            </span>
          ))}
        </div>
      </div>
      <IconButton
        icon="next"
        label="A day later"
        because={day >= reach.last ? 'this is the last' : null}
        onPress={() => rest(day + 1)}
      />
    </div>
  )
}

/**
 * The control of time: one day rules the picture, its twins, the search and the paths; a second one says by when it was
 * on the record.
 */
export function TimeBar({ store }: { store: Store }) {
  const { playing, toggle } = usePlay(store)
  const narrow = useMedia(NARROW)
  const comparing = store.view.value.compareWith !== null
  // Where it is not known which days are covered, today would look like one of them.
  const unknown = store.answers.stats.value.state === 'failed' && store.answers.stats.value.value === null
  const facets = store.answers.facets.value.value
  const outside = facets === null ? null : outsideWords(facets, spanOf(store))
  return (
    <section
      class="time"
      aria-label="Time"
      data-comparing={comparing || undefined}
      style={{ visibility: unknown ? 'hidden' : 'visible' }}
    >
      <div class="time-row">
        <button type="button" class="button small play" aria-label={playing ? 'Pause' : 'Play'} onClick={toggle}>
          <Icon name={playing ? 'pause' : 'play'} size={16} /> <span>{playing ? 'Pause' : 'Play'}</span>
        </button>
        {narrow ? (
          <>
            {comparing ? <Compared store={store} /> : <DayField store={store} />}
            <TimeMore store={store} />
          </>
        ) : (
          <>
            <DayField store={store} />
            <CompareField store={store} />
            <RecordField store={store} />
          </>
        )}
      </div>
      <Track store={store} />
      <p class="time-key">
        <span>
          <i style={{ background: 'var(--began)' }} /> ties that began, by year (above the line)
        </span>
        <span>
          <i style={{ background: 'var(--ended)' }} /> ended (below)
        </span>
        {outside !== null && <span>{outside}</span>}
      </p>
    </section>
  )
}
