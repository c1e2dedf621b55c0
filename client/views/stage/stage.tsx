import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import type { Twin } from '../../state/view/view.ts'
import { SkipLink } from '../../parts/skip-link.tsx'
import { type Tab, Tabs } from '../../parts/tabs.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { ContextMenu } from './context-menu.tsx'
import type { Find } from '../twins/find-field.tsx'
import { Legend } from './legend.tsx'
import { OutlineTwin } from '../twins/outline-twin.tsx'
import { Picture } from './picture.tsx'
import { SentencesTwin } from '../twins/sentences-twin.tsx'
import { StageTools } from './stage-tools.tsx'
import { StatusLine } from './status-line.tsx'
import { TableTwin } from '../twins/table-twin.tsx'
import { TimeBar } from '../time/time-bar.tsx'
import { NARROW, SMALL } from '../page/narrow.ts'
import { TimeSwitches } from '../time/time-switches.tsx'

const tabs: readonly Tab<Twin>[] = [
  { id: 'canvas', title: 'Picture' },
  { id: 'outline', title: 'Outline' },
  { id: 'table', title: 'Table' },
  { id: 'sentences', title: 'Sentences' },
]

interface ViewProps {
  readonly id: Twin
  readonly shown: boolean
  readonly children: ComponentChildren
}

function View({ id, shown, children }: ViewProps) {
  return (
    <div
      role="tabpanel"
      id={`view-${id}`}
      aria-labelledby={`view-tab-${id}`}
      class={id === 'canvas' ? 'picture' : ''}
      inert={!shown}
    >
      {children}
    </div>
  )
}

/** The twin that is shown, with the legend where the rail has no room for it. */
function InWords({ twin, store, find }: { twin: Twin; store: Store; find: Find }) {
  const narrow = useMedia(NARROW)
  if (twin === 'canvas') return null
  return (
    <View id={twin} shown>
      {narrow && <Legend store={store} />}
      {twin === 'outline' ? (
        <OutlineTwin store={store} find={find} />
      ) : twin === 'table' ? (
        <TableTwin store={store} find={find} />
      ) : (
        <SentencesTwin store={store} find={find} />
      )}
    </View>
  )
}

/** The picture, or one of its twins in words, under the line that says what is shown and over the control of time. */
export function Stage({ store, onPalette }: { store: Store; onPalette: () => void }) {
  const { twin } = store.view.value
  const narrow = useMedia(NARROW)
  const small = useMedia(SMALL)
  const [text, onText] = useState('')
  return (
    <main class="stage" id="stage" tabIndex={-1}>
      <h2 class="visually-hidden">What is drawn</h2>
      <div class="stage-head">
        <div class="stage-bar">
          <Tabs
            label="Show it as"
            name="view"
            tabs={tabs}
            chosen={twin}
            onChoose={(id) => store.adjust(look({ twin: id }))}
          />
          {!narrow && <TimeSwitches store={store} />}
          {!small && <StageTools store={store} onPalette={onPalette} />}
        </div>
        <StatusLine store={store} />
      </div>
      <div class="view">
        <View id="canvas" shown={twin === 'canvas'}>
          <Picture store={store} shown={twin === 'canvas'} />
        </View>
        <InWords key={twin} twin={twin} store={store} find={{ text, onText }} />
      </div>
      <SkipLink words="To the evidence" to=".panel-body" />
      <TimeBar store={store} />
      <ContextMenu store={store} />
    </main>
  )
}
