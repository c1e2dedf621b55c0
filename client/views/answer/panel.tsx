import type { Store } from '../../state/store.ts'
import { cardOf } from '../../state/trail.ts'
import { AddData } from './add-data.tsx'
import { CoveragePanel } from '../data/coverage-panel.tsx'
import { Legend } from '../stage/legend.tsx'
import { cardTitle } from './card-title.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { CommonPanel } from './common-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { ExpandPanel } from './expand-panel.tsx'
import { PathsPanel } from './paths-panel.tsx'
import { HomeCard } from './home-card.tsx'
import { StoryPanel } from './story-panel.tsx'
import { useSheet } from './use-sheet.ts'

function Shown({ store }: { store: Store }) {
  switch (cardOf(store.view.value).panel) {
    case 'story':
      return <StoryPanel store={store} />
    case 'details':
      return <DetailsPanel store={store} />
    case 'expand':
      return <ExpandPanel store={store} />
    case 'common':
      return <CommonPanel store={store} />
    case 'paths':
      return <PathsPanel store={store} />
    case 'changes':
      return <ChangesPanel store={store} />
    case 'coverage':
      return <CoveragePanel store={store} />
    case 'data':
      return <AddData store={store} />
    case 'legend':
      return <Legend store={store} />
    default:
      return <HomeCard store={store} />
  }
}

/** The card that answers, one at a time. On a narrow screen it is a sheet from below, in three heights. */
export function Panel({ store }: { store: Store }) {
  const { sheet, grip } = useSheet(store)
  return (
    <aside class="panel" aria-label="About what is shown" data-sheet={sheet} data-covers>
      <button type="button" class="sheet-handle" aria-expanded={sheet !== 'peek'} {...grip}>
        <span class="visually-hidden">{cardTitle(store)}</span>
      </button>
      <Shown store={store} />
    </aside>
  )
}
