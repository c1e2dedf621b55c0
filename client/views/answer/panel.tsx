import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { type Tab, Tabs } from '../../parts/tabs.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import type { Panel as Open } from '../../state/view/view.ts'
import { coverageLine } from '../data/coverage-line.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { CoveragePanel } from '../data/coverage-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { ExpandPanel } from './expand-panel.tsx'
import { Foot } from '../page/foot.tsx'
import { NARROW, SMALL } from '../page/narrow.ts'
import { PathsPanel } from './paths-panel.tsx'
import { sheetTitle } from './sheet-title.ts'
import { Stories } from './stories.tsx'
import { StoryPanel } from './story-panel.tsx'
import { useSheet } from './use-sheet.ts'

type Shown = 'story' | 'details' | 'expand' | 'paths' | 'changes' | 'coverage'

/**
 * The tabs that make sense now: a story while one is read, or the questions where they stand nowhere else; the chooser
 * while it is open.
 */
function tabsFor(panel: Open, reading: boolean, small: boolean): readonly Tab<Shown>[] {
  return [
    ...(reading || small ? [{ id: 'story', title: reading ? 'Story' : 'Questions' } as const] : []),
    { id: 'details', title: 'Evidence' },
    ...(panel === 'expand' ? [{ id: 'expand', title: 'Around it' } as const] : []),
    { id: 'paths', title: 'Paths' },
    { id: 'changes', title: 'Changes' },
    { id: 'coverage', title: 'Coverage' },
  ]
}

function Body({ shown, store }: { shown: Shown; store: Store }) {
  switch (shown) {
    case 'story':
      return <StoryPanel store={store} />
    case 'details':
      return <DetailsPanel store={store} />
    case 'expand':
      return <ExpandPanel store={store} />
    case 'paths':
      return <PathsPanel store={store} />
    case 'changes':
      return <ChangesPanel store={store} />
    case 'coverage':
      return <CoveragePanel store={store} />
  }
}

/**
 * What stands beside the picture: the evidence of what is selected, chains, changes, coverage. On a narrow screen a
 * sheet from below, in three heights.
 */
export function Panel({ store }: { store: Store }) {
  const { panel, story, selection } = store.view.value
  const { sheet, grip } = useSheet(store)
  const narrow = useMedia(NARROW)
  const small = useMedia(SMALL)
  const line = coverageLine(store)
  const body = useRef<HTMLDivElement>(null)
  const tabs = tabsFor(panel, story !== null, small)
  const shown = tabs.find(({ id }) => id === panel)?.id ?? (panel === 'none' ? tabs[0]?.id : null) ?? 'details'
  useEffect(() => body.current?.scrollTo(0, 0), [shown, selection.at(-1), story?.id, story?.step])
  return (
    <aside class="panel" aria-label="About what is shown" data-sheet={sheet}>
      <div class="panel-head">
        <button type="button" class="sheet-handle" aria-expanded={sheet !== 'peek'} {...grip}>
          <span>{sheetTitle(store, sheet)}</span> <Icon name={sheet === 'peek' ? 'up' : 'down'} />
        </button>
        <Tabs
          label="Show about it"
          name="panel"
          tabs={tabs}
          chosen={shown}
          onChoose={(id) => store.adjust(look({ panel: id }))}
        />
      </div>
      <div
        ref={body}
        class="panel-body"
        role="tabpanel"
        tabIndex={0}
        id={`panel-${shown}`}
        aria-labelledby={`panel-tab-${shown}`}
      >
        {small && shown === 'story' && line !== null && <p class="soft small">{line}</p>}
        <Body shown={shown} store={store} />
        {small && shown === 'story' && <Stories store={store} />}
        {narrow && <Foot store={store} covered={small} />}
      </div>
    </aside>
  )
}
