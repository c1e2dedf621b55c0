import { useState } from 'preact/hooks'
import { Notice } from '../parts/notice.tsx'
import { select } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import { Badge } from './badge.tsx'
import { FindField } from './find-field.tsx'

/** Every drawn tie as the sentence that it says; a press on one shows its evidence. */
export function SentencesTwin({ store }: { store: Store }) {
  const [find, setFind] = useState('')
  const { selection } = store.view.value
  const wanted = find.trim().toLowerCase()
  const edges = [...new Map(store.drawing.value.edges.map((edge) => [edge.statement.id, edge])).values()].filter((edge) => edge.statement.sentence.toLowerCase().includes(wanted))
  if (store.drawing.value.edges.length === 0) return <div class="sentences"><Notice title="No tie is drawn">Move the date, switch ‘any time’ on, or draw more of the graph.</Notice></div>
  return (
    <div class="sentences">
      <FindField text={find} onText={setFind} />
      <ul>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button type="button" class="sentence" aria-pressed={selection.includes(edge.id)} onClick={() => store.adjust(select([edge.id]))}
              onPointerEnter={() => { store.hovered.value = [edge.id] }} onPointerLeave={() => { store.hovered.value = [] }}>
              <span>{edge.statement.sentence} <Badge edge={edge} /></span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
