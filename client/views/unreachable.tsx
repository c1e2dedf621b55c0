import { Icon } from '../parts/icon.tsx'
import type { Store } from '../state/store.ts'

/** Says that the database is away; it goes by itself when it is back. */
export function Unreachable({ store }: { store: Store }) {
  if (store.answers.connection.state.value === 'reached') return null
  return (
    <div class="unreachable" role="alert">
      <Icon name="alert" /> <span><strong>The database does not answer.</strong> What is drawn stays. It is asked again every two seconds; nothing needs reloading.</span>
    </div>
  )
}
