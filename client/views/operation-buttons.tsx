import { operations } from '../operations/all.ts'
import type { Target } from '../operations/operation.ts'
import type { Store } from '../state/store.ts'

/** Everything that can be done to the target, as buttons: nothing is in the menu only. */
export function OperationButtons({ store, target }: { store: Store; target: Target }) {
  const offered = operations.filter((operation) => operation.available(store, target) && operation.group !== 'keep' && operation.group !== 'go')
  return (
    <div class="buttons" role="group" aria-label="What you can do with it">
      {offered.map((operation) => {
        const because = operation.disabledBecause(store, target)
        return (
          <button key={operation.id} type="button" class="button small" aria-disabled={because !== null} title={because ?? undefined}
            onClick={() => because === null && void operation.perform(store, target)}>
            {operation.title(store, target)}{because !== null && <span class="visually-hidden">: {because}</span>}
          </button>
        )
      })}
    </div>
  )
}
