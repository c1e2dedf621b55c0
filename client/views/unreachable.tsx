import { ASKED_AGAIN, AWAY } from '../api/errors.ts'
import { Icon } from '../parts/icon.tsx'
import type { Store } from '../state/store.ts'

/** Says that the server, or its database, is away; it goes by itself when it is back. */
export function Unreachable({ store }: { store: Store }) {
  if (store.answers.connection.state.value === 'reached') return null
  return (
    <div class="unreachable" role="alert">
      <Icon name="alert" />{' '}
      <span>
        <strong>{AWAY}</strong> {store.drawing.value.nodes.length > 0 && 'What is drawn stays. '}
        {ASKED_AGAIN}
      </span>
    </div>
  )
}
