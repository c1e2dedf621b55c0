import { useState } from 'preact/hooks'
import type { HeldStatement } from '../../api/fragments.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'
import { periodWords } from '../../state/view/period.ts'
import { counted } from '../../state/view/plain-words.ts'
import { Evidence, independentSources } from './statement-card.tsx'
import { Isolated } from '../../parts/isolated.tsx'

interface StatementRowProps {
  readonly statement: HeldStatement
  /** What the row says in short, seen from the thing whose page it stands on. */
  readonly says: string
  readonly store: Store
  /** Leaves the dates out, where they say nothing. */
  readonly undated?: boolean
}

function Chip({ look, words }: { look: 'plan' | 'possible'; words: string }) {
  return (
    <>
      {' '}
      <span class={`chip ${look}`}>{words}</span>
    </>
  )
}

/** A statement in one line; a press lays its evidence open below and lights it up in the picture. */
export function StatementRow({ statement, says, store, undated = false }: StatementRowProps) {
  const [open, setOpen] = useState(false)
  const light = (on: boolean) => {
    store.hovered.value = on ? [statement.id] : []
  }
  return (
    <li class="statement-row" data-open={open || undefined}>
      <button
        type="button"
        class="row"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onPointerEnter={() => light(true)}
        onPointerLeave={() => light(false)}
        onFocus={() => light(true)}
        onBlur={() => light(false)}
      >
        <Icon name={open ? 'down' : 'next'} size={16} />
        <span>
          <Isolated text={says} />
          {statement.standing === 'PROPOSED' && <Chip look="plan" words="planned" />}
          {statement.holds === 'POSSIBLY' && <Chip look="possible" words="possibly" />}
          <span class="row-dates">
            {undated ? '' : `${periodWords(statement)} · `}
            {counted(independentSources(statement), 'source')}
          </span>
        </span>
      </button>
      {open && (
        <div class="statement-open">
          <Evidence statement={statement} store={store} />
        </div>
      )}
    </li>
  )
}
