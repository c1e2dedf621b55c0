import type { ComponentChildren } from 'preact'
import { look } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import type { Twin } from '../state/view.ts'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useMedia } from '../parts/use-media.ts'
import { OutlineTwin } from './outline-twin.tsx'
import { Picture } from './picture.tsx'
import { SentencesTwin } from './sentences-twin.tsx'
import { StageTools } from './stage-tools.tsx'
import { StatusLine } from './status-line.tsx'
import { TableTwin } from './table-twin.tsx'
import { TimeBar } from './time-bar.tsx'
import { NARROW, SMALL } from './narrow.ts'
import { TimeSwitches } from './time-switches.tsx'

const tabs: readonly Tab<Twin>[] = [
  { id: 'canvas', title: 'Picture' }, { id: 'outline', title: 'Outline' }, { id: 'table', title: 'Table' }, { id: 'sentences', title: 'Sentences' },
]

function View({ id, shown, children }: { id: Twin; shown: boolean; children: ComponentChildren }) {
  return <div role="tabpanel" id={`view-${id}`} aria-labelledby={`view-tab-${id}`} class={id === 'canvas' ? 'picture' : ''} inert={!shown}>{children}</div>
}

/** The picture, or one of its twins in words, under the line that says what is shown and over the control of time. */
export function Stage({ store, onPalette }: { store: Store; onPalette: () => void }) {
  const { twin } = store.view.value
  const narrow = useMedia(NARROW)
  const small = useMedia(SMALL)
  return (
    <main class="stage" id="stage">
      <div class="stage-head">
        <div class="stage-bar">
          <Tabs label="Show it as" name="view" tabs={tabs} chosen={twin} onChoose={(id) => store.adjust(look({ twin: id }))} />
          {!narrow && <TimeSwitches store={store} />}
          {!small && <StageTools store={store} onPalette={onPalette} />}
        </div>
        <StatusLine store={store} />
      </div>
      <div class="view">
        <View id="canvas" shown={twin === 'canvas'}><Picture store={store} shown={twin === 'canvas'} /></View>
        {twin === 'outline' && <View id="outline" shown><OutlineTwin store={store} /></View>}
        {twin === 'table' && <View id="table" shown><TableTwin store={store} /></View>}
        {twin === 'sentences' && <View id="sentences" shown><SentencesTwin store={store} /></View>}
      </div>
      <TimeBar store={store} />
    </main>
  )
}
