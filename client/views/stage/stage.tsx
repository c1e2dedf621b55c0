import { useState } from 'preact/hooks'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import type { Twin } from '../../state/view/view.ts'
import { SkipLink } from '../../parts/skip-link.tsx'
import { type Tab, Tabs } from '../../parts/tabs.tsx'
import type { Find } from '../twins/find-field.tsx'
import { OutlineTwin } from '../twins/outline-twin.tsx'
import { Caption } from './caption.tsx'
import { ContextMenu } from './context-menu.tsx'
import { Corner } from './corner.tsx'
import { LineKey } from './line-key.tsx'
import { Picture } from './picture.tsx'
import { pictureTitle } from './picture-title.ts'
import { SentencesTwin } from '../twins/sentences-twin.tsx'
import { TableTwin } from '../twins/table-twin.tsx'

const tabs: readonly Tab<Twin>[] = [
  { id: 'canvas', title: 'Picture' },
  { id: 'outline', title: 'Outline' },
  { id: 'table', title: 'Table' },
  { id: 'sentences', title: 'Sentences' },
]

/** A twin in words, with the way to the others and back to the picture. */
function InWords({ twin, store, of, find }: { twin: Twin; store: Store; of: Store; find: Find }) {
  if (twin === 'canvas') return null
  return (
    <div class="words">
      <Tabs
        label="Show it as"
        name="view"
        tabs={tabs}
        chosen={twin}
        onChoose={(id) => store.adjust(look({ twin: id }))}
      />
      <div class="twin" role="tabpanel" id={`view-${twin}`} aria-labelledby={`view-tab-${twin}`}>
        {twin === 'outline' ? (
          <OutlineTwin store={of} find={find} />
        ) : twin === 'table' ? (
          <TableTwin store={of} find={find} />
        ) : (
          <SentencesTwin store={of} find={find} />
        )}
      </div>
    </div>
  )
}

/**
 * The picture, or what would come in where that is looked over, or one of its twins in words, under the caption that says
 * what is shown, with the round buttons in its corners.
 */
export function Stage({ store, preview, onSearch }: { store: Store; preview: Store | null; onSearch: () => void }) {
  const { twin } = store.view.value
  const [text, onText] = useState('')
  const shown = preview ?? store
  return (
    <main class="stage" id="stage" tabIndex={-1}>
      <Caption store={shown} title={preview === null ? pictureTitle(store) : 'What would come in'} />
      <div class="view">
        <div class="picture" inert={twin !== 'canvas'}>
          <Picture key={preview === null} store={shown} shown={twin === 'canvas'} />
        </div>
        <InWords twin={twin} store={store} of={shown} find={{ text, onText }} />
      </div>
      {twin === 'canvas' && (
        <div class="picture-key" data-covers>
          <LineKey store={shown} />
        </div>
      )}
      <SkipLink words="To the evidence" to=".panel-body" />
      <Corner store={store} onSearch={onSearch} />
      <ContextMenu store={store} />
    </main>
  )
}
