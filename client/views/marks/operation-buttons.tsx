import { operations } from '../../operations/all.ts'
import type { Operation, Target } from '../../operations/operation.ts'
import type { Store } from '../../state/store.ts'

/**
 * What is wanted most of what can be done with one node, in the one word that the foot of its card has room for; whoever
 * hears it is told all of it.
 */
const NEXT: ReadonlyMap<string, string> = new Map([
  ['expand', 'Expand'],
  ['path-from', 'Connect'],
])
/** What is most often wanted of the rest; what is left folds away. */
const FIRST = new Set(['expand-by', 'show', 'path-to', 'connect', 'common'])

interface OperationButtonProps {
  readonly operation: Operation
  readonly store: Store
  readonly target: Target
  /** What is to be read in place of its title, which begins with it. */
  readonly brief?: string | undefined
}

function OperationButton({ operation, store, target, brief }: OperationButtonProps) {
  const because = operation.disabledBecause(store, target)
  const title = operation.title(store, target)
  return (
    <button
      type="button"
      class="button small"
      aria-disabled={because !== null}
      title={because ?? (brief === undefined ? undefined : title)}
      onClick={() => because === null && void operation.perform(store, target)}
    >
      {brief ?? title}
      {brief !== undefined && <span class="visually-hidden">{title.slice(brief.length)}</span>}
      {because !== null && <span class="visually-hidden">: {because}</span>}
    </button>
  )
}

interface OperationButtonsProps {
  readonly store: Store
  readonly target: Target
}

/** What can be done next with one node. */
export function NextButtons({ store, target }: OperationButtonsProps) {
  return operations
    .filter((operation) => NEXT.has(operation.id) && operation.available(store, target))
    .map((operation) => (
      <OperationButton
        key={operation.id}
        operation={operation}
        store={store}
        target={target}
        brief={NEXT.get(operation.id)}
      />
    ))
}

/** Everything else that can be done to the target, as buttons: nothing is in the menu only. */
export function OperationButtons({ store, target }: OperationButtonsProps) {
  const offered = operations.filter(
    (operation) =>
      operation.available(store, target) &&
      operation.group !== 'keep' &&
      !NEXT.has(operation.id) &&
      operation.id !== 'details' &&
      operation.id !== 'step-back',
  )
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
