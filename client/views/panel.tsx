import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { look } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import type { Panel as Open } from '../state/view.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { ExpandPanel } from './expand-panel.tsx'
import { PathsPanel } from './paths-panel.tsx'
import { sheetTitle } from './sheet-title.ts'
import { StoryPanel } from './story-panel.tsx'

type Shown = 'story' | 'details' | 'paths' | 'changes' | 'coverage'

const tabs: readonly Tab<Shown>[] = [
  { id: 'story', title: 'Story' }, { id: 'details', title: 'Evidence' }, { id: 'paths', title: 'Paths' }, { id: 'changes', title: 'Changes' }, { id: 'coverage', title: 'Coverage' },
]
const shownTab = (panel: Open, reading: boolean): Shown => tabs.find((tab) => tab.id === panel)?.id ?? (panel === 'none' && reading ? 'story' : 'details')

function Body({ panel, store }: { panel: Shown | 'expand'; store: Store }) {
  switch (panel) {
    case 'story': return <StoryPanel store={store} />
    case 'details': return <DetailsPanel store={store} />
    case 'expand': return <ExpandPanel store={store} />
    case 'paths': return <PathsPanel store={store} />
    case 'changes': return <ChangesPanel store={store} />
    case 'coverage': return <CoveragePanel store={store} />
  }
}

type Sheet = 'peek' | 'half' | 'full'

/** What stands beside the picture: the evidence of what is selected, chains, changes, coverage. On a narrow screen a sheet from below, in three heights. */
export function Panel({ store }: { store: Store }) {
  const { panel, story, selection } = store.view.value
  const [sheet, setSheet] = useState<Sheet>('peek')
  const reading = story !== null
  const shown = shownTab(panel, reading)
  const opened = useRef(false)
  useEffect(() => {
    // The first thing to see is the picture: the sheet comes up when something is asked for.
    if (opened.current) setSheet((now) => (panel === 'none' || panel === 'story' ? 'peek' : now === 'peek' ? 'half' : now))
    opened.current = true
  }, [panel, selection.join()])
  const next: Sheet = sheet === 'peek' ? 'half' : sheet === 'half' ? 'full' : 'peek'
  return (
    <aside class="panel" aria-label="About what is shown" data-sheet={sheet}>
      <div class="panel-head">
        <button type="button" class="sheet-handle" aria-expanded={sheet !== 'peek'} onClick={() => setSheet(next)}>
          <span>{sheetTitle(store)}</span> <Icon name={sheet === 'full' ? 'down' : 'up'} />
        </button>
        <Tabs label="Show about it" name="panel" tabs={reading ? tabs : tabs.filter((tab) => tab.id !== 'story')} chosen={shown} onChoose={(id) => store.adjust(look({ panel: id }))} />
      </div>
      <div class="panel-body" role="tabpanel" tabIndex={0} id={`panel-${shown}`} aria-labelledby={`panel-tab-${shown}`}>
        <Body panel={panel === 'expand' ? 'expand' : shown} store={store} />
      </div>
    </aside>
  )
}
