import { useRef } from 'preact/hooks'
import { dayOf, formatDate } from '../../schema/time.ts'
import { Histogram } from '../parts/histogram.tsx'
import { Icon } from '../parts/icon.tsx'
import { OptionalDate } from '../parts/optional-date.tsx'
import { Slider } from '../parts/slider.tsx'
import { useMedia } from '../parts/use-media.ts'
import { look } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import { type Moved, restDate } from './rest-date.ts'
import { iso, spanOf } from './span.ts'
import { yearTicks } from './succession-rows.ts'
import { NARROW } from './narrow.ts'
import { TimeSwitches } from './time-switches.tsx'
import { usePlay } from './use-play.ts'
import { yearBars, yearWords } from './year-bars.ts'

/** Days that Page Up and Page Down go. */
const MONTH = 30

/** The slider under the histogram of starts and ends. What is dragged over is one step in the log, from where it began. */
function Track({ store }: { store: Store }) {
  const axis = spanOf(store)
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
    <div class="time-track" style={{ visibility: store.answers.stats.value.state === 'loading' ? 'hidden' : 'visible' }}>
      {facets !== null && <Histogram bars={yearBars(facets, axis)} label={yearWords(facets)} />}
      <Slider label="Day shown" min={axis.first} max={axis.last} value={day} words={formatDate(store.day.value)} onMove={move} onRest={rest} leap={MONTH} />
      <div class="track-years" aria-hidden="true">{yearTicks(axis).map((tick) => <span key={tick.words} style={{ left: `${tick.at * 100}%` }}>{tick.words}</span>)}</div>
    </div>
  )
}

/** The control of time: one day rules the picture, its twins, the search and the paths; a second one says by when it was on the record. */
export function TimeBar({ store }: { store: Store }) {
  const { playing, toggle } = usePlay(store)
  const narrow = useMedia(NARROW)
  const { compareWith, knownBy } = store.view.value
  const stats = store.answers.stats.value.value
  const { first, last } = spanOf(store)
  const day = store.day.value
  const bounds = { min: iso(first), max: iso(last) }
  return (
    <section class="time" aria-label="Time">
      <div class="time-row">
        <button type="button" class="button small" onClick={toggle}><Icon name={playing ? 'pause' : 'play'} size={16} /> {playing ? 'Pause' : 'Play'}</button>
        <label class="time-date">As of <input type="date" value={day} {...bounds} onChange={({ currentTarget: { value, validity } }) => validity.valid && value !== '' && store.perform(`Go to ${formatDate(value)}`, look({ asOf: value, anyTime: false }))} /></label>
        <OptionalDate offer="Compare …" label="Compare with" value={compareWith} suggestion={stats?.covers.start ?? bounds.min} {...bounds}
          onChange={(value) => store.perform(value === null ? 'Stop comparing' : `Compare with ${formatDate(value)}`, look({ compareWith: value, panel: value === null ? 'none' : 'changes', anyTime: false }))} />
        <OptionalDate offer="On the record by …" label="On the record by" value={knownBy} suggestion={day} {...bounds}
          onChange={(value) => store.perform(value === null ? 'Count the whole record' : `Count what was on the record by ${formatDate(value)}`, look({ knownBy: value }))} />
        {narrow && <TimeSwitches store={store} />}
      </div>
      <Track store={store} />
      <p class="time-key"><span><i style={{ background: 'var(--began)' }} /> ties that began, by year (above the line)</span><span><i style={{ background: 'var(--ended)' }} /> ended (below)</span></p>
    </section>
  )
}
