import { operation } from '../../operations/all.ts'
import type { Target } from '../../operations/operation.ts'
import type { Store } from '../../state/store.ts'

interface ActButtonProps {
  readonly store: Store
  /** Of the operation. */
  readonly id: string
  readonly target?: Target
  /** In place of the operation's title. */
  readonly words?: string
  readonly look?: string
}

/** A button for one operation; where it cannot be done now it stays reachable and says why. */
export function ActButton({ store, id, target = [], words, look = '' }: ActButtonProps) {
  const one = operation(id)
  const because = one.disabledBecause(store, target)
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-disabled={because !== null}
      title={because ?? undefined}
      onClick={() => because === null && void one.perform(store, target)}
    >
      <span>{words ?? one.title(store, target)}</span>
      {because !== null && <span class="visually-hidden">: {because}</span>}
    </button>
  )
}
