import { ASKED_AGAIN, AWAY, BY_ADDRESS, KEY_NEEDED } from '../../api/errors.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'

/** Says that the server, or its database, is away, or that it asks for a key; it goes by itself when that is over. */
export function Unreachable({ store }: { store: Store }) {
  const state = store.answers.connection.state.value
  if (state === 'reached') return null
  return (
    <div class="unreachable" role="alert">
      <Icon name="alert" />{' '}
      {state === 'key needed' ? (
        <span>
          <strong>{KEY_NEEDED}</strong> {BY_ADDRESS}
        </span>
      ) : (
        <span>
          <strong>{AWAY}</strong> {store.drawing.value.nodes.length > 0 && 'What is drawn stays. '}
          {ASKED_AGAIN}
        </span>
      )}
    </div>
  )
}
