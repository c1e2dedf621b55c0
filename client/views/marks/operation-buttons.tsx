import { operations } from '../../operations/all.ts'
import type { Operation, Target } from '../../operations/operation.ts'
import type { Store } from '../../state/store.ts'

/** What is most often wanted; the rest folds away. */
const FIRST = new Set(['expand', 'expand-by', 'show', 'path-from', 'path-to', 'connect'])

function OperationButton({ operation, store, target }: { operation: Operation; store: Store; target: Target }) {
  const because = operation.disabledBecause(store, target)
  return (
    <button
      type="button"
      class="button small"
      aria-disabled={because !== null}
      title={because ?? undefined}
      onClick={() => because === null && void operation.perform(store, target)}
    >
      {operation.title(store, target)}
      {because !== null && <span class="visually-hidden">: {because}</span>}
    </button>
  )
}

interface OperationButtonsProps {
  readonly store: Store
  readonly target: Target
  /** Ids of the only ones wanted; without it all are offered. */
  readonly only?: readonly string[]
}

/** Everything that can be done to the target, as buttons: nothing is in the menu only. */
export function OperationButtons({ store, target, only }: OperationButtonsProps) {
  const offered = operations.filter(
    (operation) =>
      operation.available(store, target) &&
      operation.group !== 'keep' &&
      operation.id !== 'details' &&
      operation.id !== 'step-back',
  )
  if (only !== undefined)
    return offered
      .filter(({ id }) => only.includes(id))
      .map((operation) => <OperationButton key={operation.id} operation={operation} store={store} target={target} />)
  const first = offered.filter((operation) => FIRST.has(operation.id))
  const rest = offered.filter((operation) => !FIRST.has(operation.id))
  return (
    <div class="operations" role="group" aria-label="What you can do with it">
      <div class="buttons">
        {first.map((operation) => (
          <OperationButton key={operation.id} operation={operation} store={store} target={target} />
        ))}
      </div>
      {rest.length > 0 && (
        <details>
          <summary>More you can do</summary>
          <div class="buttons">
            {rest.map((operation) => (
              <OperationButton key={operation.id} operation={operation} store={store} target={target} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
