import { dayOf } from '../../../schema/time.ts'
import { Icon } from '../../parts/icon.tsx'
import { Isolated } from '../../parts/isolated.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { openEntity } from '../marks/open-entity.ts'
import { Failed } from '../page/failed.tsx'
import { along, type Axis, type Lull, within, yearOfDay, yearTicks } from './axis.ts'
import { lullIn } from './lull.ts'
import type { Lane } from './lane.ts'
import { type PlacedBar, rowsOf, type Share } from './lane-rows.ts'
import { lanesOf } from './lanes.ts'
import { spanOf } from './span.ts'
import { Track } from './track.tsx'
import { useBars } from './use-bars.ts'

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const across = ({ from, to }: Share) => ({ left: percent(from), width: percent(to - from) })

/** The inner part of a stretch, of the whole of which it is a part. */
const inside = (part: Share, whole: Share) => {
  const length = whole.to - whole.from || 1
  return { left: percent((part.from - whole.from) / length), width: percent((part.to - part.from) / length) }
}

interface BarProps {
  readonly placed: PlacedBar
  readonly store: Store
  /** Whether it is the one of all that Tab leads to. */
  readonly first: boolean
}

function Bar({ placed, store, first }: BarProps) {
  const { bar, possible, certain, change, label } = placed
  return (
    <>
      <button
        type="button"
        class={`lane-bar ${bar.look}`}
        style={across(possible)}
        aria-label={bar.says}
        title={bar.says}
        tabIndex={first ? 0 : -1}
        data-bar={bar.id}
        data-open-start={possible.from === 0 || undefined}
        data-open-end={possible.to === 1 || undefined}
        onClick={() => openEntity(store, bar.opens)}
      >
        {certain !== null && <i class="lane-certain" style={inside(certain, possible)} />}
        {bar.look === 'document' && <Icon name="document" size={16} />}
      </button>
      {change !== null && <i class="lane-change" style={across(change)} />}
      {bar.look !== 'document' && (
        <span class="lane-label" data-align={label.align} style={across(label)} aria-hidden="true">
          <Isolated text={bar.name} />
        </span>
      )}
    </>
  )
}

interface RowProps {
  readonly lane: Lane
  readonly rows: ReturnType<typeof rowsOf>
  readonly store: Store
  readonly at: string | null
}

function Row({ lane, rows, store, at }: RowProps) {
  const selected = store.view.value.selection.some((id) => lane.about.has(id))
  return (
    <li class="lane" data-selected={selected || undefined}>
      <span class="lane-title" title={lane.of === null ? lane.title : `${lane.title}, ${lane.of}`}>
        <Isolated text={lane.title} />{' '}
        {lane.of !== null && (
          <small>
            <Isolated text={lane.of} />
          </small>
        )}
      </span>
      <div class="lane-track">
        {rows.map((row) => (
          <div class="lane-row" key={row[0]?.bar.id}>
            {row.map((placed) => (
              <Bar key={placed.bar.id} placed={placed} store={store} first={placed.bar.id === at} />
            ))}
          </div>
        ))}
        {rows.length === 0 && <span class="lane-none">no evidence in these years</span>}
      </div>
    </li>
  )
}

/** What the mark of a broken scale means. */
const lullWords = ({ from, to }: Lull): string =>
  `${yearOfDay(from)} to ${yearOfDay(to) - 1} take little room: nothing in these lanes begins, ends or is seen in them.`

/** The day shown and the one it is compared with, as lines through all lanes; and New Year, where years begin. */
function Lines({ store, axis }: { store: Store; axis: Axis }) {
  const { compareWith, anyTime } = store.view.value
  const days = [...(anyTime ? [] : [store.day.value]), ...(compareWith === null ? [] : [compareWith])]
  return (
    <div class="lane-lines" aria-hidden="true">
      {yearTicks(axis).map(({ at, words }) => (
        <i key={words} class="year" style={{ left: percent(at) }} />
      ))}
      {axis.lull !== null && (
        <i class="lull" style={across({ from: along(axis, axis.lull.from), to: along(axis, axis.lull.to) })} />
      )}
      {days.map((day) => (
        <i key={day} class="day" style={{ left: percent(within(axis, dayOf(day))) }} />
      ))}
    </div>
  )
}

/**
 * Who and what over time, one lane a post, a role, a part or a kind of event of what is drawn, under the axis of the
 * date. One tab stop; arrows go from bar to bar.
 */
export function Lanes({ store }: { store: Store }) {
  const { list, at, onKeyDown } = useBars()
  const { lanes: answer, ties } = store.answers
  const nodes = store.drawing.value.nodes.map(({ entity }) => entity)
  const asked = answer.value.value
  const lanes =
    asked === null
      ? []
      : lanesOf({ nodes, ties: ties.value.value?.edges ?? [], asked, plans: store.view.value.proposed })
  const span = spanOf(store)
  // What has not come yet is no lull.
  const axis = { ...span, lull: ties.value.value === null ? null : lullIn(span, lanes) }
  const placed = lanes.map((lane) => ({ lane, rows: rowsOf(lane, axis) }))
  const bars = placed.flatMap(({ rows }) => rows.flat())
  const first = bars.some(({ bar }) => bar.id === at) ? at : (bars[0]?.bar.id ?? null)
  return (
    <div class="lanes">
      <Lines store={store} axis={axis} />
      <div class="lanes-head">
        <Track store={store} axis={axis} />
      </div>
      <Failed answer={answer.value} what="The lanes of time" store={store} />
      {asked === null && answer.value.state === 'loading' && <Working words="Fetching the lanes of time …" />}
      {asked !== null && lanes.length === 0 && (
        <p class="soft small">Nothing that is drawn here has posts, parts or events with dates.</p>
      )}
      {lanes.length > 0 && (
        <ol ref={list} aria-label="Who and what over time; arrow keys go from one to the next" onKeyDown={onKeyDown}>
          {placed.map(({ lane, rows }) => (
            <Row key={lane.id} lane={lane} rows={rows} store={store} at={first} />
          ))}
        </ol>
      )}
      {axis.lull !== null && <p class="lull-words">{lullWords(axis.lull)}</p>}
    </div>
  )
}
