import type { ConflictAnswer } from '../../api/details.ts'
import type { Store } from '../../state/store.ts'
import { openEntity } from '../marks/open-entity.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** Statements that cannot all be so, side by side; none is preferred to another. */
export function Conflicts({ conflicts, store }: { conflicts: readonly ConflictAnswer[]; store: Store }) {
  if (conflicts.length === 0) return null
  return (
    <section class="section" aria-label="Sources disagree">
      {conflicts.map((conflict) => (
        <div class="conflict" key={conflict.id}>
          <h3>Sources disagree</h3>
          <p>
            <Isolated text={conflict.message} />
          </p>
          <div class="conflict-sides">
            {conflict.statements.map((statement) => (
              <button key={statement.id} type="button" class="button" onClick={() => openEntity(store, statement.id)}>
                <Isolated text={statement.sentence} />
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
